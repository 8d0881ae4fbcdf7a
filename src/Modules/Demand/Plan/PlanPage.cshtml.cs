using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Demand.Plan;

/// <summary>A quarter: hours wanted by the plan, and there to use.</summary>
internal sealed record QuarterHours(int Year, int Quarter, int Wanted, int? There)
{
    public Tone Tone => There is not { } there ? Tone.Neutral : Wanted > there ? Tone.Stop : Wanted * 10 > there * 9 ? Tone.Soon : Tone.Good;
}

/// <summary>The plan: what must start first, what contracts ask for, and whether the hours are enough.</summary>
[Asks<BrowsePlan>]
internal sealed class PlanPageModel(Reads reads, PlanKeeping keeping, IEntities entities, TimeProvider clock) : GatedPage
{
    private const int QuartersShown = 6;

    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Choice { get; set; }

    public bool IsOngoing => Choice != "alla";

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public IReadOnlyList<EndingContract> Proposed { get; private set; } = [];

    public IReadOnlyList<QuarterHours> Quarters { get; private set; } = [];

    /// <summary>The entity whose hours are shown: the one where the reader keeps the plan.</summary>
    public LegalEntityId? Keeps { get; private set; }

    public IReadOnlyDictionary<LegalEntityId, string> Names { get; private set; } = new Dictionary<LegalEntityId, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostTakeInAsync(Guid contract, LegalEntityId entity, CancellationToken ct) =>
        DoAsync(new KeepPlan(entity), (permit, token) => keeping.TakeInAsync(permit, contract, token), id => Done(Links.PlanRow(id), new("Avtalet är med i planen. Se över tiderna.", "The contract is in the plan. Check the times.")), ct);

    public Task<IActionResult> OnPostHoursAsync(LegalEntityId entity, int year, int quarter, int hours, CancellationToken ct) =>
        DoAsync(new KeepPlan(entity), (permit, token) => keeping.SetHoursAsync(permit, year, quarter, hours, token), _ => Done(Links.Plan, new("Timmarna är ändrade.", "The hours are changed.")), ct);

    public (Tone Tone, Text Label) Urgency(PlanRow row)
    {
        var days = LatestStart.Deciding(row).DayNumber - Today.DayNumber;
        return row.State switch
        {
            PlanState.Started => (Tone.Going, new("Pågår", "Under way")),
            PlanState.Done => (Tone.Good, new("Klar", "Done")),
            PlanState.Dropped => (Tone.Neutral, new("Struken", "Dropped")),
            _ when days < 0 => (Tone.Stop, new("Borde ha börjat", "Should have begun")),
            _ when days <= 60 => (Tone.Soon, new("Börja snart", "Begin soon")),
            _ => (Tone.Neutral, new("Planerad", "Planned")),
        };
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowsePlan(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Names = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        LegalEntityId[] seen = [.. permit.Scope.Entities];
        var db = reads.Of<DemandDb>();
        var all = await db.PlanRows.Where(row => seen.Contains(row.Entity)).ToListAsync(ct);
        Rows = [.. all.Where(row => !IsOngoing || row.State is PlanState.Planned or PlanState.Started).OrderBy(LatestStart.Deciding).ThenBy(row => row.Subject, StringComparer.CurrentCulture)];
        if ((await Gate.AskAsync(new KeepPlan(null), ct)).IsGranted(out var keeps, out _))
        {
            var planned = all.Select(row => row.Contract).OfType<Guid>().ToHashSet();
            Proposed = [.. (await keeping.EndingAsync([.. keeps.Scope.Entities], ct)).Where(one => !planned.Contains(one.Contract))];
            Keeps = keeps.Scope.Covers(permit.Actor.HomeEntity ?? default) ? permit.Actor.HomeEntity : keeps.Scope.Entities.OrderBy(one => one.Value).Select(one => (LegalEntityId?)one).FirstOrDefault();
        }

        var entity = Keeps ?? permit.Actor.HomeEntity ?? default;
        var there = (await db.Capacities.Where(one => one.Entity == entity).ToListAsync(ct)).ToDictionary(one => (one.Year, one.Quarter), one => one.Hours);
        var wanted = PlanHours.ByQuarter(all.Where(row => row.Entity == entity), Today);
        Quarters =
        [
            .. Enumerable.Range(0, QuartersShown).Select(number => PlanHours.QuarterOf(Today.AddMonths(3 * number)))
                .Select(one => new QuarterHours(one.Year, one.Quarter, wanted.GetValueOrDefault(one), there.TryGetValue(one, out var hours) ? hours : null)),
        ];
        return null;
    }
}
