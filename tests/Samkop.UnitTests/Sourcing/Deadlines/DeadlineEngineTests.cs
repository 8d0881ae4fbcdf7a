using System.Text.Json;
using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.UnitTests.Sourcing.Deadlines;

public sealed class DeadlineEngineTests
{
    private static readonly DeadlineEngine Engine = DeadlineEngine.Current;

    private static readonly HashSet<Circumstance> Nothing = [];
    private static readonly HashSet<Circumstance> ByWire = [Circumstance.Electronic];

    [Fact]
    public void The_dates_from_notice_to_contract_follow_from_each_other()
    {
        // 15 May 2026 + 30 is a Sunday; three weeks later the letter goes, and day 10 is a Thursday.
        var dates = Engine.Plan(new(Act.Lou, Procedure.Open, new(2026, 5, 15), ByWire)).OrThrow();
        Assert.Equal(
            [("tender", "2026-06-15"), ("information", "2026-06-09"), ("standstill", "2026-07-16"), ("earliest-contract", "2026-07-17")],
            dates.Select(date => (date.Step, date.Date!.Value.ToString("yyyy-MM-dd"))));
        Assert.Equal(
            "Tidigaste sista anbudsdag är 2026-06-15, 30 dagar efter att annonsen skickades 2026-05-15, som är dag 0, enligt LOU 11 kap. 6 § (2014/24/EU art. 27.4); "
            + "2026-06-14 är en söndag, så dagen flyttas till nästa vardag (lagen (1930:173) 2 §).",
            dates[0].Why.Sv);
        Assert.StartsWith("The earliest last day for tenders is 2026-06-15, 30 days after the notice was sent 2026-05-15", dates[0].Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_follow_each_other_when_no_invitation_is_planned()
    {
        var dates = Engine.Plan(new(Act.Lou, Procedure.Restricted, new(2026, 1, 12), ByWire, SelectionDays: 10)).OrThrow();
        // 12 January + 30 = 11 February, + 10 = Saturday 21 that becomes Monday 23, + 25 = 20 March.
        Assert.Equal(["2026-02-11", "2026-03-20"], dates.Take(2).Select(date => date.Date!.Value.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void A_reasonable_time_has_no_date_but_a_reason()
    {
        var date = Assert.Single(Engine.Plan(new(Act.Lou, Procedure.BelowThreshold, new(2026, 5, 15), Nothing)).OrThrow());
        Assert.Null(date.Date);
        Assert.Contains("skälig", date.Why.Sv, StringComparison.Ordinal);
        Assert.Contains("LOU 19 kap.", date.Why.En, StringComparison.Ordinal);
        Assert.StartsWith("–", date.ToString(), StringComparison.Ordinal);
        Assert.Equal(SourceCheck.Guidance, date.Checked);
        Assert.Equal("DLN-001", Engine.Plan(new(Act.Lou, Procedure.BelowThreshold, new(2022, 1, 31), Nothing)).Match(_ => "", refused => refused.Code));
    }

    [Theory]
    [InlineData(Act.Luk, Procedure.Restricted, "DLN-001")]
    [InlineData(Act.Luk, Procedure.DynamicPurchasingSystem, "DLN-001")]
    [InlineData(Act.Luf, Procedure.MiniCompetition, "DLN-001")]
    public void A_procedure_that_the_act_does_not_know_is_refused(Act law, Procedure procedure, string code) =>
        Assert.Equal(code, Refused(Engine.Plan(new(law, procedure, new(2026, 5, 15), Nothing))).Code);

    [Fact]
    public void Before_the_acts_of_2017_no_rule_is_known()
    {
        var day = new DateOnly(2016, 12, 31);
        Assert.Equal("DLN-001", Refused(Engine.Standstill(Act.Lou, day, electronic: true)).Code);
        Assert.Equal("DLN-001", Refused(Engine.AfterContract(Act.Lou, day)).Code);
        Assert.Equal("DLN-001", Refused(Engine.Admission(Act.Lou, day)).Code);
        Assert.Equal("DLN-001", Refused(Engine.Admission(Act.Luk, new(2026, 1, 1))).Code);
        Assert.Contains("2016-12-31", Refused(Engine.AfterReview(Act.Lou, day)).What.Sv, StringComparison.Ordinal);
        Assert.Equal("DLN-001", Refused(Engine.AfterChange(Act.Lou, day, day, isUrgent: false)).Code);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-04-11", true)] // 34 days before
    [InlineData("2026-04-10", false)]
    [InlineData("2025-05-15", false)]
    [InlineData("2025-05-14", true)] // more than twelve months before
    public void A_prior_notice_shortens_only_from_35_days_to_twelve_months_before(string? sent, bool isRefused)
    {
        var result = Engine.Plan(new(Act.Lou, Procedure.Open, new(2026, 5, 15), new HashSet<Circumstance> { Circumstance.PriorNotice }, sent is null ? null : DateOnly.Parse(sent)));
        Assert.Equal(isRefused ? "DLN-002" : "", result.Match(_ => "", refused => refused.Code));
    }

    [Fact]
    public void What_shortens_nothing_is_refused_so_that_nobody_relies_on_it()
    {
        Assert.Equal("DLN-003", Refused(Engine.Plan(new(Act.Lou, Procedure.Open, new(2026, 5, 15), new HashSet<Circumstance> { Circumstance.Agreed }))).Code);
        Assert.Equal("DLN-003", Refused(Engine.Plan(new(Act.Luk, Procedure.Open, new(2026, 5, 15), new HashSet<Circumstance> { Circumstance.Urgent }))).Code);
    }

    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 15)]
    public void A_stated_standstill_may_be_longer_but_not_shorter(bool electronic, int least)
    {
        Assert.Equal("DLN-004", Refused(Engine.Standstill(Act.Lou, new(2026, 2, 2), electronic, least - 1)).Code);
        Assert.Equal(new DateOnly(2026, 2, 2).AddDays(least + 1), Engine.Standstill(Act.Lou, new(2026, 2, 2), electronic, least).OrThrow()[1].Date);
        Assert.Equal(new DateOnly(2026, 2, 23), Engine.Standstill(Act.Lou, new(2026, 2, 2), electronic, 20).OrThrow()[0].Date);
    }

    [Fact]
    public void Refusals_speak_both_languages()
    {
        Refusal[] all =
        [
            Refused(Engine.Plan(new(Act.Luk, Procedure.Dialogue, new(2026, 5, 15), Nothing))),
            Refused(Engine.Plan(new(Act.Lou, Procedure.Open, new(2026, 5, 15), new HashSet<Circumstance> { Circumstance.PriorNotice }))),
            Refused(Engine.Plan(new(Act.Lou, Procedure.Dialogue, new(2026, 5, 15), ByWire))),
            Refused(Engine.Standstill(Act.Luf, new(2026, 5, 15), electronic: true, statedDays: 5)),
        ];
        Assert.Equal(["DLN-001", "DLN-002", "DLN-003", "DLN-004"], all.Select(it => it.Code));
        Assert.Equal("Det finns ingen tidsregel för LUK, konkurrenspräglad dialog den 2026-05-15.", all[0].What.Sv);
        Assert.Equal("electronic tendering or letter does not shorten the time of competitive dialogue.", all[2].What.En);
        Assert.All(all, it => Assert.NotEqual(it.What.Sv, it.What.En));
        Assert.All(all, it => Assert.DoesNotContain("{", it.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_may_need_more_days_than_the_least()
    {
        Assert.Equal(new DateOnly(2026, 6, 9), Engine.AfterChange(Act.Lou, new(2026, 5, 29), new(2026, 5, 26), isUrgent: false, neededDays: 14).OrThrow()[0].Date);
        var stays = Engine.AfterChange(Act.Lou, new(2026, 5, 29), new(2026, 5, 4), isUrgent: false).OrThrow()[0];
        Assert.Contains("står kvar", stays.Why.Sv, StringComparison.Ordinal);
        Assert.Contains("stands", stays.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_are_compared_before_one_is_chosen()
    {
        var all = Engine.WhatIf(Act.Lou, new(2026, 5, 15));
        Assert.Equal(all.OrderBy(it => it.EarliestContract ?? DateOnly.MaxValue).Select(it => it.EarliestContract), all.Select(it => it.EarliestContract));
        var open = all.Where(it => it.Procedure == Procedure.Open).ToList();
        // Without a prior notice its shortening is no alternative.
        Assert.DoesNotContain(open, it => it.Circumstances.Contains(Circumstance.PriorNotice));
        Assert.Contains(Engine.WhatIf(Act.Lou, new(2026, 5, 15), new(2026, 3, 1)), it => it.Circumstances.Contains(Circumstance.PriorNotice));
        Assert.Equal(
            ["2026-06-22", "2026-06-15", "2026-06-01", "2026-06-01"],
            open.OrderBy(it => it.Circumstances.Count).ThenBy(it => it.Circumstances.Contains(Circumstance.Urgent)).Select(it => it.Dates[0].Date!.Value.ToString("yyyy-MM-dd")));
        Assert.Null(all[^1].EarliestContract);
        Assert.All(Enum.GetValues<Act>(), law => Assert.NotEmpty(Engine.WhatIf(law, new(2026, 5, 15))));
    }

    [Fact]
    public void Where_a_lawyer_must_judge_the_date_says_so()
    {
        Assert.Empty(Engine.Standstill(Act.Lou, new(2026, 6, 9), electronic: true).OrThrow()[0].Doubts);
        Assert.Contains("LOU", Assert.Single(Engine.Standstill(Act.Luf, new(2026, 2, 2), electronic: true).OrThrow()[0].Doubts).Sv, StringComparison.Ordinal);
        Assert.NotEmpty(Engine.Standstill(Act.Luk, new(2026, 2, 2), electronic: false).OrThrow()[1].Doubts);
        Assert.NotEmpty(Engine.Admission(Act.Lou, new(2026, 3, 30)).OrThrow()[0].Doubts);
        Assert.NotEmpty(Engine.AfterReview(Act.Lou, new(2026, 3, 24)).OrThrow()[0].Doubts);
        var moved = Engine.Plan(new(Act.Lou, Procedure.Open, new(2026, 5, 15), Nothing)).OrThrow();
        Assert.Contains("1182/71", Assert.Single(moved[0].Doubts).Sv, StringComparison.Ordinal);
        Assert.Empty(Engine.Plan(new(Act.Lou, Procedure.Open, new(2026, 2, 3), Nothing)).OrThrow()[0].Doubts);
    }

    [Fact]
    public void Every_row_of_law_is_dated_and_sourced_and_doubts_are_in_both_languages()
    {
        var rows = TimeLimits.Current.Rows;
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.All(rows, row => Assert.StartsWith(row.Law.ToString().ToUpperInvariant(), row.Section, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.True(row.From >= new DateOnly(2017, 1, 1)));
        Assert.All(rows.Where(row => row.Checked == SourceCheck.Directive), row => Assert.NotNull(row.Directive));
        Assert.All(rows.Where(row => row.Checked == SourceCheck.Guidance), row => Assert.NotNull(row.Doubt));
        Assert.All(rows.Where(row => row.Doubt is not null), row => Assert.NotEqual(row.Doubt!.Value.Sv, row.Doubt.Value.En));
    }

    [Fact]
    public void Other_rows_can_be_tried_and_an_ended_row_holds_for_its_time_only()
    {
        var limits = TimeLimits.Read(
            """
            [{"id": "old", "law": "lou", "procedure": "any", "step": "standstill", "days": 10, "requires": [], "section": "LOU 20 kap. 1 §", "checked": "authority", "from": "2017-01-01", "until": "2026-12-31"},
             {"id": "new", "law": "lou", "procedure": "any", "step": "standstill", "days": 12, "requires": [], "section": "LOU 20 kap. 1 §", "checked": "guidance", "from": "2027-01-01"}]
            """u8);
        var engine = new DeadlineEngine(limits);
        Assert.Equal("old", engine.Standstill(Act.Lou, new(2026, 12, 31), electronic: true).OrThrow()[0].Rule.Id);
        Assert.Equal("new", engine.Standstill(Act.Lou, new(2027, 1, 1), electronic: true).OrThrow()[0].Rule.Id);
        Assert.Throws<JsonException>(() => TimeLimits.Read("null"u8));
        Assert.Throws<JsonException>(() => TimeLimits.Read("""[{"id": "x"}]"""u8));
    }

    [Fact]
    public void Everything_that_is_asked_about_has_a_name()
    {
        Text[] names =
        [
            .. Enum.GetValues<Procedure>().Select(it => it.Name()), .. Enum.GetValues<TimedStep>().Select(it => it.Name()), .. Enum.GetValues<Circumstance>().Select(it => it.Name()),
        ];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.True(name.Sv != name.En || name.Sv.Length == 0, name.Sv));
        Assert.Equal("LOU", Act.Lou.Name().Sv);
    }

    private static Refusal Refused<T>(Result<T> result) => result.IsRefused(out var reason) ? reason : throw new InvalidOperationException("It was granted.");
}
