using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Suppliers.Public;

/// <summary>
/// A payee account that two persons have verified by another channel and whose cooling-off time is over.
/// Only the register makes one; payments take nothing else.
/// </summary>
public sealed class VerifiedPayee
{
    internal VerifiedPayee(PayeeId id, SupplierId supplier, string name, PayeeAccount account, bool isFirstPayment)
    {
        Id = id;
        Supplier = supplier;
        Name = name;
        Account = account;
        IsFirstPayment = isFirstPayment;
    }

    /// <summary>Row of the register.</summary>
    public PayeeId Id { get; }

    /// <summary>Whose it is.</summary>
    public SupplierId Supplier { get; }

    /// <summary>Name for the payment file.</summary>
    public string Name { get; }

    /// <summary>The account.</summary>
    public PayeeAccount Account { get; }

    /// <summary>True until a payment to it has been released: the batch marks it.</summary>
    public bool IsFirstPayment { get; }
}

/// <summary>What the register says of an account that stands on an invoice.</summary>
public enum PayeeState
{
    /// <summary>Never seen for this supplier.</summary>
    Unknown,

    /// <summary>Reported, not verified by two persons yet.</summary>
    Unverified,

    /// <summary>Verified; waits out its cooling-off time.</summary>
    CoolingOff,

    /// <summary>May be paid.</summary>
    Verified,

    /// <summary>Refused or closed.</summary>
    Blocked,
}

/// <summary>What the register says of one account.</summary>
/// <param name="State">What it may be used for today.</param>
/// <param name="Payee">The account as verified payee; <see langword="null"/> when it may not be paid now.</param>
public sealed record PayeeStanding(PayeeState State, VerifiedPayee? Payee);

/// <summary>An account as the register lists it.</summary>
/// <param name="Id">Row.</param>
/// <param name="Account">The account.</param>
/// <param name="State">What it may be used for today.</param>
/// <param name="ActiveFrom">First day on which it may be paid to, when two persons have verified it.</param>
public sealed record PayeeView(PayeeId Id, PayeeAccount Account, PayeeState State, DateOnly? ActiveFrom);

/// <summary>Payee accounts (betalningsmottagare). A changed account never takes effect silently.</summary>
public interface IPayees
{
    /// <summary>What the register says of the account for this supplier.</summary>
    Task<PayeeState> StateOfAsync(IReads reads, SupplierId supplier, PayeeAccount account, CancellationToken ct);

    /// <summary>What the register says today of every account of the suppliers, asked once; an account that is not among them is unknown.</summary>
    Task<IReadOnlyDictionary<(SupplierId Supplier, PayeeAccount Account), PayeeStanding>> StandingsAsync(IReads reads, IReadOnlyCollection<SupplierId> suppliers, CancellationToken ct);

    /// <summary>All accounts of a supplier, oldest first.</summary>
    Task<IReadOnlyList<PayeeView>> OfAsync(IReads reads, SupplierId supplier, CancellationToken ct);

    /// <summary>An invoice shows an account that the register does not know: stored as unverified, and a task goes to the finance officers.</summary>
    Task ReportAsync(WriteSession session, SupplierId supplier, PayeeAccount account, LegalEntityId entity, ObjectRef seenOn, CancellationToken ct);

    /// <summary>A payment to it was released.</summary>
    Task MarkPaidAsync(WriteSession session, PayeeId payee, CancellationToken ct);
}
