using Samkop.Kernel;

namespace Samkop.Sourcing.Deadlines;

/// <summary>A date with its reason.</summary>
/// <param name="Step">Stable name, such as <c>tender</c> or <c>earliest-contract</c>.</param>
/// <param name="Date">The day in Sweden; null when the act only demands a reasonable time.</param>
/// <param name="Name">What happens that day.</param>
/// <param name="Why">One sentence with the section.</param>
/// <param name="Rule">The row that it follows from.</param>
/// <param name="IsMovedMinimum">A least time for tenders or applications that ended on a day off, and was moved.</param>
public sealed record ExplainedDate(string Step, DateOnly? Date, Text Name, Text Why, TimeLimit Rule, bool IsMovedMinimum = false)
{
    private static readonly Text MinimumOnDayOff = new(
        "Lagen säger inte uttryckligen att en minimitid som slutar på en helg ska flyttas. Förordning (EEG, Euratom) nr 1182/71 artikel 3.4 talar för det, och den senare dagen är den försiktiga.",
        "The act does not say in so many words that a least time that ends on a day off is moved. Regulation (EEC, Euratom) No 1182/71 Article 3(4) speaks for it, and the later day is the careful one.");

    /// <summary>What a lawyer must judge before the date is relied on; empty for most.</summary>
    public IReadOnlyList<Text> Doubts => [.. Rule.Doubt is { } doubt ? [doubt] : Array.Empty<Text>(), .. IsMovedMinimum ? [MinimumOnDayOff] : Array.Empty<Text>()];

    /// <summary>How well the rule is known.</summary>
    public SourceCheck Checked => Rule.Checked;

    /// <inheritdoc />
    public override string ToString() => $"{(Date is { } day ? SwedishDates.Iso(day) : "–")} {Why}";
}

/// <summary>Makes dates and the sentences about them; one place, so that all read alike.</summary>
internal static class Explaining
{
    /// <summary>A last day counted forward: day 0 is the day of the event, and a last day that is no working day moves to the next.</summary>
    public static ExplainedDate LastDay(string step, Text name, TimeLimit rule, (DateOnly Day, Text Event) start, int? days = null)
    {
        if ((days ?? rule.Days) is not { } count && rule.Months is null)
        {
            return new(step, Date: null, name, Reasonable(name, rule), rule);
        }

        var counted = rule.Months is { } months ? start.Day.AddMonths(months) : start.Day.AddDays(days ?? rule.Days!.Value);
        var date = WorkingDays.OnOrAfter(counted);
        var isMinimum = rule.Step is TimedStep.Application or TimedStep.Tender;
        return new(step, date, name, Sentence(name, date, rule, start, days, counted), rule, IsMovedMinimum: isMinimum && date != counted);
    }

    /// <summary>A day counted backward: it does not move.</summary>
    public static ExplainedDate Before(string step, Text name, TimeLimit rule, DateOnly last)
    {
        var date = last.AddDays(-rule.Days!.Value);
        return new(step, date, name, new(
            $"{name.Sv} är {SwedishDates.Iso(date)}, {rule.Days} dagar före sista anbudsdag {SwedishDates.Iso(last)}, enligt {rule.Source}.", // sv-literal
            $"{name.En} is {SwedishDates.Iso(date)}, {rule.Days} days before the last day for tenders {SwedishDates.Iso(last)}, by {rule.Source}."), rule);
    }

    /// <summary>The first day on which something may be done: the day after a last day.</summary>
    public static ExplainedDate DayAfter(string step, Text name, ExplainedDate last)
    {
        var date = last.Date!.Value.AddDays(1);
        return new(step, date, name, new(
            $"{name.Sv} är {SwedishDates.Iso(date)}, dagen efter att {Lower(last.Name.Sv)} {SwedishDates.Iso(last.Date.Value)} har gått ut, enligt {last.Rule.Source}.", // sv-literal
            $"{name.En} is {SwedishDates.Iso(date)}, the day after {Lower(last.Name.En)} {SwedishDates.Iso(last.Date.Value)} has passed, by {last.Rule.Source}."), last.Rule);
    }

    /// <summary>Counted in working days.</summary>
    public static ExplainedDate InWorkingDays(string step, Text name, TimeLimit rule, (DateOnly Day, Text Event) start)
    {
        var date = WorkingDays.Add(start.Day, rule.Days!.Value);
        return new(step, date, name, new(
            $"{name.Sv} är {SwedishDates.Iso(date)}, {rule.Days} arbetsdagar efter {start.Event.Sv} {SwedishDates.Iso(start.Day)}, som är dag 0, enligt {rule.Source}.", // sv-literal
            $"{name.En} is {SwedishDates.Iso(date)}, {rule.Days} working days after {start.Event.En} {SwedishDates.Iso(start.Day)}, which is day 0, by {rule.Source}."), rule);
    }

    private static Text Sentence(Text name, DateOnly date, TimeLimit rule, (DateOnly Day, Text Event) start, int? days, DateOnly counted)
    {
        var count = rule.Months is { } months ? new Text($"{months} månader", $"{months} months") : new Text($"{days ?? rule.Days} dagar", $"{days ?? rule.Days} days");
        var moved = WorkingDays.ReasonFor(counted);
        var (movedSv, movedEn) = date == counted
            ? ("", "")
            : ($"; {SwedishDates.Iso(counted)} är {moved.Sv}, så dagen flyttas till nästa vardag ({WorkingDays.MovingSection})", $"; {SwedishDates.Iso(counted)} is {moved.En}, so that the day moves to the next working day ({WorkingDays.MovingSection})");
        return new(
            $"{name.Sv} är {SwedishDates.Iso(date)}, {count.Sv} efter {start.Event.Sv} {SwedishDates.Iso(start.Day)}, som är dag 0, enligt {rule.Source}{movedSv}.", // sv-literal
            $"{name.En} is {SwedishDates.Iso(date)}, {count.En} after {start.Event.En} {SwedishDates.Iso(start.Day)}, which is day 0, by {rule.Source}{movedEn}.");
    }

    private static Text Reasonable(Text name, TimeLimit rule) => new(
        $"{name.Sv} bestäms av myndigheten: tiden ska vara skälig med hänsyn till hur komplicerad upphandlingen är, enligt {rule.Source}.", // sv-literal
        $"{name.En} is set by the authority: the time must be reasonable with regard to how complicated the procurement is, by {rule.Source}.");

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
