using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Records.Domain;

/// <summary>
/// One line of an entity's records plan (dokumenthanteringsplan): kept for ever, or disposed of some years after an event.
/// Arkivlagen (1990:782) 10 § allows disposal by decision only, hence the reference.
/// </summary>
internal sealed class RetentionRule
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    /// <summary>Document type that it holds for.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>Years until disposal; <see langword="null"/> = kept for ever (bevaras).</summary>
    public int? Years { get; init; }

    /// <summary>From which event the years count: <c>registered</c>, <c>year-end</c>, <c>closed</c>.</summary>
    public required string CountedFrom { get; init; }

    /// <summary>The decision that the line rests on.</summary>
    public required string Basis { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>First day on which a thing registered that day may go; <see langword="null"/> when kept, or when its event has not come.</summary>
    public DateOnly? DisposalDay(DateOnly registered) => (Years, CountedFrom) switch
    {
        (null, _) or (_, RetentionEvents.Closed) => null,
        ({ } years, RetentionEvents.YearEnd) => new DateOnly(registered.Year + years + 1, 1, 1),
        ({ } years, _) => registered.AddYears(years),
    };

    /// <summary>What is registered before this day may go today; <see langword="null"/> when the rule lets nothing go by date alone.</summary>
    public DateOnly? DueBefore(DateOnly today) => (Years, CountedFrom) switch
    {
        (null, _) or (_, RetentionEvents.Closed) => null,
        ({ } years, RetentionEvents.YearEnd) => new DateOnly(today.Year - years, 1, 1),
        ({ } years, _) => today.AddYears(-years).AddDays(1),
    };

    /// <summary>The rule in words.</summary>
    public Text InWords => Years is { } years ? Words(years, CountedFrom) : new("Bevaras", "Kept for ever");

    /// <summary>A rule that lets go, in words.</summary>
    public static Text Words(int years, string countedFrom) => (countedFrom switch
    {
        RetentionEvents.YearEnd => new Text("Gallras {0} år efter årets slut", "Disposed of {0} years after the end of the year"),
        RetentionEvents.Closed => new Text("Gallras {0} år efter att ärendet avslutats", "Disposed of {0} years after the case was closed"),
        _ => new Text("Gallras {0} år efter registrering", "Disposed of {0} years after registration"),
    }).With(years);
}

/// <summary>The events from which retention is counted.</summary>
internal static class RetentionEvents
{
    public const string Registered = "registered";
    public const string YearEnd = "year-end";
    public const string Closed = "closed";

    public static IReadOnlyList<string> All { get; } = [Registered, YearEnd, Closed];
}
