namespace Samkop.Standards.Ocds.Model;

/// <summary>A lot of the procedure.</summary>
public sealed record Lot
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>What is bought.</summary>
    public string? Description { get; init; }

    /// <summary>State, by the list tenderStatus.</summary>
    public string? Status { get; init; }

    /// <summary>Estimated value without VAT.</summary>
    public Value? Value { get; init; }

    /// <summary>goods, works or services.</summary>
    public string? MainProcurementCategory { get; init; }

    /// <summary>From publication to the last time for tenders.</summary>
    public Period? TenderPeriod { get; init; }

    /// <summary>The time for questions.</summary>
    public Period? EnquiryPeriod { get; init; }

    /// <summary>From opening to decision.</summary>
    public Period? AwardPeriod { get; init; }

    /// <summary>The time that the contract covers.</summary>
    public Period? ContractPeriod { get; init; }

    /// <summary>How the winner is chosen.</summary>
    public Criteria? AwardCriteria { get; init; }

    /// <summary>Who may take part.</summary>
    public Criteria? SelectionCriteria { get; init; }

    /// <summary>Whether environment, people or innovation were considered.</summary>
    public bool? HasSustainability { get; init; }

    /// <summary>How they were considered.</summary>
    public IReadOnlyList<Sustainability> Sustainability { get; init; } = [];

    /// <summary>Framework, dynamic purchasing system.</summary>
    public Techniques? Techniques { get; init; }

    /// <summary>Whether there are options.</summary>
    public bool? HasOptions { get; init; }

    /// <summary>The options.</summary>
    public Description? Options { get; init; }

    /// <summary>Whether the contract can be renewed.</summary>
    public bool? HasRenewal { get; init; }

    /// <summary>How it can be renewed.</summary>
    public Renewal? Renewal { get; init; }

    /// <summary>How tenders are made.</summary>
    public SubmissionTerms? SubmissionTerms { get; init; }

    /// <summary>Terms of the contract.</summary>
    public ContractTerms? ContractTerms { get; init; }

    /// <summary>Whether it suits small companies.</summary>
    public Suitability? Suitability { get; init; }

    /// <summary>Where and how tenders are sent.</summary>
    public string? SubmissionMethodDetails { get; init; }

    /// <summary>Agreements that cover it: GPA, EU-FSR.</summary>
    public IReadOnlyList<string> CoveredBy { get; init; } = [];
}

/// <summary>A text that stands in an object of its own.</summary>
/// <param name="Text">The text.</param>
public sealed record Description([property: System.Text.Json.Serialization.JsonPropertyName("description")] string Text);

/// <summary>Criteria: for the award, for taking part, or for exclusion.</summary>
public sealed record Criteria
{
    /// <summary>Where they stand, when not here.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Why they are ordered and not weighted.</summary>
    public string? OrderRationale { get; init; }

    /// <summary>How the weights work.</summary>
    public string? WeightingDescription { get; init; }

    /// <summary>The criteria.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("criteria")]
    public IReadOnlyList<Criterion> List { get; init; } = [];
}

/// <summary>One criterion.</summary>
/// <param name="Type">price, cost or quality; suitability, economic, technical; or an exclusion ground.</param>
/// <param name="Name">Name.</param>
/// <param name="Description">What is asked for.</param>
/// <param name="Numbers">Weights and limits.</param>
/// <param name="SubType">The code of the official list.</param>
/// <param name="ForReduction">Whether it chooses who is invited to tender.</param>
public sealed record Criterion(
    string? Type,
    string? Name = null,
    string? Description = null,
    IReadOnlyList<CriterionNumber>? Numbers = null,
    string? SubType = null,
    bool? ForReduction = null);

/// <summary>A weight or a limit.</summary>
/// <param name="Number">The figure.</param>
/// <param name="Weight">percentageExact, pointsExact, order …</param>
/// <param name="Fixed">total or unit.</param>
/// <param name="Threshold">minimumScore or maximumBids.</param>
public sealed record CriterionNumber(decimal Number, string? Weight = null, string? Fixed = null, string? Threshold = null);

/// <summary>What was considered of environment, people and innovation.</summary>
/// <param name="Goal">By the list sustainabilityGoal.</param>
/// <param name="Strategies">By the list sustainabilityStrategy.</param>
/// <param name="Description">In words.</param>
public sealed record Sustainability(string? Goal = null, IReadOnlyList<string>? Strategies = null, string? Description = null);

/// <summary>Techniques of buying.</summary>
public sealed record Techniques
{
    /// <summary>Whether it is a framework.</summary>
    public bool? HasFrameworkAgreement { get; init; }

    /// <summary>The framework.</summary>
    public FrameworkAgreement? FrameworkAgreement { get; init; }

    /// <summary>Whether it is a dynamic purchasing system.</summary>
    public bool? HasDynamicPurchasingSystem { get; init; }

    /// <summary>The system.</summary>
    public DynamicPurchasingSystem? DynamicPurchasingSystem { get; init; }

    /// <summary>Whether an electronic auction is held.</summary>
    public bool? HasElectronicAuction { get; init; }
}

/// <summary>A framework.</summary>
/// <param name="Method">withReopeningCompetition, withoutReopeningCompetition or withAndWithoutReopeningCompetition.</param>
/// <param name="MaximumParticipants">Most suppliers.</param>
/// <param name="BuyerCategories">Who may call off.</param>
/// <param name="PeriodRationale">Why it runs longer than four years.</param>
/// <param name="Value">Ceiling without VAT.</param>
public sealed record FrameworkAgreement(
    string? Method = null, int? MaximumParticipants = null, string? BuyerCategories = null, string? PeriodRationale = null, Value? Value = null);

/// <summary>A dynamic purchasing system.</summary>
/// <param name="Type">open to other buyers, or closed.</param>
/// <param name="Status">terminated when it has ended.</param>
public sealed record DynamicPurchasingSystem(string? Type = null, string? Status = null);

/// <summary>How a contract can be renewed.</summary>
/// <param name="MaximumRenewals">How often.</param>
/// <param name="Description">On what terms.</param>
public sealed record Renewal(int? MaximumRenewals = null, string? Description = null);

/// <summary>How tenders are made.</summary>
public sealed record SubmissionTerms
{
    /// <summary>required, allowed or notAllowed.</summary>
    public string? ElectronicSubmissionPolicy { get; init; }

    /// <summary>Whether alternatives may be tendered.</summary>
    public string? VariantPolicy { get; init; }

    /// <summary>Whether one may tender more than once.</summary>
    public bool? MultipleBidsAllowed { get; init; }

    /// <summary>Languages, two letters.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How long a tender binds.</summary>
    public Period? BidValidityPeriod { get; init; }
}

/// <summary>Terms of the contract.</summary>
public sealed record ContractTerms
{
    /// <summary>required, allowed or notAllowed.</summary>
    public string? ElectronicInvoicingPolicy { get; init; }

    /// <summary>Whether orders are electronic.</summary>
    public bool? HasElectronicOrdering { get; init; }

    /// <summary>Whether payment is electronic.</summary>
    public bool? HasElectronicPayment { get; init; }

    /// <summary>How the work is to be done.</summary>
    public string? PerformanceTerms { get; init; }

    /// <summary>Terms of payment.</summary>
    public string? FinancialTerms { get; init; }

    /// <summary>Whether only sheltered workshops may do it.</summary>
    public bool? ReservedExecution { get; init; }
}

/// <summary>Whom a lot suits.</summary>
/// <param name="Sme">Small and medium companies.</param>
public sealed record Suitability(bool Sme);

/// <summary>Tenders that came in.</summary>
public sealed record Bids
{
    /// <summary>Figures.</summary>
    public IReadOnlyList<BidStatistic> Statistics { get; init; } = [];

    /// <summary>The tenders.</summary>
    public IReadOnlyList<Bid> Details { get; init; } = [];
}

/// <summary>A figure about tenders.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Measure">By the list statistic.</param>
/// <param name="Value">The figure.</param>
/// <param name="RelatedLot">The lot.</param>
/// <param name="Currency">Set when the figure is a sum.</param>
public sealed record BidStatistic(string Id, string Measure, decimal Value, string? RelatedLot = null, string? Currency = null);

/// <summary>A tender.</summary>
public sealed record Bid
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>When it came in.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>invited, pending, valid, disqualified or withdrawn.</summary>
    public string? Status { get; init; }

    /// <summary>Who made it.</summary>
    public IReadOnlyList<PartyReference> Tenderers { get; init; } = [];

    /// <summary>Sum without VAT.</summary>
    public Value? Value { get; init; }

    /// <summary>Whether it is an alternative.</summary>
    public bool? Variant { get; init; }

    /// <summary>The lots.</summary>
    public IReadOnlyList<string> RelatedLots { get; init; } = [];
}
