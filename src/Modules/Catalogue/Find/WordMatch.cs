using Samkop.Kernel;

namespace Samkop.Catalogue.Find;

/// <summary>How well a word of the index answers a word of the question, in per cent; nought is no answer.</summary>
internal static class WordMatch
{
    public const int Exact = 100;
    private const int SameStem = 95;
    private const int Beginning = 80;
    private const int EndOfCompound = 70;
    private const int Inside = 55;
    private const int OneFault = 50;
    private const int HeadOfQuestion = 45;
    private const int TwoFaults = 30;

    /// <summary>A synonym found counts this share of the word itself.</summary>
    public const int SynonymPercent = 75;

    private const int ShortestPart = 3;
    private const int ShortestHead = 4;

    public static int Of(string asked, string held)
    {
        if (string.Equals(asked, held, StringComparison.Ordinal))
        {
            return Exact;
        }

        if (string.Equals(SwedishWords.Stem(asked), SwedishWords.Stem(held), StringComparison.Ordinal))
        {
            return SameStem;
        }

        if (held.StartsWith(asked, StringComparison.Ordinal))
        {
            return Beginning;
        }

        return Math.Max(PartOf(asked, held), FaultyFormOf(asked, held));
    }

    /// <summary>Faults that a word of this length may have: "pen" with one wrong letter is another word.</summary>
    public static int MostFaults(string asked) => asked.Length switch { >= 7 => 2, >= 4 => 1, _ => 0 };

    // Swedish compounds: "skjorta" asks for "patientskjorta"; and who asks for "bomullshandduk" is glad of "handduk".
    private static int PartOf(string asked, string held)
    {
        if (asked.Length >= ShortestPart && held.Contains(asked, StringComparison.Ordinal))
        {
            return held.EndsWith(asked, StringComparison.Ordinal) ? EndOfCompound : Inside;
        }

        return held.Length >= ShortestHead && asked.EndsWith(held, StringComparison.Ordinal) ? HeadOfQuestion : 0;
    }

    private static int FaultyFormOf(string asked, string held)
    {
        var most = MostFaults(asked);
        return most == 0 ? 0 : SwedishWords.Distance(asked, held, most) switch
        {
            1 => OneFault,
            2 when most == 2 => TwoFaults,
            _ => 0,
        };
    }
}
