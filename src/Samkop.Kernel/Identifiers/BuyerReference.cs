namespace Samkop.Kernel;

/// <summary>
/// What the buyer asks the supplier to write in BT-10: reference code, responsibility number. Upper case, no spaces, 1 to 50 visible characters.
/// </summary>
public sealed class BuyerReference : Identifier<BuyerReference>, IIdentifier<BuyerReference>
{
    private const int Longest = 50;

    private BuyerReference(string canonical)
        : base(canonical)
    {
    }

    /// <summary>Reads it; refuses empty, longer than 50 and invisible characters (KRN-171).</summary>
    public static Result<BuyerReference> Read(string? text)
    {
        var canonical = Typed.WithoutSpaces(text);
        return canonical.Length is > 0 and <= Longest && !canonical.Any(char.IsControl)
            ? new BuyerReference(canonical)
            : KernelRefusals.NotBuyerReference.With(text);
    }
}
