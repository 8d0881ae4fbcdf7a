using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;
using Samkop.Web;

namespace Samkop.Procurement.Dates;

/// <summary>Compare the procedures, see why each date falls where it does, and choose.</summary>
[Asks<PlanDates>]
internal sealed class DatesPageModel(Reads reads, DateChoosing choosing, TimeProvider clock) : CaseWorkPage(reads)
{
    private const int DaysToNotice = 7;
    private const int DaysForAnswers = 4;

    [BindProperty]
    public DatesForm Input { get; set; } = new();

    /// <summary>Day of the notice that the comparison starts from.</summary>
    [BindProperty(SupportsGet = true, Name = "annons")]
    public DateOnly? Start { get; set; }

    public TimePlan? Plan { get; private set; }

    public IReadOnlyList<DeadlineAlternative> Usual { get; private set; } = [];

    public IReadOnlyList<DeadlineAlternative> Others { get; private set; } = [];

    public IReadOnlyList<ExplainedDate> Chosen { get; private set; } = [];

    public IReadOnlyList<Choice> Procedures { get; } =
        [.. Enum.GetValues<Procedure>().Where(one => one is not (Procedure.Any or Procedure.MiniCompetition)).Select(one => new Choice(one.ToString(), Capital(one.Name())))];

    public DateOnly Day { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = Plan is { } plan ? FormOf(plan) : Proposed();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new PlanDates(Id),
        (permit, token) => choosing.ChooseAsync(permit, Input, token),
        _ => Done(Links.Case(Id) + "#datum", new("Förfarande och datum är valda.", "Procedure and dates are chosen.")),
        ct);

    public static Text Capital(Text text) => new(char.ToUpperInvariant(text.Sv[0]) + text.Sv[1..], char.ToUpperInvariant(text.En[0]) + text.En[1..]);

    public static Text Named(DeadlineAlternative one)
    {
        var name = Capital(one.Procedure.Name());
        var with = one.Circumstances.Order().Select(circumstance => circumstance.Name()).ToList();
        return with.Count == 0 ? name : new($"{name.Sv}, {string.Join(", ", with.Select(text => text.Sv))}", $"{name.En}, {string.Join(", ", with.Select(text => text.En))}");
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new PlanDates(Id), ct) is { } no)
        {
            return no;
        }

        Plan = await Db.TimePlans.FirstOrDefaultAsync(row => row.Case == Id, ct);
        Day = Start ?? Plan?.NoticeOn ?? SwedishTime.Today(clock).AddDays(DaysToNotice);
        var all = DeadlineEngine.Current.WhatIf(Case.Law, Day, Plan?.PriorNoticeOn).Where(one => one.Procedure != Procedure.MiniCompetition).ToList();
        // The usual ones: electronic where the procedure knows it, nothing else that shortens.
        Usual = [.. all.Where(one => one.Circumstances.All(circumstance => circumstance == Circumstance.Electronic)).GroupBy(one => one.Procedure).Select(group => group.MaxBy(one => one.Circumstances.Count)!)];
        Others = [.. all.Except(Usual)];
        Chosen = Plan is null ? [] : DatePlanning.Chosen(Case.Law, Plan);
        return null;
    }

    private DatesForm Proposed()
    {
        var open = Usual.FirstOrDefault(one => one.Procedure == Procedure.Open);
        var last = open is null ? Day.AddDays(35) : DatePlanning.Earliest(open.Dates)?.Date ?? Day.AddDays(35);
        return new DatesForm { Procedure = Procedure.Open, NoticeOn = Day, LastDay = last, QuestionsThrough = last.AddDays(-6 - DaysForAnswers) };
    }

    private static DatesForm FormOf(TimePlan plan) => new()
    {
        Procedure = plan.Procedure,
        IsElectronic = plan.IsElectronic,
        IsUrgent = plan.IsUrgent,
        UrgencyReason = plan.UrgencyReason,
        PriorNoticeOn = plan.PriorNoticeOn,
        NoticeOn = plan.NoticeOn,
        LastDay = plan.LastDay,
        QuestionsThrough = plan.QuestionsThrough,
        ValidityMonths = plan.ValidityMonths,
        Court = plan.Court,
        CourtNumber = plan.CourtNumber,
        CourtCity = plan.CourtCity,
        CourtPostCode = plan.CourtPostCode,
        CourtRegion = plan.CourtRegion,
    };
}
