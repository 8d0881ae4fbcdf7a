namespace Samkop.Standards.EForms.Notices;

/// <summary>An address (BT-507 to BT-514).</summary>
public sealed record NoticeAddress
{
    /// <summary>BT-510(a).</summary>
    public string? Street { get; init; }

    /// <summary>BT-510(b).</summary>
    public string? Street2 { get; init; }

    /// <summary>BT-510(c).</summary>
    public string? Street3 { get; init; }

    /// <summary>BT-513.</summary>
    public string? City { get; init; }

    /// <summary>BT-512.</summary>
    public string? PostCode { get; init; }

    /// <summary>BT-507: NUTS 3, for Sweden the county.</summary>
    public string? Region { get; init; }

    /// <summary>BT-514: three letters.</summary>
    public required string Country { get; init; }
}

/// <summary>How to reach an organisation (BT-502 to BT-506, BT-739).</summary>
/// <param name="Name">BT-502: a function, no person.</param>
/// <param name="Telephone">BT-503.</param>
/// <param name="Mail">BT-506.</param>
/// <param name="Fax">BT-739.</param>
public sealed record NoticeContact(string? Name, string? Telephone, string? Mail, string? Fax = null);

/// <summary>A point of contact within an organisation (OPT-201).</summary>
/// <param name="Id"><c>TPO-0001</c>.</param>
/// <param name="Name">BT-500.</param>
/// <param name="Address">Null when it is the organisation's.</param>
/// <param name="Contact">How to reach it.</param>
/// <param name="Website">BT-505.</param>
public sealed record NoticeTouchPoint(string Id, Phrase Name, NoticeAddress? Address, NoticeContact Contact, Uri? Website)
{
    /// <summary>BT-16.</summary>
    public string? Department { get; init; }

    /// <summary>BT-509: where it receives documents by machine.</summary>
    public Uri? Gateway { get; init; }
}

/// <summary>A beneficial owner of a winner.</summary>
/// <param name="Id"><c>UBO-0001</c> (OPT-202).</param>
/// <param name="FirstName">OPT-160.</param>
/// <param name="FamilyName">BT-500-UBO.</param>
/// <param name="Nationality">BT-706.</param>
/// <param name="Address">The address.</param>
/// <param name="Contact">How to reach the owner.</param>
public sealed record NoticeOwner(string Id, string FirstName, string FamilyName, string Nationality, NoticeAddress Address, NoticeContact Contact);

/// <summary>An organisation stands once in a notice and is referred to by its id.</summary>
public sealed record NoticeOrganisation
{
    /// <summary>OPT-200: <c>ORG-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>BT-500.</summary>
    public required Phrase Name { get; init; }

    /// <summary>BT-501: for Sweden the organisation number.</summary>
    public required string Number { get; init; }

    /// <summary>Where it is.</summary>
    public required NoticeAddress Address { get; init; }

    /// <summary>How to reach it.</summary>
    public NoticeContact? Contact { get; init; }

    /// <summary>BT-16.</summary>
    public string? Department { get; init; }

    /// <summary>BT-505.</summary>
    public Uri? Website { get; init; }

    /// <summary>BT-509.</summary>
    public Uri? Gateway { get; init; }

    /// <summary>BT-165: <c>micro</c>, <c>small</c>, <c>medium</c>, <c>large</c>; winners only.</summary>
    public string? Size { get; init; }

    /// <summary>BT-746: listed on a regulated market; tenderers only.</summary>
    public bool? IsListed { get; init; }

    /// <summary>BT-633: a natural person; tenderers and providers only.</summary>
    public bool? IsNaturalPerson { get; init; }

    /// <summary>Ids of beneficial owners (OPT-302).</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Points of contact.</summary>
    public IReadOnlyList<NoticeTouchPoint> TouchPoints { get; init; } = [];
}

/// <summary>A buyer in the procurement.</summary>
/// <param name="Organisation">OPT-300.</param>
/// <param name="LegalType">BT-11: <c>ra</c> for a region.</param>
/// <param name="Activity">BT-10: <c>health</c>.</param>
public sealed record NoticeBuyer(string Organisation, string LegalType, string Activity)
{
    /// <summary>BT-508.</summary>
    public Uri? Profile { get; init; }

    /// <summary>OPP-050: leads the others. Written only when there are several buyers.</summary>
    public bool IsLead { get; init; }

    /// <summary>OPP-051: a central purchasing body that awards contracts or frameworks for others.</summary>
    public bool? AwardsForOthers { get; init; }

    /// <summary>OPP-052: a central purchasing body that buys for others.</summary>
    public bool? BuysForOthers { get; init; }

    /// <summary>Who sends the notice or acts for the buyer: organisation and OPT-030, for example <c>ted-esen</c>.</summary>
    public IReadOnlyList<(string Organisation, string Role)> Providers { get; init; } = [];
}
