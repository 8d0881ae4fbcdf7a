using Samkop.Demand.Domain;

namespace Samkop.UnitTests.Demand;

public sealed class PlanTests
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    [Fact]
    public void The_latest_start_is_counted_backwards_step_by_step()
    {
        var row = Usual(new DateOnly(2027, 1, 1));
        // 6 weeks, 8 weeks, 30 days, 5 weeks, 10 days, 8 weeks: 42 + 56 + 30 + 35 + 10 + 56 = 229 days.
        Assert.Equal(new DateOnly(2027, 1, 1).AddDays(-229), LatestStart.Of(row, withReview: false));
        Assert.Equal(new DateOnly(2027, 1, 1).AddDays(-289), LatestStart.Of(row, withReview: true));
        var steps = LatestStart.Steps(row, withReview: true);
        Assert.Equal(new DateOnly(2027, 1, 1), steps[^1].From.AddDays(steps[^1].Days));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.Second.From, pair.First.From.AddDays(pair.First.Days)));
    }

    [Fact]
    public void Review_decides_only_where_it_is_often_asked_for()
    {
        var row = Usual(new DateOnly(2027, 1, 1));
        Assert.Equal(LatestStart.Of(row, withReview: false), LatestStart.Deciding(row));
        row.IsOftenReviewed = true;
        Assert.Equal(LatestStart.Of(row, withReview: true), LatestStart.Deciding(row));
    }

    [Fact]
    public void Hours_by_quarter_add_up_and_a_late_start_presses_them_together()
    {
        var rows = new[] { Usual(new DateOnly(2027, 1, 1)), Usual(new DateOnly(2026, 3, 1)), Usual(new DateOnly(2026, 1, 1)) };
        (rows[0].Hours, rows[1].Hours, rows[2].Hours) = (331, 77, 10);
        var hours = PlanHours.ByQuarter(rows, Today);
        Assert.Equal(418, hours.Values.Sum());
        Assert.True(hours[(2026, 1)] >= 87, string.Join(", ", hours));
        rows[1].State = PlanState.Done;
        Assert.Equal(341, PlanHours.ByQuarter(rows, Today).Values.Sum());
    }

    private static PlanRow Usual(DateOnly neededFrom) => PlanRow.Usual(default, default, "Papper", neededFrom);
}
