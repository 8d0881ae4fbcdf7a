using Samkop.Kernel;

namespace Samkop.Sourcing.Deadlines;

/// <summary>What is known when the notice is planned.</summary>
/// <param name="Law">The act.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="NoticeSent">The day on which the notice is sent for publication: day 0.</param>
/// <param name="Circumstances">What shortens.</param>
/// <param name="PriorNoticeSent">Needed when the prior notice shortens.</param>
/// <param name="InvitationSent">In procedures of two stages, when tenders are invited; without it the day after the last day for applications and the selection.</param>
/// <param name="SelectionDays">Days planned for choosing candidates.</param>
/// <param name="EvaluationDays">Days planned from the last day for tenders to the award letter.</param>
/// <param name="ElectronicAward">Is the award letter sent electronically to all.</param>
/// <param name="StandstillDays">A longer standstill that the notice states.</param>
public sealed record PlannedProcurement(
    Act Law, Procedure Procedure, DateOnly NoticeSent, IReadOnlySet<Circumstance> Circumstances, DateOnly? PriorNoticeSent = null,
    DateOnly? InvitationSent = null, int SelectionDays = 14, int EvaluationDays = 21, bool ElectronicAward = true, int? StandstillDays = null);

/// <summary>One alternative of a comparison.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Circumstances">What would shorten.</param>
/// <param name="Dates">Its dates.</param>
public sealed record DeadlineAlternative(Procedure Procedure, IReadOnlySet<Circumstance> Circumstances, IReadOnlyList<ExplainedDate> Dates)
{
    /// <summary>The earliest day for the contract; null when a time is only reasonable.</summary>
    public DateOnly? EarliestContract => Dates.FirstOrDefault(static date => date.Step == "earliest-contract")?.Date;
}

/// <summary>Every date of a procurement with its reason. Minimum times: a complicated procurement must have more.</summary>
public sealed class DeadlineEngine(TimeLimits limits)
{
    private static readonly HashSet<Circumstance> Nothing = [];
    private static readonly HashSet<Circumstance> ByWire = [Circumstance.Electronic];

    /// <summary>With the carried rows.</summary>
    public static DeadlineEngine Current { get; } = new(TimeLimits.Current);

    /// <summary>
    /// The dates from the notice to the earliest contract, by planned days between the stages. Refused when no rule holds (DLN-001), the prior
    /// notice is too near or too far (DLN-002), a circumstance shortens nothing (DLN-003) or the stated standstill is too short (DLN-004).
    /// </summary>
    public Result<IReadOnlyList<ExplainedDate>> Plan(PlannedProcurement plan)
    {
        if (Fault(plan) is { } fault)
        {
            return fault;
        }

        var dates = new List<ExplainedDate>();
        var start = (Day: plan.NoticeSent, Event: new Text("att annonsen skickades", "the notice was sent"));
        if (Rule(plan, TimedStep.Application) is { } application)
        {
            var last = Explaining.LastDay("application", new("Tidigaste sista dag för anbudsansökan", "The earliest last day for applications"), application, start);
            dates.Add(last);
            start = (plan.InvitationSent ?? WorkingDays.OnOrAfter(last.Date!.Value.AddDays(plan.SelectionDays)), new("att inbjudan skickades", "the invitation was sent"));
        }

        if (Rule(plan, TimedStep.Tender) is not { } tender)
        {
            return DeadlineRefusals.NoRule.Saying(plan.Law.Name(), plan.Procedure.Name(), SwedishDates.Iso(plan.NoticeSent));
        }

        var lastTender = Explaining.LastDay("tender", new("Tidigaste sista anbudsdag", "The earliest last day for tenders"), tender, start);
        dates.Add(lastTender);
        if (lastTender.Date is { } day)
        {
            AddInformation(dates, plan, day);
            var letter = WorkingDays.OnOrAfter(day.AddDays(plan.EvaluationDays));
            return Standstill(plan.Law, letter, plan.ElectronicAward, plan.StandstillDays).Map<IReadOnlyList<ExplainedDate>>(standstill => [.. dates, .. standstill]);
        }

        return dates;
    }

    /// <summary>The last day of the standstill and the earliest day for the contract; refused when the stated time is too short (DLN-004).</summary>
    public Result<IReadOnlyList<ExplainedDate>> Standstill(Act law, DateOnly letterSent, bool electronic, int? statedDays = null)
    {
        if (limits.Shortest(law, Procedure.Any, TimedStep.Standstill, letterSent, electronic ? ByWire : Nothing) is not { } rule)
        {
            return DeadlineRefusals.NoRule.Saying(law.Name(), TimedStep.Standstill.Name(), SwedishDates.Iso(letterSent));
        }

        if (statedDays < rule.Days)
        {
            return DeadlineRefusals.StandstillTooShort.With(statedDays, rule.Days);
        }

        var last = Explaining.LastDay(
            "standstill", new("Avtalsspärrens sista dag", "The last day of the standstill"), rule,
            (letterSent, new("att underrättelsen skickades", "the award letter was sent")), statedDays);
        return new List<ExplainedDate> { last, Explaining.DayAfter("earliest-contract", new("Tidigaste avtalsdag", "The earliest day for the contract"), last) };
    }

    /// <summary>The standstill after a review: until ten days after the court has decided and the decision allows a contract.</summary>
    public Result<IReadOnlyList<ExplainedDate>> AfterReview(Act law, DateOnly courtDecided) =>
        From(law, TimedStep.AfterReview, courtDecided, Nothing, rule =>
        {
            var last = Explaining.LastDay(
                "standstill", new("Den förlängda avtalsspärrens sista dag", "The last day of the extended standstill"), rule,
                (courtDecided, new("att domstolen avgjorde målet", "the court decided the case")));
            return [last, Explaining.DayAfter("earliest-contract", new("Tidigaste avtalsdag", "The earliest day for the contract"), last)];
        });

    /// <summary>What follows from a signed contract: the result notice, and until when it can be claimed invalid.</summary>
    public Result<IReadOnlyList<ExplainedDate>> AfterContract(Act law, DateOnly concluded, DateOnly? resultNoticePublished = null)
    {
        var start = (concluded, new Text("att avtalet ingicks", "the contract was concluded"));
        var notice = From(law, TimedStep.ResultNotice, concluded, Nothing, rule =>
            [Explaining.LastDay("result-notice", new("Sista dag för efterannons", "The last day for the result notice"), rule, start)]);
        var claims = resultNoticePublished is { } published
            ? From(law, TimedStep.InvalidityAfterNotice, concluded, Nothing, rule =>
                [Explaining.LastDay("invalidity", new("Sista dag för talan om ogiltighet", "The last day to claim invalidity"), rule, (published, new("att efterannonsen publicerades", "the result notice was published")))])
            : From(law, TimedStep.Invalidity, concluded, Nothing, rule =>
                [Explaining.LastDay("invalidity", new("Sista dag för talan om ogiltighet", "The last day to claim invalidity"), rule, start)]);
        return notice.Then(first => claims.Map<IReadOnlyList<ExplainedDate>>(second => [.. first, .. second]));
    }

    /// <summary>When an application to a dynamic purchasing system must be judged.</summary>
    public Result<IReadOnlyList<ExplainedDate>> Admission(Act law, DateOnly applied, bool needsChecking = false, bool noCallYet = false)
    {
        var longest = noCallYet ? Circumstance.NoCallYet : Circumstance.NeedsChecking;
        // The circumstances lengthen here; the row that requires the chosen one is the one that holds.
        var rule = limits.Rows.Where(row => row.Law == law && row.Step == TimedStep.Admission && row.From <= applied && !(row.Until < applied))
            .FirstOrDefault(row => needsChecking || noCallYet ? row.Requires.Contains(longest) : row.Requires.Count == 0);
        return rule is null
            ? DeadlineRefusals.NoRule.Saying(law.Name(), TimedStep.Admission.Name(), SwedishDates.Iso(applied))
            : new List<ExplainedDate> { Explaining.InWorkingDays("admission", new("Sista dag att pröva ansökan", "The last day to judge the application"), rule, (applied, new("att ansökan kom in", "the application came in"))) };
    }

    /// <summary>
    /// The last day for tenders after a change in the documents: at least the days for information left after it, and as many more as the change
    /// needs; never earlier than it was. A change so large that others would have tendered is a new procurement with full times.
    /// </summary>
    public Result<IReadOnlyList<ExplainedDate>> AfterChange(Act law, DateOnly lastDay, DateOnly changed, bool isUrgent, int neededDays = 0)
    {
        HashSet<Circumstance> circumstances = isUrgent ? [Circumstance.Urgent] : [];
        return From(law, TimedStep.Information, changed, circumstances, rule =>
        {
            var days = Math.Max(rule.Days!.Value, neededDays);
            var earliest = Explaining.LastDay(
                "tender", new("Tidigaste sista anbudsdag efter ändringen", "The earliest last day for tenders after the change"), rule,
                (changed, new("att ändringen meddelades", "the change was announced")), days);
            return [earliest.Date > lastDay ? earliest : earliest with
            {
                Date = lastDay,
                Why = new(
                    $"Sista anbudsdag {SwedishDates.Iso(lastDay)} står kvar, eftersom minst {days} dagar återstår efter ändringen {SwedishDates.Iso(changed)}, enligt {rule.Source}.", // sv-literal
                    $"The last day for tenders {SwedishDates.Iso(lastDay)} stands, because at least {days} days are left after the change of {SwedishDates.Iso(changed)}, by {rule.Source}."),
            }];
        });
    }

    /// <summary>All procedures of an act with every set of shortenings that they know, the earliest contract first; those of reasonable time last.</summary>
    public IReadOnlyList<DeadlineAlternative> WhatIf(Act law, DateOnly noticeSent, DateOnly? priorNoticeSent = null) =>
        [.. Enum.GetValues<Procedure>().Where(static procedure => procedure != Procedure.Any)
            .SelectMany(procedure => Subsets(limits.Known(law, procedure)), (procedure, circumstances) => (procedure, circumstances))
            .Select(one => (one.procedure, one.circumstances, Dates: Plan(new(law, one.procedure, noticeSent, one.circumstances, priorNoticeSent))))
            .Where(static one => !one.Dates.IsRefused(out _))
            .Select(static one => new DeadlineAlternative(one.procedure, one.circumstances, one.Dates.OrThrow()))
            .OrderBy(static one => one.EarliestContract ?? DateOnly.MaxValue)
            .ThenBy(static one => one.Procedure)
            .ThenBy(static one => one.Circumstances.Count)];

    private void AddInformation(List<ExplainedDate> dates, PlannedProcurement plan, DateOnly lastDay)
    {
        if (limits.Shortest(plan.Law, Procedure.Any, TimedStep.Information, plan.NoticeSent, plan.Circumstances) is { } rule)
        {
            dates.Add(Explaining.Before("information", new("Sista dag för kompletterande upplysningar", "The last day for additional information"), rule, lastDay));
        }
    }

    private TimeLimit? Rule(PlannedProcurement plan, TimedStep step) =>
        limits.Shortest(plan.Law, plan.Procedure, step, plan.NoticeSent, plan.Circumstances);

    private Refusal? Fault(PlannedProcurement plan)
    {
        var useless = plan.Circumstances.Except(limits.Known(plan.Law, plan.Procedure)).Select(static one => (Circumstance?)one).FirstOrDefault();
        if (useless is not null)
        {
            return DeadlineRefusals.CannotShorten.Saying(useless.Value.Name(), plan.Procedure.Name());
        }

        if (!plan.Circumstances.Contains(Circumstance.PriorNotice))
        {
            return null;
        }

        var (first, last) = (plan.NoticeSent.AddMonths(-12), plan.NoticeSent.AddDays(-35));
        return plan.PriorNoticeSent is { } sent && sent >= first && sent <= last
            ? null
            : DeadlineRefusals.PriorNoticeTooNearOrFar.With(plan.PriorNoticeSent is { } day ? SwedishDates.Iso(day) : "–", SwedishDates.Iso(first), SwedishDates.Iso(last));
    }

    private Result<IReadOnlyList<ExplainedDate>> From(Act law, TimedStep step, DateOnly day, HashSet<Circumstance> circumstances, Func<TimeLimit, IReadOnlyList<ExplainedDate>> dates) =>
        limits.Shortest(law, Procedure.Any, step, day, circumstances) is { } rule
            ? dates(rule).ToList()
            : DeadlineRefusals.NoRule.Saying(law.Name(), step.Name(), SwedishDates.Iso(day));

    private static IEnumerable<IReadOnlySet<Circumstance>> Subsets(IReadOnlySet<Circumstance> circumstances)
    {
        var all = circumstances.Order().ToList();
        for (var chosen = 0; chosen < 1 << all.Count; chosen++)
        {
            yield return all.Where((_, i) => (chosen & (1 << i)) != 0).ToHashSet();
        }
    }
}
