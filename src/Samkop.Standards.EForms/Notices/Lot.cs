namespace Samkop.Standards.EForms.Notices;

/// <summary>A lot (anbudsområde).</summary>
public sealed record NoticeLot
{
    /// <summary>BT-137: <c>LOT-0001</c>; written as <c>PAR-0001</c> where the form asks for parts.</summary>
    public required string Id { get; init; }

    /// <summary>BT-21.</summary>
    public required Phrase Title { get; init; }

    /// <summary>BT-24.</summary>
    public required Phrase Description { get; init; }

    /// <summary>BT-22.</summary>
    public string? Reference { get; init; }

    /// <summary>BT-300.</summary>
    public Phrase? MoreInformation { get; init; }

    /// <summary>BT-23.</summary>
    public required string Nature { get; init; }

    /// <summary>BT-531.</summary>
    public IReadOnlyList<string> OtherNatures { get; init; } = [];

    /// <summary>BT-262.</summary>
    public required string Cpv { get; init; }

    /// <summary>BT-263.</summary>
    public IReadOnlyList<string> OtherCpv { get; init; } = [];

    /// <summary>BT-25.</summary>
    public NoticeQuantity? Quantity { get; init; }

    /// <summary>BT-27.</summary>
    public NoticeAmount? Estimate { get; init; }

    /// <summary>Where it is done.</summary>
    public IReadOnlyList<NoticePlace> Places { get; init; } = [];

    /// <summary>BT-36.</summary>
    public NoticeDuration? Duration { get; init; }

    /// <summary>BT-536; with <see cref="End"/> when there is no <see cref="Duration"/>.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>BT-537.</summary>
    public DateOnly? End { get; init; }

    /// <summary>BT-781: completion notices.</summary>
    public Phrase? DurationWords { get; init; }

    /// <summary>BT-58.</summary>
    public int Renewals { get; init; }

    /// <summary>BT-57: written when there are renewals.</summary>
    public Phrase? RenewalWords { get; init; }

    /// <summary>BT-54.</summary>
    public Phrase? Options { get; init; }

    /// <summary>BT-726.</summary>
    public bool? SuitsSmallCompanies { get; init; }

    /// <summary>BT-06 and BT-777; empty means none.</summary>
    public IReadOnlyList<CodedText> Strategic { get; init; } = [];

    /// <summary>BT-774.</summary>
    public IReadOnlyList<string> EnvironmentalAims { get; init; } = [];

    /// <summary>BT-775.</summary>
    public IReadOnlyList<string> SocialAims { get; init; } = [];

    /// <summary>BT-776.</summary>
    public IReadOnlyList<string> InnovationAims { get; init; } = [];

    /// <summary>BT-805.</summary>
    public IReadOnlyList<string> GreenCriteria { get; init; } = [];

    /// <summary>BT-754 and BT-755 (words for <c>n-inc-just</c>).</summary>
    public CodedText? Accessibility { get; init; }

    /// <summary>Framework terms; null for a single contract.</summary>
    public NoticeFramework? Framework { get; init; }

    /// <summary>BT-766: <c>none</c>, <c>dps-list</c> or <c>dps-nlist</c>.</summary>
    public string DynamicSystem { get; init; } = "none";

    /// <summary>BT-767, BT-122 and BT-123: words and address of an electronic auction; null without.</summary>
    public (Phrase Words, Uri Address)? Auction { get; init; }

    /// <summary>BT-115.</summary>
    public bool IsGpaCovered { get; init; } = true;

    /// <summary>BT-634.</summary>
    public bool? IsRelaunched { get; init; }

    /// <summary>BT-125 and BT-1251: part of an earlier prior information notice.</summary>
    public IReadOnlyList<(string Notice, string? Part)> PriorNotices { get; init; } = [];

    /// <summary>How and when to tender.</summary>
    public NoticeSubmission Submission { get; init; } = new();

    /// <summary>How candidates are chosen in two stages.</summary>
    public NoticeSecondStage? SecondStage { get; init; }

    /// <summary>What the contract and the tenderer must meet.</summary>
    public NoticeTerms Terms { get; init; } = new();

    /// <summary>BT-539 to BT-541.</summary>
    public IReadOnlyList<NoticeCriterion> Criteria { get; init; } = [];

    /// <summary>BT-543: how the winner is computed when criteria have no numbers.</summary>
    public Phrase? Calculation { get; init; }

    /// <summary>BT-733: why the criteria stand in order of importance; with weights in <c>ord-imp</c>.</summary>
    public Phrase? OrderWords { get; init; }

    /// <summary>Review and information bodies.</summary>
    public required NoticeBodies Bodies { get; init; }

    /// <summary>BT-800: last day of answers to a market consultation.</summary>
    public DateTimeOffset? AnswersBy { get; init; }
}

/// <summary>Framework terms of a lot.</summary>
/// <param name="Kind">BT-765: <c>fa-wo-rc</c>, <c>fa-w-rc</c> or <c>fa-mix</c>.</param>
/// <param name="MaxSuppliers">BT-113.</param>
/// <param name="Maximum">BT-271: takvolym.</param>
public sealed record NoticeFramework(string Kind, int MaxSuppliers, NoticeAmount Maximum)
{
    /// <summary>BT-111: who may call off.</summary>
    public Phrase? Users { get; init; }

    /// <summary>BT-109: why it lasts over four years; written then only.</summary>
    public Phrase? LongTermReason { get; init; }
}

/// <summary>How and when to tender.</summary>
public sealed record NoticeSubmission
{
    /// <summary>BT-17: <c>required</c>, <c>allowed</c> or <c>not-allowed</c>.</summary>
    public string Electronic { get; init; } = "required";

    /// <summary>BT-18.</summary>
    public Uri? Address { get; init; }

    /// <summary>BT-19 and BT-745: why and how, when not electronic.</summary>
    public CodedText? NotElectronic { get; init; }

    /// <summary>BT-97.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["SWE"];

    /// <summary>BT-131.</summary>
    public DateTimeOffset? TenderDeadline { get; init; }

    /// <summary>BT-1311.</summary>
    public DateTimeOffset? RequestDeadline { get; init; }

    /// <summary>BT-13.</summary>
    public DateTimeOffset? QuestionDeadline { get; init; }

    /// <summary>BT-130: when candidates are invited.</summary>
    public DateOnly? Invitation { get; init; }

    /// <summary>BT-132.</summary>
    public DateTimeOffset? Opening { get; init; }

    /// <summary>BT-133.</summary>
    public Phrase? OpeningPlace { get; init; }

    /// <summary>BT-134.</summary>
    public Phrase? OpeningWords { get; init; }

    /// <summary>BT-98.</summary>
    public NoticeDuration? Validity { get; init; }

    /// <summary>BT-14, BT-15, BT-615: documents open, or restricted for the reason of BT-707.</summary>
    public Uri? Documents { get; init; }

    /// <summary>BT-707: null when the documents are open.</summary>
    public string? RestrictedReason { get; init; }

    /// <summary>OPT-140.</summary>
    public string DocumentsId { get; init; } = "1";

    /// <summary>BT-708.</summary>
    public IReadOnlyList<string> DocumentLanguages { get; init; } = [];

    /// <summary>BT-737.</summary>
    public IReadOnlyList<string> UnofficialLanguages { get; init; } = [];

    /// <summary>BT-124.</summary>
    public Uri? Tool { get; init; }

    /// <summary>BT-632.</summary>
    public string? ToolName { get; init; }

    /// <summary>BT-744.</summary>
    public bool? IsSigned { get; init; }

    /// <summary>BT-764.</summary>
    public string Catalogue { get; init; } = "allowed";

    /// <summary>BT-63.</summary>
    public string? Variants { get; init; }

    /// <summary>BT-769.</summary>
    public string? SeveralTenders { get; init; }
}

/// <summary>Two stages (BT-50, BT-51, BT-661, BT-52, BT-120).</summary>
/// <param name="Minimum">BT-50.</param>
/// <param name="Maximum">BT-51; null when not limited.</param>
/// <param name="InSteps">BT-52.</param>
/// <param name="WithoutNegotiation">BT-120.</param>
public sealed record NoticeSecondStage(int Minimum, int? Maximum, bool InSteps, bool WithoutNegotiation);

/// <summary>A selection criterion (BT-809, BT-750, BT-752).</summary>
/// <param name="Code">BT-809.</param>
/// <param name="Words">BT-750.</param>
public sealed record NoticeSelection(string Code, Phrase Words)
{
    /// <summary>BT-40: used to choose candidates for the second stage.</summary>
    public bool? IsForSecondStage { get; init; }

    /// <summary>BT-752 with BT-7531.</summary>
    public (decimal Value, string Unit)? Weight { get; init; }

    /// <summary>BT-752 with BT-7532.</summary>
    public (decimal Value, string Unit)? Threshold { get; init; }
}

/// <summary>EU money (BT-5010, BT-6140, BT-7220).</summary>
/// <param name="Programme">From the list of programmes.</param>
/// <param name="Identifier">The project.</param>
/// <param name="Words">More.</param>
public sealed record NoticeFunding(string Programme, string Identifier, Phrase Words);

/// <summary>A law that tenderers should know (OPT-110 to OPT-130).</summary>
/// <param name="Id">The document.</param>
/// <param name="Address">Where to read it.</param>
/// <param name="Organisation">Who answers for it.</param>
public sealed record NoticeLaw(string Id, Uri Address, string Organisation);

/// <summary>What the contract and the tenderer must meet.</summary>
public sealed record NoticeTerms
{
    /// <summary>BT-60 and the funding.</summary>
    public IReadOnlyList<NoticeFunding> Funding { get; init; } = [];

    /// <summary>BT-71.</summary>
    public string Reserved { get; init; } = "none";

    /// <summary>BT-736.</summary>
    public string ReservedExecution { get; init; } = "no";

    /// <summary>BT-743.</summary>
    public string EInvoicing { get; init; } = "required";

    /// <summary>BT-92.</summary>
    public bool EOrdering { get; init; } = true;

    /// <summary>BT-93.</summary>
    public bool EPayment { get; init; } = true;

    /// <summary>BT-77.</summary>
    public Phrase? Payment { get; init; }

    /// <summary>BT-70.</summary>
    public IReadOnlyList<Phrase> Performance { get; init; } = [];

    /// <summary>BT-801 and BT-802.</summary>
    public (bool IsRequired, Phrase? Words)? Secrecy { get; init; }

    /// <summary>BT-681.</summary>
    public bool? ForeignSubsidies { get; init; }

    /// <summary>BT-751 and BT-75.</summary>
    public (bool IsRequired, Phrase? Words)? Guarantee { get; init; }

    /// <summary>BT-761 and BT-76.</summary>
    public (bool IsRequired, Phrase? Words)? LegalForm { get; init; }

    /// <summary>BT-771 and BT-772.</summary>
    public CodedText? LateInformation { get; init; }

    /// <summary>BT-578, BT-732 and BT-78.</summary>
    public (bool IsRequired, Phrase? Words, DateOnly? By)? Clearance { get; init; }

    /// <summary>BT-79.</summary>
    public string? StaffQualification { get; init; }

    /// <summary>BT-94 and BT-95.</summary>
    public (bool IsRecurrent, Phrase? When)? Recurrence { get; init; }

    /// <summary>BT-821: where the selection criteria stand.</summary>
    public string SelectionSource { get; init; } = "epo-procurement-document";

    /// <summary>Written when they stand in the notice.</summary>
    public IReadOnlyList<NoticeSelection> Selection { get; init; } = [];

    /// <summary>BT-717 and BT-735.</summary>
    public (bool Applies, string? ContractType)? CleanVehicles { get; init; }

    /// <summary>BT-810 and BT-811: basis and item.</summary>
    public (bool Applies, string? Basis, string? Item)? EnergyEfficiency { get; init; }

    /// <summary>BT-684.</summary>
    public bool? ProcurementInstrument { get; init; }

    /// <summary>OPT-111.</summary>
    public NoticeLaw? FiscalLaw { get; init; }

    /// <summary>OPT-112.</summary>
    public NoticeLaw? EnvironmentalLaw { get; init; }

    /// <summary>OPT-113.</summary>
    public NoticeLaw? EmploymentLaw { get; init; }
}

/// <summary>Organisations with a task in the lot (OPT-301).</summary>
/// <param name="Review">The review body.</param>
public sealed record NoticeBodies(string Review)
{
    /// <summary>Who tells about review.</summary>
    public string? ReviewInformation { get; init; }

    /// <summary>BT-99: the time for review.</summary>
    public Phrase? ReviewTime { get; init; }

    /// <summary>Who mediates.</summary>
    public string? Mediator { get; init; }

    /// <summary>Who answers questions.</summary>
    public string? Information { get; init; }

    /// <summary>Who hands out documents.</summary>
    public string? Documents { get; init; }

    /// <summary>Who receives tenders.</summary>
    public string? Tenders { get; init; }

    /// <summary>Who evaluates tenders.</summary>
    public string? Evaluation { get; init; }
}
