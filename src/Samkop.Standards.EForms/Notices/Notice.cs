namespace Samkop.Standards.EForms.Notices;

/// <summary>
/// A notice in the terms of the case; the writer puts down what the subtype takes and leaves the rest out, so that one notice can be
/// written as several subtypes. The BT numbers are those of regulation (EU) 2019/1780.
/// </summary>
public sealed record Notice
{
    /// <summary>OPP-070, one of <see cref="NoticeForm.All"/>.</summary>
    public required string Subtype { get; init; }

    /// <summary>BT-701.</summary>
    public required Guid Id { get; init; }

    /// <summary>BT-757: 1, 2 …</summary>
    public int Version { get; init; } = 1;

    /// <summary>BT-04: the same in every notice of the procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>BT-05: when the notice is sent.</summary>
    public required DateTimeOffset Dispatch { get; init; }

    /// <summary>BT-803: when the notice database sends it on; null when it does not.</summary>
    public DateTimeOffset? ForwardedAt { get; init; }

    /// <summary>BT-702(a).</summary>
    public string Language { get; init; } = "SWE";

    /// <summary>BT-702(b).</summary>
    public IReadOnlyList<string> OtherLanguages { get; init; } = [];

    /// <summary>BT-738.</summary>
    public DateOnly? PreferredPublication { get; init; }

    /// <summary>BT-127: when the contract notice is expected.</summary>
    public DateOnly? PlannedNotice { get; init; }

    /// <summary>BT-01: for example <c>32014L0024</c>; national notices are written with <c>other</c>.</summary>
    public string LegalBasis { get; init; } = "32014L0024";

    /// <summary>BT-01(f): the national act in words.</summary>
    public Phrase? NationalAct { get; init; }

    /// <summary>BT-01(c) and (d): an act with an address in the European law register.</summary>
    public CodedText? IdentifiedAct { get; init; }

    /// <summary>BT-09: the law that applies when buyers come from several countries.</summary>
    public Phrase? CrossBorderLaw { get; init; }

    /// <summary>Everyone named in the notice.</summary>
    public required IReadOnlyList<NoticeOrganisation> Organisations { get; init; }

    /// <summary>Owners named by winners.</summary>
    public IReadOnlyList<NoticeOwner> Owners { get; init; } = [];

    /// <summary>Who buys.</summary>
    public required IReadOnlyList<NoticeBuyer> Buyers { get; init; }

    /// <summary>What is common to all lots.</summary>
    public required NoticeProcedure Procedure { get; init; }

    /// <summary>The lots; planning notices write them as parts where the form asks for parts.</summary>
    public required IReadOnlyList<NoticeLot> Lots { get; init; }

    /// <summary>Groups of lots.</summary>
    public IReadOnlyList<NoticeLotGroup> Groups { get; init; } = [];

    /// <summary>Results; null before the award.</summary>
    public NoticeResult? Result { get; init; }

    /// <summary>What this notice changes in an earlier one; null when it is no change notice.</summary>
    public NoticeChange? Change { get; init; }

    /// <summary>Modified contracts (subtype 38).</summary>
    public IReadOnlyList<ContractChange> ContractChanges { get; init; } = [];

    /// <summary>Reviews that have been asked for or decided.</summary>
    public IReadOnlyList<NoticeReview> Reviews { get; init; } = [];

    /// <summary>What is kept from publication.</summary>
    public IReadOnlyList<Withholding> Withheld { get; init; } = [];
}

/// <summary>What a notice changes in an earlier one (BT-758, BT-140, BT-762).</summary>
/// <param name="Notice">BT-758: id and version of the notice that is changed.</param>
/// <param name="Reason">BT-140, for example <c>cor-buy</c> or <c>cancel</c>.</param>
/// <param name="ReasonWords">BT-762.</param>
/// <param name="Sections">BT-13716, BT-141, and BT-719 when the procurement documents were changed too.</param>
public sealed record NoticeChange(string Notice, string Reason, Phrase? ReasonWords, IReadOnlyList<(string Section, Phrase Words, DateOnly? DocumentsChanged)> Sections);

/// <summary>A modified contract (BT-1501, BT-200 to BT-202).</summary>
/// <param name="Publication">BT-1501(n): the award notice's publication number.</param>
/// <param name="Contract">BT-1501(c): <c>CON-0001</c>.</param>
/// <param name="Reason">BT-200.</param>
/// <param name="ReasonWords">BT-201.</param>
/// <param name="Words">BT-202.</param>
public sealed record ContractChange(string Publication, string Contract, string Reason, Phrase ReasonWords, Phrase Words);

/// <summary>A review (BT-783 to BT-808).</summary>
public sealed record NoticeReview
{
    /// <summary>BT-804: <c>REV-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>BT-783: <c>req</c> or <c>dec</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>BT-784: the court's case number.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>BT-785: the review that is decided.</summary>
    public string? Previous { get; init; }

    /// <summary>BT-786: for example <c>LOT-0001</c>.</summary>
    public string? Section { get; init; }

    /// <summary>BT-787.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>BT-788.</summary>
    public required Phrase Title { get; init; }

    /// <summary>BT-789.</summary>
    public required Phrase Words { get; init; }

    /// <summary>BT-790: decisions only.</summary>
    public string? Decision { get; init; }

    /// <summary>BT-791.</summary>
    public required string Irregularity { get; init; }

    /// <summary>BT-792: accepted decisions only.</summary>
    public string? Remedy { get; init; }

    /// <summary>BT-793.</summary>
    public NoticeAmount? RemedyValue { get; init; }

    /// <summary>BT-794.</summary>
    public Uri? Address { get; init; }

    /// <summary>BT-795: decisions only.</summary>
    public NoticeAmount? Fee { get; init; }

    /// <summary>BT-797: when it was withdrawn; null when it was not.</summary>
    public DateOnly? Withdrawn { get; init; }

    /// <summary>BT-798.</summary>
    public Phrase? WithdrawnWords { get; init; }

    /// <summary>BT-799.</summary>
    public required string BodyType { get; init; }

    /// <summary>BT-807: an organisation.</summary>
    public string? Body { get; init; }

    /// <summary>BT-808: an organisation.</summary>
    public string? Applicant { get; init; }
}
