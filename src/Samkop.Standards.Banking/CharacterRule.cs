using System.Globalization;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>
/// Which characters a receiver takes and what stands for the others. A rule instead of a guess: a name reaches the bank or the ledger
/// as it is when it can, else written in a way that is the same every time.
/// </summary>
/// <remarks>
/// Order: allowed characters stay; listed ones are replaced; others lose their accents (é → e); what is left over becomes <see cref="Fallback"/>.
/// White space of any kind becomes one space, and none is left at the ends. Applying the rule twice changes nothing more.
/// </remarks>
public sealed class CharacterRule
{
    private readonly HashSet<Rune> allowed;
    private readonly Dictionary<Rune, string> replacements;

    private CharacterRule(HashSet<Rune> allowed, Dictionary<Rune, string> replacements, string fallback) =>
        (this.allowed, this.replacements, Fallback) = (allowed, replacements, fallback);

    /// <summary>Stands for a character that cannot be written in any other way.</summary>
    public string Fallback { get; }

    /// <summary>
    /// Builds a rule; refused (BNK-040) when a replacement is not one character, or itself is written with characters that are not allowed.
    /// </summary>
    public static Result<CharacterRule> Make(string allowed, IReadOnlyDictionary<string, string> replacements, string fallback)
    {
        var set = allowed.EnumerateRunes().ToHashSet();
        set.Add(new Rune(' '));
        var map = new Dictionary<Rune, string>();
        foreach (var (from, to) in replacements)
        {
            if (Rune.DecodeFromUtf16(from, out var rune, out var length) != System.Buffers.OperationStatus.Done || length != from.Length || !IsWritable(to, set))
            {
                return BankingRefusals.BadCharacterRule.With(from);
            }

            map[rune] = to;
        }

        return IsWritable(fallback, set) ? new CharacterRule(set, map, fallback) : BankingRefusals.BadCharacterRule.With(fallback);
    }

    /// <summary>The text in characters that the receiver takes.</summary>
    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).EnumerateRunes())
        {
            Append(result, Written(rune));
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>As <see cref="Apply(string)"/>, cut to a length.</summary>
    public string Apply(string text, int longest)
    {
        var written = Apply(text);
        return written.Length <= longest ? written : written[..longest].TrimEnd();
    }

    /// <summary>Would it be written as it is.</summary>
    public bool Takes(string text) => string.Equals(Apply(text), text, StringComparison.Ordinal);

    private static bool IsWritable(string text, HashSet<Rune> allowed) => text.EnumerateRunes().All(allowed.Contains);

    // Lone surrogates cannot be normalised; they become the replacement character first.
    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormC);

    private static void Append(StringBuilder result, string written)
    {
        foreach (var c in written)
        {
            if (c != ' ' || (result.Length > 0 && result[^1] != ' '))
            {
                result.Append(c);
            }
        }
    }

    private string Written(Rune rune)
    {
        if (allowed.Contains(rune))
        {
            return rune.ToString();
        }

        if (replacements.TryGetValue(rune, out var replacement))
        {
            return replacement;
        }

        return Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : WithoutAccents(rune);
    }

    private string WithoutAccents(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return "";
        }

        var bare = string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
        return bare.Length > 0 && IsWritable(bare, allowed) ? bare : Fallback;
    }
}
