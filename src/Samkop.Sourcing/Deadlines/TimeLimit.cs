using System.Text.Json;
using System.Text.Json.Serialization;
using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;

namespace Samkop.Sourcing.Deadlines;

/// <summary>Which act the procurement follows.</summary>
[JsonConverter(typeof(KebabEnum<Act>))]
public enum Act
{
    /// <summary>Lagen (2016:1145) om offentlig upphandling.</summary>
    Lou,

    /// <summary>Lagen (2016:1146) om upphandling inom försörjningssektorerna.</summary>
    Luf,

    /// <summary>Lagen (2016:1147) om upphandling av koncessioner.</summary>
    Luk,
}

/// <summary>The procedure as far as time limits differ.</summary>
[JsonConverter(typeof(KebabEnum<Procedure>))]
public enum Procedure
{
    /// <summary>Holds for all.</summary>
    Any,

    /// <summary>Öppet förfarande; for concessions: in one stage.</summary>
    Open,

    /// <summary>Selektivt förfarande.</summary>
    Restricted,

    /// <summary>Förhandlat förfarande med föregående annonsering; for concessions: in stages.</summary>
    Negotiated,

    /// <summary>Konkurrenspräglad dialog.</summary>
    Dialogue,

    /// <summary>Innovationspartnerskap.</summary>
    InnovationPartnership,

    /// <summary>Dynamiskt inköpssystem: application at the start, tender for each call.</summary>
    DynamicPurchasingSystem,

    /// <summary>Annonserad upphandling under tröskelvärdet.</summary>
    BelowThreshold,

    /// <summary>Förnyad konkurrensutsättning.</summary>
    MiniCompetition,
}

/// <summary>What the time is for.</summary>
[JsonConverter(typeof(KebabEnum<TimedStep>))]
public enum TimedStep
{
    /// <summary>To apply for taking part.</summary>
    Application,

    /// <summary>To tender.</summary>
    Tender,

    /// <summary>Before the last day for tenders, to answer questions.</summary>
    Information,

    /// <summary>Between award letter and contract.</summary>
    Standstill,

    /// <summary>After a court's decision, before the contract.</summary>
    AfterReview,

    /// <summary>To send the result notice after the contract.</summary>
    ResultNotice,

    /// <summary>To claim the contract invalid.</summary>
    Invalidity,

    /// <summary>The same, when a result notice has been published.</summary>
    InvalidityAfterNotice,

    /// <summary>To judge an application to a dynamic purchasing system; in working days.</summary>
    Admission,
}

/// <summary>What may shorten or lengthen a time.</summary>
[JsonConverter(typeof(KebabEnum<Circumstance>))]
public enum Circumstance
{
    /// <summary>Tenders, or the award letter, go electronically.</summary>
    Electronic,

    /// <summary>A prior information notice was sent at least 35 days and at most twelve months before.</summary>
    PriorNotice,

    /// <summary>Urgency that makes the ordinary time impracticable, with reasons in the notice.</summary>
    Urgent,

    /// <summary>Buyer and all candidates have agreed on the time.</summary>
    Agreed,

    /// <summary>Papers of the application must be completed or checked otherwise.</summary>
    NeedsChecking,

    /// <summary>No call has been sent in the dynamic purchasing system yet.</summary>
    NoCallYet,
}

/// <summary>How well a row is known.</summary>
[JsonConverter(typeof(KebabEnum<SourceCheck>))]
public enum SourceCheck
{
    /// <summary>Number and section are as the authorities (Upphandlingsmyndigheten, Konkurrensverket) state them.</summary>
    Authority,

    /// <summary>Number and article by the directive; the section of the Swedish act is given by chapter only.</summary>
    Directive,

    /// <summary>By guidance or practice: to be checked by a lawyer before it is relied on.</summary>
    Guidance,
}

/// <summary>One dated row of the time limits.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Law">Act.</param>
/// <param name="Procedure">Procedure, or any.</param>
/// <param name="Step">What the time is for.</param>
/// <param name="Requires">The row holds when all of these are at hand.</param>
/// <param name="Section">Section of the Swedish act.</param>
/// <param name="Checked">How well it is known.</param>
/// <param name="From">First day in force.</param>
/// <param name="Days">The time; without days and months the time must be reasonable.</param>
/// <param name="Months">The time in months.</param>
/// <param name="Directive">Article of the directive behind it.</param>
/// <param name="Until">Last day in force; open when left out.</param>
/// <param name="Doubt">What a lawyer must judge before the row is relied on; pages show it beside the date.</param>
public sealed record TimeLimit(
    string Id, Act Law, Procedure Procedure, TimedStep Step, IReadOnlyList<Circumstance> Requires, string Section, SourceCheck Checked, DateOnly From,
    int? Days = null, int? Months = null, string? Directive = null, DateOnly? Until = null, Text? Doubt = null)
{
    /// <summary>Section and article as one text, the same in both languages.</summary>
    [JsonIgnore]
    public string Source => Directive is null ? Section : $"{Section} ({Directive})";
}

/// <summary>The rows, dated and with their sources; an older procurement is judged by the rows of its day.</summary>
public sealed class TimeLimits
{
    private readonly IReadOnlyList<TimeLimit> rows;

    private TimeLimits(IReadOnlyList<TimeLimit> rows) => this.rows = rows;

    /// <summary>The rows that this program carries.</summary>
    public static TimeLimits Current { get; } = Embedded();

    /// <summary>All rows.</summary>
    public IReadOnlyList<TimeLimit> Rows => rows;

    /// <summary>Other rows than the carried ones, such as a proposal to be tried.</summary>
    /// <exception cref="JsonException">Not a list of rows.</exception>
    public static TimeLimits Read(ReadOnlySpan<byte> json) =>
        new(JsonSerializer.Deserialize(json, TimeLimitJson.Default.IReadOnlyListTimeLimit) ?? throw new JsonException("A list is expected."));

    /// <summary>
    /// The shortest time that holds on the day under the circumstances; null when the act knows no such step.
    /// A row of reasonable time is returned when it is the only one.
    /// </summary>
    public TimeLimit? Shortest(Act law, Procedure procedure, TimedStep step, DateOnly day, IReadOnlySet<Circumstance> circumstances) =>
        rows.Where(row => row.Law == law && (row.Procedure == procedure || row.Procedure == Procedure.Any) && row.Step == step
                && row.From <= day && !(row.Until < day) && row.Requires.All(circumstances.Contains))
            .OrderBy(static row => row.Days ?? int.MaxValue)
            .ThenByDescending(static row => row.Requires.Count)
            .FirstOrDefault();

    /// <summary>Circumstances that change a time of the procedure.</summary>
    public IReadOnlySet<Circumstance> Known(Act law, Procedure procedure) =>
        rows.Where(row => row.Law == law && row.Procedure == procedure).SelectMany(static row => row.Requires).ToHashSet();

    private static TimeLimits Embedded()
    {
        using var stream = typeof(TimeLimits).Assembly.GetManifestResourceStream("Samkop.Sourcing.time-limits.json")
            ?? throw new InvalidOperationException("The time limits are not in this assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.ToArray());
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(IReadOnlyList<TimeLimit>))]
internal sealed partial class TimeLimitJson : JsonSerializerContext;
