using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Procurement.Public;

/// <summary>A condition of the contract from the procurement, with how it is followed up.</summary>
/// <param name="Title">Short name.</param>
/// <param name="Body">As the supplier has accepted it.</param>
/// <param name="How">How it is followed up.</param>
/// <param name="When">When.</param>
/// <param name="By">By whom, as a function.</param>
public sealed record AwardedTerm(string Title, string Body, string How, string When, string By);

/// <summary>A priced item of the winning tender.</summary>
/// <param name="Article">Id of the item in the price form.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Price">Price for one, excluding VAT.</param>
public sealed record AwardedPrice(string Article, string Name, UnitPrice Price);

/// <summary>A contract as the award gives it: what was announced and tendered, nothing typed again.</summary>
public sealed record NewAwardedContract
{
    /// <summary>The procurement.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The lot.</summary>
    public required LotId Lot { get; init; }

    /// <summary>Register number of the procurement.</summary>
    public required string RegisterNumber { get; init; }

    /// <summary>Register number of the award decision.</summary>
    public required string Decision { get; init; }

    /// <summary>Title of the procurement.</summary>
    public required string CaseTitle { get; init; }

    /// <summary>Number of the contract, unique.</summary>
    public required string Number { get; init; }

    /// <summary>Title of the contract and of its lot.</summary>
    public required string Title { get; init; }

    /// <summary>What it covers.</summary>
    public required string Summary { get; init; }

    /// <summary>The lead: holds the contract.</summary>
    public required LegalEntityId Holder { get; init; }

    /// <summary>The winner's organisation number, in the supplier register.</summary>
    public required string SupplierNumber { get; init; }

    /// <summary>Where the supplier is reached.</summary>
    public required string SupplierEmail { get; init; }

    /// <summary>What is bought.</summary>
    public CpvCode? Cpv { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day before extensions.</summary>
    public required DateOnly End { get; init; }

    /// <summary>How many extensions of twelve months may follow, and how many months before the end each is notified.</summary>
    public required (int Count, int NoticeMonths) Extensions { get; init; }

    /// <summary>Freight terms.</summary>
    public required string Freight { get; init; }

    /// <summary>Ceiling (takvolym), when one was announced.</summary>
    public NetAmount? Ceiling { get; init; }

    /// <summary>Entities that may use it.</summary>
    public required IReadOnlyList<LegalEntityId> Participants { get; init; }

    /// <summary>Conditions to follow up.</summary>
    public required IReadOnlyList<AwardedTerm> Terms { get; init; }

    /// <summary>Prices of the tender; empty when it has one price.</summary>
    public required IReadOnlyList<AwardedPrice> Prices { get; init; }

    /// <summary>Digest of the evaluation file in the archive, where the prices stand.</summary>
    public required string PriceSource { get; init; }

    /// <summary>Who will own it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Who makes it.</summary>
    public PersonId? By { get; init; }
}

/// <summary>
/// Makes contracts of winning tenders: owned here, kept by the module of contracts. What comes out is a draft under that module's own rules; prices are
/// approved, and the contract signed, there.
/// </summary>
public interface IAwardedContracts
{
    /// <summary>Makes the draft in the caller's transaction; gives its id. Refused as a contract that is typed would be.</summary>
    Task<Result<Guid>> DraftAsync(WriteSession session, NewAwardedContract contract, CancellationToken ct);

    /// <summary>Address of a contract's page.</summary>
    string Href(Guid contract);
}

/// <summary>What the module of contracts asks and tells about contracts that come from a procurement.</summary>
public interface IAwardStanding
{
    /// <summary>Why a contract of the procurement may not be concluded on the day: standstill (PRO-120) or review (PRO-121); or nothing.</summary>
    Task<Refusal?> HoldAsync(IReads reads, CaseId procurement, DateOnly day, CancellationToken ct);

    /// <summary>A contract was signed: the result notice is due, and the owner takes over.</summary>
    Task SignedAsync(WriteSession session, CaseId procurement, Guid contract, DateOnly day, CancellationToken ct);

    /// <summary>Address of the procurement's page.</summary>
    string Href(CaseId procurement);
}
