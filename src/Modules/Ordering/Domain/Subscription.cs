using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>
/// A subscription order: periodic invoices that carry the invoiced object (BT-18) are matched on it, within period and tolerance.
/// </summary>
internal sealed class Subscription : IVersioned
{
    public SubscriptionId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public UnitId Unit { get; init; }

    public SupplierId Supplier { get; init; }

    public required string SupplierName { get; init; }

    /// <summary>What it is: "Kaffeautomat, plan 3".</summary>
    public required string Title { get; init; }

    /// <summary>BT-18, exactly as the supplier writes it.</summary>
    public required string InvoicedObject { get; init; }

    public required string CostCode { get; init; }

    public required string Account { get; init; }

    public NetAmount AmountPerPeriod { get; init; }

    /// <summary>Hundredths of a percent that an invoice may pass the amount by.</summary>
    public int ToleranceBasisPoints { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Last day; <see langword="null"/> = until further notice.</summary>
    public DateOnly? Through { get; set; }

    public ContractId? Contract { get; init; }

    public PersonId Orderer { get; init; }

    /// <summary>Not matched before somebody else than the orderer has approved it.</summary>
    public PersonId? Approver { get; set; }

    public string ApprovalGround { get; set; } = string.Empty;

    public int RowVersion { get; set; }
}
