using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Domain;

/// <summary>Where a planned procurement is.</summary>
internal enum PlanState
{
    Planned,
    Started,
    Done,
    Dropped,
}

/// <summary>A planned procurement. Its latest start is computed and never stored.</summary>
internal sealed class PlanRow : IVersioned
{
    public PlanRowId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string Subject { get; set; }

    public CpvCode? Cpv { get; set; }

    /// <summary>The contract that it follows, when it follows one.</summary>
    public Guid? Contract { get; init; }

    public required string ContractNumber { get; init; }

    /// <summary>First day on which the new contract must hold.</summary>
    public DateOnly NeededFrom { get; set; }

    /// <summary>True for kinds in which suppliers often ask for review: the time of one is then planned for.</summary>
    public bool IsOftenReviewed { get; set; }

    /// <summary>Estimated value in whole kronor, options included.</summary>
    public long? ValueKronor { get; set; }

    /// <summary>Working hours of the function.</summary>
    public int Hours { get; set; }

    public int AnalysisWeeks { get; set; }

    public int SpecificationWeeks { get; set; }

    public int TenderDays { get; set; }

    public int EvaluationWeeks { get; set; }

    public int StandstillDays { get; set; }

    public int ReviewDays { get; set; }

    public int MobilisationWeeks { get; set; }

    public PlanState State { get; set; }

    public bool IsPublic { get; set; }

    public int RowVersion { get; set; }

    /// <summary>Times to begin from: an open procedure above the threshold with electronic tenders; all can be changed in the row.</summary>
    public static PlanRow Usual(PlanRowId id, LegalEntityId entity, string subject, DateOnly neededFrom, EndingContract? contract = null) => new()
    {
        Id = id, Entity = entity, Subject = subject, Cpv = contract?.Cpv, Contract = contract?.Contract, ContractNumber = contract?.Number ?? string.Empty, NeededFrom = neededFrom,
        ValueKronor = contract?.Ceiling is { } ceiling ? ceiling.Minor / 100 : null, Hours = 200, AnalysisWeeks = 6, SpecificationWeeks = 8, TenderDays = 30, EvaluationWeeks = 5,
        // Review takes about two months where it happens (Konkurrensverket's figures of 2023–2024).
        StandstillDays = 10, ReviewDays = 60, MobilisationWeeks = 8, State = PlanState.Planned, IsPublic = true,
    };
}

/// <summary>Hours that the function has in a quarter.</summary>
internal sealed class PlanCapacity : IVersioned
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public int Year { get; init; }

    public int Quarter { get; init; }

    public int Hours { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>A step of a procurement, counted backwards.</summary>
/// <param name="What">What is done.</param>
/// <param name="From">First day at the latest.</param>
/// <param name="Days">How long it takes.</param>
internal sealed record BackwardStep(Text What, DateOnly From, int Days);

/// <summary>Counts backwards from the day on which the new contract must hold.</summary>
internal static class LatestStart
{
    /// <summary>Steps from the first to the last; the first one's day is the latest start.</summary>
    public static IReadOnlyList<BackwardStep> Steps(PlanRow row, bool withReview)
    {
        (Text What, int Days)[] parts =
        [
            (new("Behovsanalys", "Needs analysis"), row.AnalysisWeeks * 7),
            (new("Förfrågningsunderlag", "Procurement documents"), row.SpecificationWeeks * 7),
            (new("Anbudstid", "Time for tenders"), row.TenderDays),
            (new("Utvärdering", "Evaluation"), row.EvaluationWeeks * 7),
            (new("Avtalsspärr", "Standstill"), row.StandstillDays),
            (new("Överprövning", "Review"), withReview ? row.ReviewDays : 0),
            (new("Införande", "Mobilisation"), row.MobilisationWeeks * 7),
        ];
        var steps = new List<BackwardStep>();
        var day = row.NeededFrom;
        foreach (var (what, days) in parts.Reverse())
        {
            day = day.AddDays(-days);
            steps.Add(new BackwardStep(what, day, days));
        }

        steps.Reverse();
        return steps;
    }

    public static DateOnly Of(PlanRow row, bool withReview) => Steps(row, withReview)[0].From;

    /// <summary>The day that decides: with review where it often happens.</summary>
    public static DateOnly Deciding(PlanRow row) => Of(row, row.IsOftenReviewed);
}

/// <summary>Hours wanted by quarter.</summary>
internal static class PlanHours
{
    /// <summary>Each row's hours spread evenly over the days from its latest start, or today when that has passed, to when it is needed; whole hours that sum exactly.</summary>
    public static IReadOnlyDictionary<(int Year, int Quarter), int> ByQuarter(IEnumerable<PlanRow> rows, DateOnly today)
    {
        var wanted = new Dictionary<(int, int), int>();
        foreach (var row in rows.Where(row => row.State is PlanState.Planned or PlanState.Started))
        {
            var start = LatestStart.Deciding(row);
            var from = start < today ? today : start;
            var through = row.NeededFrom <= from ? from.AddDays(1) : row.NeededFrom;
            // By running sums, so that the whole hours of the days add up to the row's.
            var days = through.DayNumber - from.DayNumber;
            for (var day = 0; day < days; day++)
            {
                var hours = (row.Hours * (day + 1) / days) - (row.Hours * day / days);
                var quarter = QuarterOf(from.AddDays(day));
                wanted[quarter] = wanted.GetValueOrDefault(quarter) + hours;
            }
        }

        return wanted;
    }

    public static (int Year, int Quarter) QuarterOf(DateOnly day) => (day.Year, ((day.Month - 1) / 3) + 1);
}
