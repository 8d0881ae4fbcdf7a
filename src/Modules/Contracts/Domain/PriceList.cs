using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>Where a price list stands.</summary>
internal enum PriceListState
{
    /// <summary>Sent in; no price of it holds.</summary>
    Proposed,

    /// <summary>Holds from its first day.</summary>
    Approved,

    /// <summary>Sent back.</summary>
    Rejected,
}

/// <summary>
/// One version of a contract's prices. From its first day it replaces the whole version before; it is approved by another person than the one
/// who sent it in, and before its first day, so that no price changes silently or backwards.
/// </summary>
internal sealed class PriceList : IVersioned
{
    public PriceListId Id { get; init; }

    public ContractId Contract { get; init; }

    /// <summary>1, 2, 3 … in the contract.</summary>
    public int Sequence { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day the supplier holds the prices; <see langword="null"/> = until a new list.</summary>
    public DateOnly? ValidThrough { get; init; }

    public PriceListState State { get; set; }

    /// <summary>Name of the file it was read from.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of that file, lower-case hex.</summary>
    public required string FileDigest { get; init; }

    public PersonId? ProposedBy { get; init; }

    public Instant ProposedAt { get; init; }

    public PersonId? DecidedBy { get; set; }

    public Instant? DecidedAt { get; set; }

    public int RowVersion { get; set; }

    public List<PriceLine> Lines { get; init; } = [];

    /// <summary>Approves. Refuses what is decided (CON-011), the sender's own list (CON-012) and a first day that has passed (CON-013).</summary>
    public Result<Done> Approve(PersonId? person, Instant now)
    {
        if (State != PriceListState.Proposed)
        {
            return Refusals.PriceListDecided.With();
        }

        if (person is not null && person == ProposedBy)
        {
            return Refusals.OwnPriceList.With();
        }

        return now.DateInSweden() > ValidFrom
            ? Refusals.PriceListTooLate.With(ValidFrom)
            : Decide(PriceListState.Approved, person, now);
    }

    /// <summary>Sends back; the sender may do so too. Refuses what is decided (CON-011).</summary>
    public Result<Done> Reject(PersonId? person, Instant now) =>
        State == PriceListState.Proposed ? Decide(PriceListState.Rejected, person, now) : Refusals.PriceListDecided.With();

    private Done Decide(PriceListState state, PersonId? person, Instant now)
    {
        (State, DecidedBy, DecidedAt) = (state, person, now);
        return Done.It;
    }
}

/// <summary>An article with its price in one version.</summary>
internal sealed class PriceLine
{
    public Guid Id { get; init; }

    public PriceListId PriceList { get; init; }

    /// <summary>Seller's article number (BT-155).</summary>
    public required string Article { get; init; }

    public Gtin? Gtin { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required UnitCode Unit { get; init; }

    /// <summary>What the price is for, in millionths of the unit (BT-149).</summary>
    public long BaseMicro { get; init; }

    public UnitPrice Price { get; init; }

    public VatRate VatRate { get; init; }

    public CpvCode? Cpv { get; init; }

    /// <summary>Smallest order, in millionths of the unit.</summary>
    public long MinimumMicro { get; init; }

    /// <summary>Working days from order to delivery.</summary>
    public int DeliveryDays { get; init; }

    /// <summary>Ecolabels and the like, separated by commas.</summary>
    public string Marks { get; init; } = string.Empty;

    /// <summary>Other words for it, separated by commas.</summary>
    public string Synonyms { get; init; } = string.Empty;

    /// <summary>A substitute needs a product owner's consent.</summary>
    public bool IsClinical { get; init; }

    public PriceBase Base => PriceBase.FromMicro(BaseMicro, Unit);
}
