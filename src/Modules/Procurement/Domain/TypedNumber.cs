using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Procurement.Domain;

/// <summary>Numbers as people write them, read exactly: no rounding lies between the form and the ranking.</summary>
internal static class TypedNumber
{
    /// <summary>Nothing when nothing is written; refuses what is no number (PRO-085).</summary>
    public static Result<Fraction?> Read(string? typed, string field)
    {
        var text = string.Concat((typed ?? string.Empty).Where(sign => !char.IsWhiteSpace(sign))).Replace('\u2212', '-').Replace(',', '.');
        if (text.Length == 0)
        {
            return (Fraction?)null;
        }

        return !text.Contains('/', StringComparison.Ordinal) && Fraction.TryParse(text, out var value) ? (Fraction?)value : Refusals.BadFigure.On(field, typed);
    }

    /// <summary>As a form shows it: with a decimal comma.</summary>
    public static string Show(Fraction? value) => value?.ToString().Replace('.', ',') ?? string.Empty;
}
