using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Domain;

/// <summary>The dates of a plan by the deadline engine, and whether the chosen ones keep the least times.</summary>
internal static class DatePlanning
{
    /// <summary>The dates with their reasons when the notice goes out on a day.</summary>
    public static Result<IReadOnlyList<ExplainedDate>> Explain(Act law, TimePlan plan, DateOnly sent) =>
        DeadlineEngine.Current.Plan(new PlannedProcurement(law, plan.Procedure, sent, plan.Circumstances, plan.PriorNoticeOn));

    /// <summary>The first step's least last day: applications where the procedure has two stages, else tenders.</summary>
    public static ExplainedDate? Earliest(IReadOnlyList<ExplainedDate> dates) => dates.FirstOrDefault(static date => date.Step is "application" or "tender");

    /// <summary>Refuses a last day that is earlier than the law allows (PRO-012), or questions beyond what can be answered in time (PRO-013).</summary>
    public static Refusal? Refuse(Act law, TimePlan plan, DateOnly sent)
    {
        if (Explain(law, plan, sent).IsRefused(out var no, out var dates))
        {
            return no;
        }

        if (Earliest(dates) is { Date: { } earliest } first && plan.LastDay < earliest)
        {
            return Refusals.TooShort.Saying(SwedishDates.Iso(plan.LastDay), first.Why) with { Field = "Input.LastDay" };
        }

        if (plan.LastDay <= sent)
        {
            return Refusals.LastDayPassed.With(SwedishDates.Iso(plan.LastDay)) with { Field = "Input.LastDay" };
        }

        return plan.QuestionsThrough > AnswersThrough(law, plan)
            ? Refusals.QuestionsTooLate.With(SwedishDates.Iso(AnswersThrough(law, plan))) with { Field = "Input.QuestionsThrough" }
            : null;
    }

    /// <summary>Last day for answers: the days before the last day that the act demands for additional information.</summary>
    public static DateOnly AnswersThrough(Act law, TimePlan plan) =>
        TimeLimits.Current.Shortest(law, Procedure.Any, TimedStep.Information, plan.NoticeOn, plan.Circumstances) is { Days: { } days }
            ? plan.LastDay.AddDays(-days)
            : plan.LastDay;

    /// <summary>The chosen dates beside the computed ones, for the page and the calendar file.</summary>
    public static IReadOnlyList<ExplainedDate> Chosen(Act law, TimePlan plan)
    {
        if (Explain(law, plan, plan.NoticeOn).IsRefused(out _, out var dates))
        {
            return [];
        }

        return [.. dates.Select(date => date.Step switch
        {
            "tender" or "application" when Earliest(dates) == date => date with
            {
                Date = plan.LastDay,
                Name = date.Step == "tender" ? new("Sista anbudsdag", "The last day for tenders") : new("Sista dag för anbudsansökan", "The last day for applications"),
                Why = date.Date is { } least
                    ? new($"Vald dag. Lagens minsta: {date.Why.Sv}", $"Chosen day. The least by law: {date.Why.En}") // sv-literal
                    : date.Why,
            },
            "information" => date with
            {
                Date = AnswersThrough(law, plan),
                Why = new($"Svar ska vara lämnade {plan.LastDay.DayNumber - AnswersThrough(law, plan).DayNumber} dagar före sista anbudsdag, enligt {date.Rule.Source}.", $"Answers must be given {plan.LastDay.DayNumber - AnswersThrough(law, plan).DayNumber} days before the last day for tenders, by {date.Rule.Source}."), // sv-literal
            },
            _ => date,
        }).Where(date => date.Step is "application" or "tender" or "information")];
    }
}
