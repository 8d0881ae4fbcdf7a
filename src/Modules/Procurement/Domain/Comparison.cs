using System.Globalization;
using Samkop.Sourcing.Exact;

namespace Samkop.Procurement.Domain;

/// <summary>Compares what is answered with what is expected. Words, and what cannot be read, are left to a person.</summary>
internal static class Comparison
{
    public static ReplyOutcome Of(RequirementText requirement, string answer)
    {
        // An unanswered requirement may be one that a clarification mends (LOU 4 kap. 9 §), so that the machine does not reject it.
        if (answer.Length == 0 || RequirementText.Canonical(requirement.ExpectedKind, answer).IsRefused(out _, out var given))
        {
            return ReplyOutcome.ToJudge;
        }

        var expected = requirement.Expected;
        return requirement.ExpectedKind switch
        {
            ExpectedKind.YesNo => Outcome(given == (expected.Length == 0 ? "ja" : expected)), // sv-literal: the canonical form of yes
            ExpectedKind.Number when expected.Length > 0 && Fraction.TryParse(given, out var number) && Fraction.TryParse(expected, out var least) => Outcome(number >= least),
            ExpectedKind.Date when expected.Length > 0 => Outcome(Day(given) <= Day(expected)),
            _ => ReplyOutcome.ToJudge,
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ReplyOutcome Outcome(bool isMet) => isMet ? ReplyOutcome.Met : ReplyOutcome.NotMet;
}
