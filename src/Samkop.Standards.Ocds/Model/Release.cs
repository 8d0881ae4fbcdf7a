namespace Samkop.Standards.Ocds.Model;

/// <summary>
/// What became known of a contracting process at one time. Never changed after it is published: news are a new release.
/// Fields of extensions are those of the OCDS for eForms profile.
/// </summary>
public sealed record Release
{
    /// <summary>The process: registered prefix and own identifier.</summary>
    public required string Ocid { get; init; }

    /// <summary>Identifier of the release, unique within the process.</summary>
    public required string Id { get; init; }

    /// <summary>When it became known.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>What it tells, by the list releaseTag.</summary>
    public required IReadOnlyList<string> Tag { get; init; }

    /// <summary>How the process began.</summary>
    public string InitiationType { get; init; } = "tender";

    /// <summary>Language of the texts, two letters.</summary>
    public string? Language { get; init; }

    /// <summary>Every organisation, once.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The buyer; with several the leading one.</summary>
    public PartyReference? Buyer { get; init; }

    /// <summary>Need and budget.</summary>
    public Planning? Planning { get; init; }

    /// <summary>The call for tenders.</summary>
    public Tender? Tender { get; init; }

    /// <summary>Tenders that came in. Never before the award: until then the law keeps them secret.</summary>
    public Bids? Bids { get; init; }

    /// <summary>Decisions.</summary>
    public IReadOnlyList<Award> Awards { get; init; } = [];

    /// <summary>Signed contracts.</summary>
    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    /// <summary>Processes that this one follows from or belongs to.</summary>
    public IReadOnlyList<RelatedProcess> RelatedProcesses { get; init; } = [];
}

/// <summary>Need and budget.</summary>
public sealed record Planning
{
    /// <summary>Why something is bought.</summary>
    public string? Rationale { get; init; }

    /// <summary>What it may cost.</summary>
    public Budget? Budget { get; init; }

    /// <summary>Plans and market studies.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Dates of the planning, market consultations among them.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];
}

/// <summary>What a need may cost.</summary>
/// <param name="Id">Identifier in the budget.</param>
/// <param name="Description">What it covers.</param>
/// <param name="Amount">The sum.</param>
public sealed record Budget(string? Id = null, string? Description = null, Value? Amount = null);

/// <summary>The call for tenders.</summary>
public sealed record Tender
{
    /// <summary>Identifier of the procedure.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>What is bought.</summary>
    public string? Description { get; init; }

    /// <summary>State, by the list tenderStatus.</summary>
    public string? Status { get; init; }

    /// <summary>Why the state is what it is.</summary>
    public string? StatusDetails { get; init; }

    /// <summary>Who runs the procedure.</summary>
    public PartyReference? ProcuringEntity { get; init; }

    /// <summary>What is bought, by lot.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Estimated value without VAT.</summary>
    public Value? Value { get; init; }

    /// <summary>Kind of procedure: open, selective, limited or direct.</summary>
    public string? ProcurementMethod { get; init; }

    /// <summary>The procedure in the words of the law.</summary>
    public string? ProcurementMethodDetails { get; init; }

    /// <summary>Why the procedure was chosen.</summary>
    public string? ProcurementMethodRationale { get; init; }

    /// <summary>goods, works or services.</summary>
    public string? MainProcurementCategory { get; init; }

    /// <summary>The law that the procedure follows.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>From publication to the last time for tenders.</summary>
    public Period? TenderPeriod { get; init; }

    /// <summary>The time for questions.</summary>
    public Period? EnquiryPeriod { get; init; }

    /// <summary>From opening to decision.</summary>
    public Period? AwardPeriod { get; init; }

    /// <summary>The time that the contract covers.</summary>
    public Period? ContractPeriod { get; init; }

    /// <summary>Whether questions were asked.</summary>
    public bool? HasEnquiries { get; init; }

    /// <summary>How tenders are sent.</summary>
    public IReadOnlyList<string> SubmissionMethod { get; init; } = [];

    /// <summary>Where tenders are sent.</summary>
    public string? SubmissionMethodDetails { get; init; }

    /// <summary>How many tendered; after the award only.</summary>
    public int? NumberOfTenderers { get; init; }

    /// <summary>Who tendered; after the award only.</summary>
    public IReadOnlyList<PartyReference> Tenderers { get; init; } = [];

    /// <summary>Lots.</summary>
    public IReadOnlyList<Lot> Lots { get; init; } = [];

    /// <summary>Why a supplier may be excluded.</summary>
    public Criteria? ExclusionGrounds { get; init; }

    /// <summary>Procurement documents.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Dates of the procedure.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>What was changed after publication.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
}

/// <summary>The decision for one or several lots.</summary>
public sealed record Award
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Reasons.</summary>
    public string? Description { get; init; }

    /// <summary>pending, active, cancelled or unsuccessful.</summary>
    public string? Status { get; init; }

    /// <summary>Why the state is what it is.</summary>
    public string? StatusDetails { get; init; }

    /// <summary>Date of the decision.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Value without VAT.</summary>
    public Value? Value { get; init; }

    /// <summary>Ceiling of a framework.</summary>
    public Value? MaximumValue { get; init; }

    /// <summary>Who won.</summary>
    public IReadOnlyList<PartyReference> Suppliers { get; init; } = [];

    /// <summary>The lots.</summary>
    public IReadOnlyList<string> RelatedLots { get; init; } = [];

    /// <summary>The winning tenders.</summary>
    public IReadOnlyList<string> RelatedBids { get; init; } = [];

    /// <summary>The decision and what belongs to it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>What was changed.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
}

/// <summary>A signed contract.</summary>
public sealed record Contract
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The decision that it follows from.</summary>
    public required string AwardID { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>What it covers.</summary>
    public string? Description { get; init; }

    /// <summary>pending, active, cancelled or terminated.</summary>
    public string? Status { get; init; }

    /// <summary>The time that it covers.</summary>
    public Period? Period { get; init; }

    /// <summary>Value without VAT.</summary>
    public Value? Value { get; init; }

    /// <summary>When all parties had signed.</summary>
    public DateTimeOffset? DateSigned { get; init; }

    /// <summary>The contract's documents.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>What was changed.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>What was delivered and paid.</summary>
    public Implementation? Implementation { get; init; }

    /// <summary>Call-offs that are processes of their own.</summary>
    public IReadOnlyList<RelatedProcess> RelatedProcesses { get; init; } = [];
}

/// <summary>What was delivered and paid.</summary>
public sealed record Implementation
{
    /// <summary>Payments.</summary>
    public IReadOnlyList<Transaction> Transactions { get; init; } = [];

    /// <summary>Deliveries and follow-up.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Reports.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];
}
