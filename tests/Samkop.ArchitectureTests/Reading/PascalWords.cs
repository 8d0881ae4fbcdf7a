using System.Text.RegularExpressions;

namespace Samkop.ArchitectureTests.Reading;

/// <summary>Names cut into words: <c>PayeeAccount</c> is "Payee", "Account".</summary>
internal static partial class PascalWords
{
    public static string[] Of(string name) => [.. Word().Matches(name).Select(match => match.Value)];

    /// <summary>True when <paramref name="words"/> stand together in <paramref name="name"/>.</summary>
    public static bool Contains(string[] name, string[] words) =>
        Enumerable.Range(0, Math.Max(0, name.Length - words.Length + 1))
            .Any(start => name.AsSpan(start, words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase));

    /// <summary>True when <paramref name="words"/> end <paramref name="name"/>.</summary>
    public static bool EndsWith(string[] name, string[] words) =>
        name.Length >= words.Length && Contains(name[^words.Length..], words);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
