using System.Globalization;

namespace Samkop.Host.Verbs;

/// <summary>A command line that cannot be understood; shown as one line, exit code 2.</summary>
internal sealed class WrongUseException(string message) : Exception(message);

/// <summary>Options and paths of a command line: <c>--name value</c>, <c>--flag</c>, and the rest in order.</summary>
internal sealed class VerbOptions
{
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
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
                named[words[i]] = i + 1 < words.Count ? words[++i] : throw new WrongUseException($"{words[i]} needs a value.");
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
        return named.GetValueOrDefault(name, otherwise);
    }

    public int Number(string name, int otherwise, int from, int to)
    {
        var text = Value(name, otherwise.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : throw new WrongUseException($"{name} takes a whole number from {from} to {to}, not '{text}'.");
    }

    /// <summary>Refuses options that the verb never asked for; called when all were read.</summary>
    public void RefuseUnknown()
    {
        if (named.Keys.FirstOrDefault(name => !asked.Contains(name)) is { } unknown)
        {
            throw new WrongUseException($"{unknown} is not an option here. Try: samkop help");
        }
    }
}
