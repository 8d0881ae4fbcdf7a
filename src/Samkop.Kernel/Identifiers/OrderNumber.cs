namespace Samkop.Kernel;

/// <summary>
/// The number of an order as it stands on paper and in BT-13: upper case, no spaces, 1 to 50 visible characters.
/// Each legal entity has its own series and its own <see cref="ReferencePattern"/>.
/// </summary>
public sealed class OrderNumber : Identifier<OrderNumber>, IIdentifier<OrderNumber>
{
    private const int Longest = 50;

    private OrderNumber(string canonical)
        : base(canonical)
    {
    }

    /// <summary>Reads it; refuses empty, longer than 50 and invisible characters (KRN-170).</summary>
    public static Result<OrderNumber> Read(string? text)
    {
        var canonical = Typed.WithoutSpaces(text);
        return canonical.Length is > 0 and <= Longest && !canonical.Any(char.IsControl)
            ? new OrderNumber(canonical)
            : KernelRefusals.NotOrderNumber.With(text);
    }
}
