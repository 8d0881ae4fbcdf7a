namespace Samkop.Standards.Espd.Model;

/// <summary>An answer to a question.</summary>
public abstract record EspdAnswer;

/// <summary>Yes or no (INDICATOR).</summary>
/// <param name="Value">True for yes.</param>
public sealed record IndicatorAnswer(bool Value) : EspdAnswer;

/// <summary>Words (DESCRIPTION).</summary>
/// <param name="Value">Not empty.</param>
public sealed record WordsAnswer(string Value) : EspdAnswer;

/// <summary>A day (DATE).</summary>
/// <param name="Value">The day.</param>
public sealed record DayAnswer(DateOnly Value) : EspdAnswer;

/// <summary>Money (AMOUNT).</summary>
/// <param name="Value">The amount.</param>
/// <param name="Currency">Three letters.</param>
public sealed record AmountAnswer(decimal Value, string Currency) : EspdAnswer;

/// <summary>A number (QUANTITY, QUANTITY_INTEGER, QUANTITY_YEAR, or PERCENTAGE as a share of one).</summary>
/// <param name="Value">The number.</param>
public sealed record NumberAnswer(decimal Value) : EspdAnswer;

/// <summary>A period, both days included (PERIOD).</summary>
/// <param name="From">First day.</param>
/// <param name="Through">Last day.</param>
public sealed record PeriodAnswer(DateOnly From, DateOnly Through) : EspdAnswer;

/// <summary>An address (URL).</summary>
/// <param name="Value">The address.</param>
public sealed record AddressAnswer(string Value) : EspdAnswer;

/// <summary>An identifier (ECONOMIC_OPERATOR_IDENTIFIER, QUAL_IDENTIFIER).</summary>
/// <param name="Value">The identifier.</param>
public sealed record IdentifierAnswer(string Value) : EspdAnswer;

/// <summary>A code (CODE, CODE_COUNTRY).</summary>
/// <param name="Value">The code.</param>
public sealed record CodeAnswer(string Value) : EspdAnswer;

/// <summary>A reference to a piece of evidence of the response (EVIDENCE_IDENTIFIER).</summary>
/// <param name="Evidence">Id of the evidence.</param>
public sealed record EvidenceAnswer(string Evidence) : EspdAnswer;

/// <summary>Evidence that can be fetched.</summary>
/// <param name="Id">Id in the response.</param>
/// <param name="Document">Number or name of the document.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Issuer">Who issued it: name and organisation number.</param>
public sealed record EspdEvidence(string Id, string Document, Uri Address, EspdParty Issuer)
{
    /// <summary><c>PUBLIC</c> or <c>CONFIDENTIAL</c>.</summary>
    public string Confidentiality { get; init; } = "PUBLIC";
}

/// <summary>The tenderer's half of a European single procurement document.</summary>
public sealed record EspdResponse
{
    /// <summary>The request that it answers; the response repeats its criteria.</summary>
    public required EspdRequest Request { get; init; }

    /// <summary>Id of the document.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Issued { get; init; }

    /// <summary>Who answers.</summary>
    public required EspdParty Tenderer { get; init; }

    /// <summary><c>sole-tenderer</c>, <c>group-lead</c>, <c>group-mem</c>, <c>oeron</c> (relied on) or <c>subcont</c>.</summary>
    public string Role { get; init; } = "sole-tenderer";

    /// <summary><c>micro</c>, <c>small</c>, <c>medium</c> or <c>large</c>.</summary>
    public required string Size { get; init; }

    /// <summary>The lot that is tendered for: a response is for exactly one (rule BR-LOT-10).</summary>
    public string Lot { get; init; } = "LOT-0000";

    /// <summary>Answers by the question's id.</summary>
    public required IReadOnlyDictionary<string, EspdAnswer> Answers { get; init; }

    /// <summary>Evidence that answers refer to.</summary>
    public IReadOnlyList<EspdEvidence> Evidence { get; init; } = [];
}
