namespace Samkop.Kernel;

/// <summary>
/// United Nations standard products and services code: four pairs of digits: segment, family, class, commodity. 00 means "all"
/// and is followed by 00 only. Which codes exist depends on the version of the list and is not checked here.
/// </summary>
public sealed class UnspscCode : Identifier<UnspscCode>, IIdentifier<UnspscCode>
{
    private const int Pairs = 4;

    private UnspscCode(string digits)
        : base(digits)
    {
    }

    /// <summary>1 segment, 2 family, 3 class, 4 commodity.</summary>
    public int Level => Enumerable.Range(0, Pairs).Count(i => Pair(ToString(), i) != "00");

    /// <summary>Reads eight digits; refuses other forms, segments below 10 and gaps in the tree (KRN-162).</summary>
    public static Result<UnspscCode> Read(string? text)
    {
        var digits = Typed.Compact(text);
        return digits.Length == 2 * Pairs && Typed.IsDigits(digits) && digits[0] != '0' && !HasGap(digits)
            ? new UnspscCode(digits)
            : KernelRefusals.NotUnspsc.With(text);
    }

    /// <summary>Is this code the wider one or anything below it.</summary>
    public bool IsWithin(UnspscCode wider) =>
        ToString().StartsWith(wider.ToString()[..(2 * wider.Level)], StringComparison.Ordinal);

    private static bool HasGap(string digits) =>
        Enumerable.Range(1, Pairs - 1).Any(i => Pair(digits, i) != "00" && Pair(digits, i - 1) == "00");

    private static string Pair(string digits, int i) => digits.Substring(2 * i, 2);
}
