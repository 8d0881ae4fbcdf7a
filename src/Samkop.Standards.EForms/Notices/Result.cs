namespace Samkop.Standards.EForms.Notices;

/// <summary>The results of a procedure.</summary>
public sealed record NoticeResult
{
    /// <summary>BT-161: everything awarded that is no framework.</summary>
    public NoticeAmount? Total { get; init; }

    /// <summary>BT-118.</summary>
    public NoticeAmount? FrameworkMaximum { get; init; }

    /// <summary>BT-1118.</summary>
    public NoticeAmount? FrameworkEstimate { get; init; }

    /// <summary>BT-556, BT-156 and BT-1561: values for groups of framework lots.</summary>
    public IReadOnlyList<(string Group, NoticeAmount? Maximum, NoticeAmount? Estimate)> GroupValues { get; init; } = [];

    /// <summary>One for each lot.</summary>
    public required IReadOnlyList<LotResult> Lots { get; init; }

    /// <summary>Tenders that the notice names.</summary>
    public IReadOnlyList<NoticeTender> Tenders { get; init; } = [];

    /// <summary>Those who tendered.</summary>
    public IReadOnlyList<TenderingParty> Parties { get; init; } = [];

    /// <summary>Contracts.</summary>
    public IReadOnlyList<NoticeContract> Contracts { get; init; } = [];
}

/// <summary>What came of one lot.</summary>
public sealed record LotResult
{
    /// <summary>OPT-322: <c>RES-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>BT-13713.</summary>
    public required string Lot { get; init; }

    /// <summary>BT-142: <c>selec-w</c>, <c>clos-nw</c> or <c>open-nw</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>BT-144: <c>clos-nw</c> only.</summary>
    public string? Reason { get; init; }

    /// <summary>BT-119: dynamic purchasing systems only.</summary>
    public bool? EndsDynamicSystem { get; init; }

    /// <summary>BT-710 and BT-711.</summary>
    public (NoticeAmount Lowest, NoticeAmount Highest)? TenderValues { get; init; }

    /// <summary>BT-709.</summary>
    public NoticeAmount? FrameworkMaximum { get; init; }

    /// <summary>BT-660.</summary>
    public NoticeAmount? FrameworkEstimate { get; init; }

    /// <summary>BT-760 and BT-759: received by kind.</summary>
    public IReadOnlyList<(string Kind, int Count)> Received { get; init; } = [];

    /// <summary>BT-636 and BT-635: reviews asked for by irregularity.</summary>
    public IReadOnlyList<(string Irregularity, int Count)> Reviews { get; init; } = [];

    /// <summary>BT-712: how many asked for review.</summary>
    public int? Complainants { get; init; }

    /// <summary>OPT-320.</summary>
    public IReadOnlyList<string> Tenders { get; init; } = [];

    /// <summary>OPT-315.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>OPT-301: who pays for the contract.</summary>
    public string? Financing { get; init; }

    /// <summary>OPT-301: who pays the invoices.</summary>
    public string? Paying { get; init; }

    /// <summary>BT-735, BT-723 with OPT-155 and OPT-156: kind of contract, category, kinds and numbers of vehicles.</summary>
    public (string Contract, string Category, IReadOnlyList<(string Kind, int Count)> Vehicles)? Vehicles { get; init; }

    /// <summary>BT-811 to BT-815.</summary>
    public LotEnergy? Energy { get; init; }

    /// <summary>BT-685 to BT-688: measure, number of tenders, exception and its reason.</summary>
    public (string Measure, int Tenders, string Exception, Phrase? Reason)? Instrument { get; init; }
}

/// <summary>Energy-related products bought (BT-811 to BT-815).</summary>
/// <param name="Basis"><c>enrg-lab</c> or <c>eco-des</c>.</param>
/// <param name="Item">The product.</param>
/// <param name="Label">BT-812: with a label.</param>
/// <param name="ConsumptionPerYear">BT-813: kWh a year, without a label.</param>
/// <param name="SavingPerYear">BT-814: kWh a year, without a label.</param>
/// <param name="Count">BT-815.</param>
public sealed record LotEnergy(string Basis, string Item, string? Label, decimal? ConsumptionPerYear, decimal? SavingPerYear, int Count);

/// <summary>A tender for a lot.</summary>
public sealed record NoticeTender
{
    /// <summary>OPT-321: <c>TEN-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>BT-3201: the tender's own number.</summary>
    public required string Number { get; init; }

    /// <summary>BT-13714.</summary>
    public required string Lot { get; init; }

    /// <summary>OPT-310.</summary>
    public required string Party { get; init; }

    /// <summary>BT-720.</summary>
    public NoticeAmount? Value { get; init; }

    /// <summary>BT-171, with BT-1711.</summary>
    public int? Rank { get; init; }

    /// <summary>BT-193.</summary>
    public bool? IsVariant { get; init; }

    /// <summary>BT-682.</summary>
    public string? ForeignSubsidies { get; init; }

    /// <summary>BT-773 to BT-555: null when nothing is subcontracted.</summary>
    public TenderSubcontracting? Subcontracting { get; init; }

    /// <summary>BT-160 to BT-163: revenue from buyer and users, and words.</summary>
    public (NoticeAmount Buyer, NoticeAmount Users, Phrase Words)? Revenue { get; init; }

    /// <summary>BT-779, BT-780 and BT-782: completion notices.</summary>
    public (NoticeAmount Paid, Phrase Words, NoticeAmount Penalties)? Settlement { get; init; }
}

/// <summary>What is subcontracted (BT-773 <c>yes</c>).</summary>
/// <param name="Value">BT-553; null when not known.</param>
/// <param name="Percent">BT-555; null when not known.</param>
/// <param name="Words">BT-554.</param>
public sealed record TenderSubcontracting(NoticeAmount? Value, decimal? Percent, Phrase? Words);

/// <summary>Who tenders together.</summary>
/// <param name="Id">OPT-210: <c>TPA-0001</c>.</param>
/// <param name="Name">OPT-211.</param>
/// <param name="Members">OPT-300: organisations; the first leads when there are several (OPT-170).</param>
public sealed record TenderingParty(string Id, string? Name, IReadOnlyList<string> Members)
{
    /// <summary>OPT-301: subcontractors and the members they work for.</summary>
    public IReadOnlyList<(string Organisation, string MainContractor)> Subcontractors { get; init; } = [];
}

/// <summary>A contract.</summary>
public sealed record NoticeContract
{
    /// <summary>OPT-316: <c>CON-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>BT-150.</summary>
    public required string Number { get; init; }

    /// <summary>BT-3202.</summary>
    public required IReadOnlyList<string> Tenders { get; init; }

    /// <summary>BT-145.</summary>
    public DateOnly? Concluded { get; init; }

    /// <summary>BT-1451.</summary>
    public DateOnly? Decided { get; init; }

    /// <summary>BT-721.</summary>
    public Phrase? Title { get; init; }

    /// <summary>BT-151.</summary>
    public Uri? Address { get; init; }

    /// <summary>BT-768 with OPT-100: the publication number of the framework that the contract is under.</summary>
    public string? FrameworkNotice { get; init; }

    /// <summary>OPT-300: who signs for the buyers.</summary>
    public IReadOnlyList<string> Signatories { get; init; } = [];

    /// <summary>BT-722, BT-5011 and BT-6110.</summary>
    public IReadOnlyList<NoticeFunding> Funding { get; init; } = [];
}
