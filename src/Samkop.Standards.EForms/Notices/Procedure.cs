namespace Samkop.Standards.EForms.Notices;

/// <summary>What is common to all lots.</summary>
public sealed record NoticeProcedure
{
    /// <summary>BT-105: <c>open</c>, <c>restricted</c>, <c>neg-w-call</c>, <c>neg-wo-call</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>BT-106: accelerated; written for the procedures that ask.</summary>
    public bool IsAccelerated { get; init; }

    /// <summary>BT-1351: why, when accelerated.</summary>
    public Phrase? AcceleratedWords { get; init; }

    /// <summary>BT-136 and BT-135: ground and words of an award without a call.</summary>
    public CodedText? DirectAward { get; init; }

    /// <summary>BT-1252: the earlier procedure that justifies it.</summary>
    public string? DirectAwardPrevious { get; init; }

    /// <summary>BT-88.</summary>
    public Phrase? Features { get; init; }

    /// <summary>OPP-090: an earlier notice.</summary>
    public string? PreviousNotice { get; init; }

    /// <summary>BT-634: the procedure starts again.</summary>
    public bool? IsRelaunched { get; init; }

    /// <summary>BT-21.</summary>
    public required Phrase Title { get; init; }

    /// <summary>BT-24.</summary>
    public required Phrase Description { get; init; }

    /// <summary>BT-22: the register number.</summary>
    public string? Reference { get; init; }

    /// <summary>BT-300.</summary>
    public Phrase? MoreInformation { get; init; }

    /// <summary>BT-23: <c>supplies</c>, <c>services</c> or <c>works</c>.</summary>
    public required string Nature { get; init; }

    /// <summary>BT-531.</summary>
    public IReadOnlyList<string> OtherNatures { get; init; } = [];

    /// <summary>BT-262.</summary>
    public required string Cpv { get; init; }

    /// <summary>BT-263.</summary>
    public IReadOnlyList<string> OtherCpv { get; init; } = [];

    /// <summary>BT-27.</summary>
    public NoticeAmount? Estimate { get; init; }

    /// <summary>BT-271: frameworks only.</summary>
    public NoticeAmount? FrameworkMaximum { get; init; }

    /// <summary>Where it is done.</summary>
    public IReadOnlyList<NoticePlace> Places { get; init; } = [];

    /// <summary>BT-806: where the exclusion grounds stand.</summary>
    public string ExclusionSource { get; init; } = "epo-procurement-document";

    /// <summary>BT-67: written when they stand in the notice.</summary>
    public IReadOnlyList<CodedText> ExclusionGrounds { get; init; } = [];

    /// <summary>BT-31: several lots only; all of them when null.</summary>
    public int? MaxLotsTendered { get; init; }

    /// <summary>BT-33: several lots only.</summary>
    public int? MaxLotsWon { get; init; }
}

/// <summary>A place of performance.</summary>
/// <param name="Address">BT-5071 to BT-5141; null when <paramref name="Anywhere"/> is given.</param>
/// <param name="Anywhere">BT-727: <c>anyw</c>, <c>anyw-eea</c> or <c>anyw-cou</c>.</param>
/// <param name="Words">BT-728.</param>
public sealed record NoticePlace(NoticeAddress? Address, string? Anywhere = null, Phrase? Words = null);

/// <summary>A group of lots that are awarded together.</summary>
public sealed record NoticeLotGroup
{
    /// <summary>BT-137: <c>GLO-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>BT-1375.</summary>
    public required IReadOnlyList<string> Lots { get; init; }

    /// <summary>BT-21.</summary>
    public required Phrase Title { get; init; }

    /// <summary>BT-24.</summary>
    public required Phrase Description { get; init; }

    /// <summary>BT-22.</summary>
    public string? Reference { get; init; }

    /// <summary>BT-300.</summary>
    public Phrase? MoreInformation { get; init; }

    /// <summary>BT-27.</summary>
    public NoticeAmount? Estimate { get; init; }

    /// <summary>BT-271: groups of framework lots.</summary>
    public NoticeAmount? FrameworkMaximum { get; init; }

    /// <summary>BT-157: groups of framework lots.</summary>
    public NoticeAmount? FrameworkCeiling { get; init; }

    /// <summary>BT-726.</summary>
    public bool? SuitsSmallCompanies { get; init; }

    /// <summary>How tenders are compared.</summary>
    public IReadOnlyList<NoticeCriterion> Criteria { get; init; } = [];
}

/// <summary>An award criterion (BT-539, BT-540, BT-734, BT-541).</summary>
/// <param name="Kind">BT-539: <c>price</c>, <c>cost</c> or <c>quality</c>.</param>
/// <param name="Name">BT-734.</param>
/// <param name="Words">BT-540.</param>
public sealed record NoticeCriterion(string Kind, Phrase? Name, Phrase Words)
{
    /// <summary>BT-541 with BT-5421, for example 60 and <c>per-exa</c>.</summary>
    public (decimal Value, string Unit)? Weight { get; init; }

    /// <summary>BT-541 with BT-5422.</summary>
    public (decimal Value, string Unit)? Fixed { get; init; }

    /// <summary>BT-541 with BT-5423.</summary>
    public (decimal Value, string Unit)? Threshold { get; init; }
}
