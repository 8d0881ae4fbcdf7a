using CsCheck;
using Samkop.Contracts.Domain;

namespace Samkop.UnitTests.Contracts;

public sealed class ContractDatesTests
{
    [Theory]
    [InlineData("2026-06-29", "")]
    [InlineData("2026-06-30", "end/18")]
    [InlineData("2026-12-31", "end/12")]
    [InlineData("2027-03-31", "end/9")]
    [InlineData("2027-06-30", "end/6")]
    [InlineData("2027-12-31", "end/6")]
    public void Eighteen_twelve_nine_and_six_months_before_the_end_somebody_is_told(string day, string expected) =>
        Assert.Equal(expected, string.Join(' ', Shown(Some.Contract(), day)));

    [Fact]
    public void While_an_option_can_be_used_its_date_comes_instead_of_the_end()
    {
        var contract = Some.Contract(options: Some.Option(1, "2027-09-30"));
        Assert.Empty(Shown(contract, "2027-07-01"));
        Assert.Equal(["option/1"], Shown(contract, "2027-07-02"));
        Assert.Equal(["option/1", "option-late/1"], Shown(contract, "2027-09-16"));
        Assert.Equal(["end/6"], Shown(contract, "2027-10-01"));
    }

    [Fact]
    public void Prices_that_run_out_are_told_sixty_days_before()
    {
        Assert.Empty(Shown(Some.Contract(), "2026-01-29", pricesThrough: "2026-03-31"));
        Assert.Equal(["prices/2026-03-31"], Shown(Some.Contract(), "2026-01-30", pricesThrough: "2026-03-31"));
    }

    [Theory]
    [InlineData(nameof(ContractState.Draft))]
    [InlineData(nameof(ContractState.Signing))]
    [InlineData(nameof(ContractState.Terminated))]
    public void Only_signed_contracts_have_dates(string named) =>
        Assert.Empty(ContractDates.Of(Some.Contract(Enum.Parse<ContractState>(named)), pricesThrough: null, Some.Day("2027-06-30")));

    [Fact]
    public void A_date_is_never_shown_after_its_day_and_each_step_once() =>
        Gen.Int[0, 1500].Sample(days =>
        {
            var today = Some.Day("2025-06-01").AddDays(days);
            var dates = ContractDates.Of(Some.Contract(options: Some.Option(1, "2027-09-30")), Some.Day("2027-03-31"), today);
            return dates.All(date => date.Due >= today && date.ShowFrom <= date.Due) && dates.Select(date => date.Step).Distinct().Count() == dates.Count;
        });

    private static List<string> Shown(Contract contract, string day, string? pricesThrough = null) =>
        [.. ContractDates.Of(contract, pricesThrough is null ? null : Some.Day(pricesThrough), Some.Day(day))
            .Where(date => date.ShowFrom <= Some.Day(day)).OrderByDescending(date => date.Step.StartsWith("option/", StringComparison.Ordinal)).Select(date => date.Step)];
}
