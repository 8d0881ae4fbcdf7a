namespace Samkop.Standards.Ocds.Model;

/// <summary>A number in a register.</summary>
/// <param name="Scheme">The register, by org-id.guide.</param>
/// <param name="Id">The number.</param>
/// <param name="LegalName">Registered name.</param>
public sealed record Identifier(string? Scheme, string Id, string? LegalName = null);

/// <summary>An address.</summary>
/// <param name="StreetAddress">Street.</param>
/// <param name="Locality">Place.</param>
/// <param name="Region">NUTS code or name of the region.</param>
/// <param name="PostalCode">Postcode.</param>
/// <param name="Country">Country, two letters.</param>
public sealed record Address(string? StreetAddress = null, string? Locality = null, string? Region = null, string? PostalCode = null, string? Country = null);

/// <summary>Where to turn: a function, never a named person.</summary>
/// <param name="Name">Function.</param>
/// <param name="Email">Mail address.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Url">Page.</param>
public sealed record ContactPoint(string? Name = null, string? Email = null, string? Telephone = null, string? Url = null);

/// <summary>An organisation, described once in the release.</summary>
public sealed record Party
{
    /// <summary>Identifier within the process.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Its number in a register.</summary>
    public Identifier? Identifier { get; init; }

    /// <summary>Other numbers of it.</summary>
    public IReadOnlyList<Identifier> AdditionalIdentifiers { get; init; } = [];

    /// <summary>Address.</summary>
    public Address? Address { get; init; }

    /// <summary>Where to turn.</summary>
    public ContactPoint? ContactPoint { get; init; }

    /// <summary>What it does in the process, by the list partyRole.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Size and kind.</summary>
    public PartyDetails? Details { get; init; }
}

/// <summary>Size and kind of an organisation.</summary>
public sealed record PartyDetails
{
    /// <summary>micro, small, medium, sme or large.</summary>
    public string? Scale { get; init; }

    /// <summary>Page.</summary>
    public string? Url { get; init; }

    /// <summary>Legal type and main activity.</summary>
    public IReadOnlyList<Classification> Classifications { get; init; } = [];
}

/// <summary>Points at a party.</summary>
/// <param name="Id">Its identifier in parties.</param>
/// <param name="Name">Its name.</param>
public sealed record PartyReference(string Id, string? Name = null);

/// <summary>A sum in a currency.</summary>
/// <param name="Amount">The sum; without VAT unless the field says otherwise.</param>
/// <param name="Currency">Three letters.</param>
public sealed record Value(decimal Amount, string Currency);

/// <summary>A stretch of time.</summary>
/// <param name="StartDate">First moment.</param>
/// <param name="EndDate">Last moment.</param>
/// <param name="MaxExtentDate">Last moment with every extension.</param>
/// <param name="DurationInDays">Length in days.</param>
public sealed record Period(DateTimeOffset? StartDate = null, DateTimeOffset? EndDate = null, DateTimeOffset? MaxExtentDate = null, int? DurationInDays = null);

/// <summary>A code of a list.</summary>
/// <param name="Scheme">The list.</param>
/// <param name="Id">The code.</param>
/// <param name="Description">The code in words.</param>
public sealed record Classification(string Scheme, string Id, string? Description = null);

/// <summary>The law that is followed.</summary>
/// <param name="Scheme">Kind of identifier: CELEX, ELI.</param>
/// <param name="Id">Identifier of the law.</param>
/// <param name="Description">The law in words.</param>
public sealed record LegalBasis(string? Scheme = null, string? Id = null, string? Description = null);

/// <summary>A unit of quantity.</summary>
/// <param name="Scheme">The list: UNCEFACT.</param>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record Unit(string? Scheme, string? Id, string? Name = null);

/// <summary>Something that is bought.</summary>
public sealed record Item
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Main CPV code.</summary>
    public Classification? Classification { get; init; }

    /// <summary>Further codes.</summary>
    public IReadOnlyList<Classification> AdditionalClassifications { get; init; } = [];

    /// <summary>How many.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Of what.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The lot.</summary>
    public string? RelatedLot { get; init; }

    /// <summary>Where it is delivered.</summary>
    public IReadOnlyList<Address> DeliveryAddresses { get; init; } = [];
}

/// <summary>A document.</summary>
public sealed record Document
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Kind, by the list documentType.</summary>
    public string? DocumentType { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>What it holds.</summary>
    public string? Description { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? DatePublished { get; init; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? DateModified { get; init; }

    /// <summary>Media type.</summary>
    public string? Format { get; init; }

    /// <summary>Language, two letters.</summary>
    public string? Language { get; init; }

    /// <summary>The lots that it belongs to.</summary>
    public IReadOnlyList<string> RelatedLots { get; init; } = [];
}

/// <summary>A date that matters.</summary>
public sealed record Milestone
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Kind, by the list milestoneType.</summary>
    public string? Type { get; init; }

    /// <summary>What is to happen.</summary>
    public string? Description { get; init; }

    /// <summary>When it is to happen.</summary>
    public DateTimeOffset? DueDate { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? DateMet { get; init; }

    /// <summary>scheduled, met, notMet or partiallyMet.</summary>
    public string? Status { get; init; }
}

/// <summary>A change of something published.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Date">When.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Description">What.</param>
/// <param name="AmendsReleaseID">The release with the values before.</param>
/// <param name="ReleaseID">The release with the values after.</param>
public sealed record Amendment(
    string Id, DateTimeOffset? Date = null, string? Rationale = null, string? Description = null, string? AmendsReleaseID = null, string? ReleaseID = null);

/// <summary>A process that belongs with this one.</summary>
/// <param name="Id">Identifier of the relation.</param>
/// <param name="Relationship">Kinds, by the list relatedProcess.</param>
/// <param name="Scheme">ocid, or another register.</param>
/// <param name="Identifier">The other process.</param>
/// <param name="Uri">Where its record stands.</param>
public sealed record RelatedProcess(string Id, IReadOnlyList<string> Relationship, string Scheme, string Identifier, string? Uri = null);

/// <summary>A payment.</summary>
public sealed record Transaction
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Where the payments are published.</summary>
    public string? Source { get; init; }

    /// <summary>Day of payment.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What was paid, VAT included.</summary>
    public Value? Value { get; init; }

    /// <summary>Who paid.</summary>
    public PartyReference? Payer { get; init; }

    /// <summary>Who was paid. Sole traders are masked by the caller.</summary>
    public PartyReference? Payee { get; init; }
}
