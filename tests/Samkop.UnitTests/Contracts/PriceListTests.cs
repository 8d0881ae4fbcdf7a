using Samkop.Contracts;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Prices;
using Samkop.Kernel;

namespace Samkop.UnitTests.Contracts;

public sealed class PriceListTests
{
    [Fact]
    public void Who_sent_it_in_cannot_approve_it()
    {
        var list = Some.List(1, "2026-02-01", state: PriceListState.Proposed, sender: Some.Owner);
        Assert.True(list.Approve(Some.Owner, Some.At("2026-01-15")).IsRefused(out var no));
        Assert.Equal(Refusals.OwnPriceList.Code, no.Code);
        Assert.Equal(PriceListState.Proposed, list.State);
        Assert.False(list.Approve(Some.Other, Some.At("2026-01-15")).IsRefused(out _));
        Assert.Equal(Some.Other, list.DecidedBy);
    }

    [Fact]
    public void It_can_be_approved_on_its_first_day_but_not_later()
    {
        Assert.False(Some.List(1, "2026-02-01", state: PriceListState.Proposed, sender: Some.Owner).Approve(Some.Other, Some.At("2026-02-01")).IsRefused(out _));
        Assert.True(Some.List(1, "2026-02-01", state: PriceListState.Proposed, sender: Some.Owner).Approve(Some.Other, Some.At("2026-02-02")).IsRefused(out var no));
        Assert.Equal(Refusals.PriceListTooLate.Code, no.Code);
    }

    [Fact]
    public void It_is_decided_once()
    {
        var list = Some.List(1, "2026-02-01", state: PriceListState.Proposed, sender: Some.Owner);
        Assert.False(list.Reject(Some.Owner, Some.At("2026-01-15")).IsRefused(out _));
        Assert.True(list.Approve(Some.Other, Some.At("2026-01-15")).IsRefused(out var no));
        Assert.Equal(Refusals.PriceListDecided.Code, no.Code);
    }

    [Theory]
    [InlineData("2026-01-01", 1, "2026-01-01/2026-05-31")]
    [InlineData("2026-05-31", 1, "2026-01-01/2026-05-31")]
    [InlineData("2026-06-01", 2, "2026-06-01/2026-12-31")]
    [InlineData("2026-12-31", 2, "2026-06-01/2026-12-31")]
    public void The_list_that_holds_is_the_latest_that_has_begun(string day, int sequence, string valid)
    {
        PriceList[] lists = [Some.List(1, "2026-01-01"), Some.List(2, "2026-06-01", "2026-12-31")];
        var holds = PriceLists.ValidOn(lists, Some.Contract(), Some.Day(day));
        Assert.Equal(lists[sequence - 1].Id, holds!.Id);
        Assert.Equal(valid, holds.Valid.ToString());
    }

    [Fact]
    public void Prices_that_have_run_out_hold_no_longer_though_an_older_list_had_no_end() =>
        Assert.Null(PriceLists.ValidOn([Some.List(1, "2026-01-01"), Some.List(2, "2026-06-01", "2026-12-31")], Some.Contract(), Some.Day("2027-01-01")));

    [Fact]
    public void A_new_list_is_shown_as_what_it_changes_and_rises_stand_first()
    {
        var differences = PriceDifference.Between(
            [Some.Line("A", 100), Some.Line("B", 100), Some.Line("C", 100), Some.Line("D", 100), Some.Line("E", 100)],
            [Some.Line("A", 102.1m), Some.Line("B", 90), Some.Line("C", 100), Some.Line("E", 10_000, per: 100), Some.Line("F", 5)]);
        Assert.Equal(
            ["D Gone", "F New", "A Dearer", "E Reworded", "B Cheaper", "C Same"],
            differences.Select(one => $"{one.Article} {one.Change}"));
        Assert.Equal(0.021m, differences.Single(one => one.Article == "A").Share);
    }

    [Fact]
    public void Another_unit_is_never_taken_for_the_same_price()
    {
        var one = PriceDifference.Between([Some.Line("A", 100)], [Some.Line("A", 100, UnitCode.Box)]).Single();
        Assert.Equal(PriceChange.Dearer, one.Change);
        Assert.True(one.IsOtherUnit);
        Assert.Null(one.Share);
    }
}
