using System.Globalization;

namespace Samkop.Host.Verbs;

/// <summary>A command line that cannot be understood; shown as one line, exit code 2.</summary>
internal sealed class WrongUseException(string message) : Exception(message);

/// <summary>Options and paths of a command line: <c>--name value</c>, <c>--flag</c>, and the rest in order.</summary>
internal sealed class VerbOptions
{
    private readonly Dictionary<string, string?> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public VerbOptions(IReadOnlyList<string> words, IReadOnlySet<string> flags)
    {
        var rest = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                rest.Add(words[i]);
            }
            else if (flags.Contains(words[i]))
            {
                named[words[i]] = "true";
            }
            else
            {
                // A word that is no option of the verb is told so, not that it lacks a value: the verb knows which.
                var name = words[i];
                named[name] = i + 1 < words.Count && !words[i + 1].StartsWith("--", StringComparison.Ordinal) ? words[++i] : null;
            }
        }

        Rest = rest;
    }

    /// <summary>Words that are not options.</summary>
    public IReadOnlyList<string> Rest { get; }

    public bool Has(string flag)
    {
        asked.Add(flag);
        return named.ContainsKey(flag);
    }

    public string Value(string name, string otherwise)
    {
        asked.Add(name);
        return named.TryGetValue(name, out var value) ? value ?? throw new WrongUseException($"{name} needs a value.") : otherwise;
    }

    public int Number(string name, int otherwise, int from, int to)
    {
        var text = Value(name, otherwise.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : throw new WrongUseException($"{name} takes a whole number from {from} to {to}, not '{text}'.");
    }

    /// <summary>Refuses options that the verb never asked for, and words unless it takes them; called when all options were read.</summary>
    public void RefuseUnknown(bool takesWords = false)
    {
        if (named.Keys.FirstOrDefault(name => !asked.Contains(name)) is { } unknown)
        {
            throw new WrongUseException($"{unknown} is not an option here. Try: samkop help");
        }

        if (!takesWords && Rest is [var word, ..])
        {
            throw new WrongUseException($"'{word}' is not understood here. Try: samkop help");
        }
    }
}
