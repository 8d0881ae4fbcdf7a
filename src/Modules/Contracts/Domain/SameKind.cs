using Samkop.Kernel;

namespace Samkop.Contracts.Domain;

/// <summary>A purchase that counts toward the limit of direct awards, and why it does.</summary>
/// <param name="What">What was bought.</param>
/// <param name="Number">Register number; empty for what was bought before the system was in use.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Minor">Value without VAT in öre, options and extensions included.</param>
/// <param name="Why">Why it counts.</param>
internal sealed record SamePurchase(string What, string Number, DateOnly? On, long Minor, Text Why);

/// <summary>
/// The value of a direct award against the limits. Two counts, never one: whether it must be documented follows from this purchase alone, whether it may
/// be made follows from all purchases of the same kind that the legal entity has made in the fiscal year (LOU 19 a kap.), units and branches together.
/// </summary>
/// <param name="Group">First three digits of the CPV code: what is taken to be the same kind.</param>
/// <param name="Year">Fiscal year; for regions the calendar year (LKBR 2018:597).</param>
/// <param name="Before">What counts already.</param>
/// <param name="ThisMinor">The whole value of this purchase.</param>
/// <param name="Limit">The limit of direct awards.</param>
/// <param name="Documented">From where on it must be documented.</param>
/// <param name="Threshold">Where the procedures of the directive begin, when recorded.</param>
internal sealed record ValueCount(string Group, int Year, IReadOnlyList<SamePurchase> Before, long ThisMinor, DatedLimit Limit, DatedLimit Documented, DatedLimit? Threshold)
{
    private const int GroupDigits = 3;

    public long BeforeMinor => Before.Sum(one => one.Minor);

    public long TotalMinor => BeforeMinor + ThisMinor;

    /// <summary>What is left below the limit; negative when it is passed.</summary>
    public long LeftMinor => Limit.Value - TotalMinor;

    /// <summary>The value must be lower than the limit.</summary>
    public bool IsOver => TotalMinor >= Limit.Value;

    public bool MustBeDocumented => ThisMinor >= Documented.Value;

    public static string GroupOf(CpvCode cpv) => cpv.Eight[..GroupDigits];
}
