using System.Text.Json.Serialization;
using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Evaluation;

/// <summary>How a tender's price and answers become one figure. The formulas stand in docs/rules/evaluation-1.md.</summary>
[JsonConverter(typeof(KebabEnum<ModelKind>))]
public enum ModelKind
{
    /// <summary>The price alone; quality as mandatory requirements.</summary>
    LowestPrice,

    /// <summary>Price less deductions in money; a negative value is a surcharge. The default choice.</summary>
    Deductions,

    /// <summary>Price over 1 + Σv/(1 − Σv_max), where the greatest shares sum to at most 0.3.</summary>
    QualityCoefficient,

    /// <summary>Price over the quality coefficient, plus costs by the tenderer's answers, discounted by year.</summary>
    LifeCycleCost,

    /// <summary>Net present value of what the buyer saves on energy after paying the supplier, day by day.</summary>
    EnergySaving,

    /// <summary>The price is given; most quality points.</summary>
    FixedPrice,

    /// <summary>Points for the price between a published floor and roof, plus quality points.</summary>
    AbsolutePoints,

    /// <summary>Price for each quality point.</summary>
    PricePerQuality,

    /// <summary>Price plus discounted care costs, less the published worth of a better outcome than the baseline.</summary>
    ValueBased,

    /// <summary>Price points in proportion to the lowest price among the tenders. Relative: only with an accepted warning.</summary>
    LowestPriceOverPrice,

    /// <summary>Price points by the place between the lowest and the highest price. Relative: only with an accepted warning.</summary>
    MinMax,
}

/// <summary>What the answer to a criterion is used for.</summary>
[JsonConverter(typeof(KebabEnum<CriterionRole>))]
public enum CriterionRole
{
    /// <summary>More is better: money, share or points, as the model has it.</summary>
    Quality,

    /// <summary>Money added to the price.</summary>
    Cost,

    /// <summary>An effect on patients or users, worth money by a published rate.</summary>
    Outcome,
}

/// <summary>What decides between tenders with exactly equal figures, in the order stated.</summary>
[JsonConverter(typeof(KebabEnum<TieKey>))]
public enum TieKey
{
    /// <summary>The lower price.</summary>
    LowestPrice,

    /// <summary>The higher sum of quality.</summary>
    HighestQuality,

    /// <summary>The one received first.</summary>
    Earliest,

    /// <summary>The smaller SHA-256 of the published seed, a line feed and the tender's id: a lot that anyone can draw again.</summary>
    Draw,
}

/// <summary>One answer that a tenderer can choose.</summary>
/// <param name="Id">Short and stable.</param>
/// <param name="Name">For people.</param>
/// <param name="Value">Money, share or points, as the model has it.</param>
public sealed record Step(string Id, Text Name, Fraction Value);

/// <summary>A criterion, with either steps to choose from or a rate for each unit of a number.</summary>
/// <param name="Id">Short and stable.</param>
/// <param name="Name">For people.</param>
/// <param name="Role">What its answer is used for.</param>
/// <param name="Steps">The answers to choose from.</param>
/// <param name="Rate">Money, share or points for each unit of the answer.</param>
/// <param name="Baseline">What the answer is measured from; nought when left out.</param>
/// <param name="Least">Smallest answer that is allowed.</param>
/// <param name="Most">Largest answer that is allowed.</param>
/// <param name="FromYear">First year in which a cost falls; 0 is at once and not discounted.</param>
/// <param name="ToYear">Last year in which a cost falls, each year anew.</param>
/// <param name="Evidence">What proves a claimed outcome.</param>
/// <param name="PayBack">Which contract term pays back when a claimed outcome fails.</param>
public sealed record Criterion(
    string Id, Text Name, CriterionRole Role = CriterionRole.Quality, IReadOnlyList<Step>? Steps = null, Fraction? Rate = null,
    Fraction? Baseline = null, Fraction? Least = null, Fraction? Most = null, int FromYear = 0, int ToYear = 0,
    string? Evidence = null, string? PayBack = null);

/// <summary>An article or service in the price form.</summary>
/// <param name="Id">Short and stable.</param>
/// <param name="Name">For people.</param>
public sealed record PricedItem(string Id, Text Name);

/// <summary>A participant's volume of one item; low and high are the ends of what is thought possible.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Expected">What the evaluation counts with.</param>
/// <param name="Low">Smallest thinkable; the expected when left out.</param>
/// <param name="High">Largest thinkable; the expected when left out.</param>
public sealed record Volume(string Item, Fraction Expected, Fraction? Low = null, Fraction? High = null);

/// <summary>A participant of the joint procurement with its volumes.</summary>
/// <param name="Name">The legal entity.</param>
/// <param name="Volumes">One for each item that it buys.</param>
public sealed record ParticipantVolumes(string Name, IReadOnlyList<Volume> Volumes);

/// <summary>What the energy model needs to know before tenders arrive.</summary>
/// <param name="Announced">Day of the notice; flows are counted from the day after.</param>
/// <param name="DiscountRate">A year's rate as a share: 0.125.</param>
/// <param name="Years">How many years the value is counted over.</param>
/// <param name="DaysPerYear">Days of every year in the formula.</param>
public sealed record EnergyTerms(DateOnly Announced, Fraction DiscountRate, int Years = 20, int DaysPerYear = 365);

/// <summary>A warning that the buyer has read and answered, published with the model.</summary>
/// <param name="Finding">Number of the finding, such as <c>MOD-001</c>.</param>
/// <param name="Reason">Why it is right all the same.</param>
public sealed record AcceptedFinding(string Finding, string Reason);

/// <summary>The whole model as it is published: nothing outside it decides the ranking but the tenders.</summary>
/// <param name="Kind">The formula.</param>
/// <param name="Criteria">What is asked; empty for the lowest price.</param>
/// <param name="TieKeys">What decides between equal figures; ends with the draw.</param>
/// <param name="DrawSeed">Published before the deadline for tenders.</param>
/// <param name="Currency">ISO 4217 code of all money in the file.</param>
/// <param name="Items">The price form; without it each tender has one price.</param>
/// <param name="Participants">Whose volumes the prices are multiplied by.</param>
/// <param name="PriceWeight">Most points for the price.</param>
/// <param name="PriceFloor">Price with full points.</param>
/// <param name="PriceRoof">Price without points.</param>
/// <param name="FixedPrice">The given price.</param>
/// <param name="DiscountRate">A year's rate as a share, for costs in later years; nought when left out.</param>
/// <param name="Energy">Terms of the energy model.</param>
/// <param name="Accepted">Warnings accepted with reasons.</param>
public sealed record EvaluationModel(
    ModelKind Kind, IReadOnlyList<Criterion> Criteria, IReadOnlyList<TieKey> TieKeys, string DrawSeed, string Currency = "SEK",
    IReadOnlyList<PricedItem>? Items = null, IReadOnlyList<ParticipantVolumes>? Participants = null, Fraction? PriceWeight = null,
    Fraction? PriceFloor = null, Fraction? PriceRoof = null, Fraction? FixedPrice = null, Fraction? DiscountRate = null,
    EnergyTerms? Energy = null, IReadOnlyList<AcceptedFinding>? Accepted = null)
{
    /// <summary>Does a tender's figure depend on the other tenders, so that one that cannot win can decide who does.</summary>
    [JsonIgnore]
    public bool IsRelative => Kind is ModelKind.LowestPriceOverPrice or ModelKind.MinMax;

    /// <summary>Does the highest figure win; else the lowest.</summary>
    [JsonIgnore]
    public bool HighestWins => Kind is ModelKind.EnergySaving or ModelKind.FixedPrice or ModelKind.AbsolutePoints or ModelKind.LowestPriceOverPrice or ModelKind.MinMax;

    /// <summary>Is the figure an amount of money.</summary>
    [JsonIgnore]
    public bool IsMoney => Kind is ModelKind.LowestPrice or ModelKind.Deductions or ModelKind.QualityCoefficient or ModelKind.LifeCycleCost or ModelKind.EnergySaving or ModelKind.ValueBased;
}
