namespace Samkop.Standards.Espd.Model;

/// <summary>A buyer or a tenderer.</summary>
/// <param name="Name">Official name.</param>
/// <param name="Number">Organisation number.</param>
public sealed record EspdParty(string Name, string Number)
{
    /// <summary>Street and number.</summary>
    public string Street { get; init; } = string.Empty;

    /// <summary>Town.</summary>
    public string City { get; init; } = string.Empty;

    /// <summary>Postcode.</summary>
    public string PostCode { get; init; } = string.Empty;

    /// <summary>Three letters.</summary>
    public string Country { get; init; } = "SWE";

    /// <summary>Web site; null when there is none.</summary>
    public Uri? Website { get; init; }

    /// <summary>A function, no person.</summary>
    public string ContactName { get; init; } = string.Empty;

    /// <summary>Telephone.</summary>
    public string Telephone { get; init; } = string.Empty;

    /// <summary>E-mail.</summary>
    public string Mail { get; init; } = string.Empty;
}

/// <summary>A criterion that the buyer asks about. Only what the criterion has a place for is written.</summary>
/// <param name="Code">One of <see cref="Metadata.EspdCriteria.All"/>.</param>
public sealed record EspdCriterion(string Code)
{
    /// <summary>The criterion in the buyer's words; the name stands in when empty.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Lots that it holds for: selection criteria name at least one, exclusion grounds none.</summary>
    public IReadOnlyList<string> Lots { get; init; } = [];

    /// <summary>What is required, in words.</summary>
    public string Requirement { get; init; } = string.Empty;

    /// <summary>Minimum amount, in the currency of the request.</summary>
    public decimal? MinimumAmount { get; init; }

    /// <summary>Minimum number, or number of years.</summary>
    public decimal? MinimumNumber { get; init; }

    /// <summary>Period that is asked about, both days included.</summary>
    public (DateOnly From, DateOnly Through)? Period { get; init; }

    /// <summary>Where a register or list can be read.</summary>
    public Uri? Address { get; init; }
}

/// <summary>The buyer's half of a European single procurement document (LOU 15 kap. 1 §; regulation (EU) 2016/7).</summary>
public sealed record EspdRequest
{
    /// <summary>Id of the document.</summary>
    public required Guid Id { get; init; }

    /// <summary>The procurement's register number.</summary>
    public required string Reference { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Issued { get; init; }

    /// <summary>Procedure as in notices (BT-105), for example <c>open</c>.</summary>
    public required string Procedure { get; init; }

    /// <summary>The buyer; the lead when there are several.</summary>
    public required EspdParty Buyer { get; init; }

    /// <summary>What is bought.</summary>
    public required string Title { get; init; }

    /// <summary>Lots as in the notice; <c>LOT-0000</c> when the procurement is not divided.</summary>
    public IReadOnlyList<string> Lots { get; init; } = ["LOT-0000"];

    /// <summary>What is asked.</summary>
    public required IReadOnlyList<EspdCriterion> Criteria { get; init; }

    /// <summary>Currency of the amounts.</summary>
    public string Currency { get; init; } = "SEK";

    /// <summary>Language of names and questions: <c>SWE</c> or <c>ENG</c>.</summary>
    public string Language { get; init; } = "SWE";
}
