using Samkop.Kernel;
using Samkop.Ordering;
using Samkop.Ordering.Domain;

namespace Samkop.UnitTests.Ordering;

/// <summary>The cases that users of other systems complain of, by their numbers.</summary>
public sealed class LineQuantitiesTests
{
    private const long One = 1_000_000;

    [Fact]
    public void A_lower_price_on_the_invoice_does_not_keep_the_order_open()
    {
        // 100 ordered at 10, 100 invoiced at 9: the quantity is closed; money is the invoice side's matter.
        var sums = Ordered(100).Then(one => one.Receive(100 * One, 0, 0)).Then(LineQuantities.Bill(100 * One));

        Assert.Equal(0, sums.OpenToReceive);
        Assert.Equal(OrderState.Closed, StateOf(sums));
    }

    [Fact]
    public void Goods_returned_and_credited_leave_seven_and_nothing_open()
    {
        var sums = Ordered(10).Then(one => one.Receive(10 * One, 0, 0)).Then(LineQuantities.Bill(10 * One))
            .Then(one => one.Return(3 * One, isReplaced: false)).Then(LineQuantities.Bill(-3 * One));

        Assert.Equal((7 * One, 7 * One, 0L), (sums.Invoiced, sums.Kept, sums.OpenToReceive));
        Assert.Equal(OrderState.Closed, StateOf(sums));
    }

    [Fact]
    public void A_return_for_replacement_is_awaited_again()
    {
        var sums = Ordered(10).Then(one => one.Receive(10 * One, 0, 0)).Then(one => one.Return(3 * One, isReplaced: true));

        Assert.Equal(3 * One, sums.OpenToReceive);
        Assert.Equal(OrderState.PartlyReceived, StateOf(sums));
    }

    [Fact]
    public void Over_delivery_within_tolerance_closes_the_line()
    {
        var sums = Ordered(100).Then(one => one.Receive(101 * One, 0, 100));

        Assert.Equal(0, sums.OpenToReceive);
        Assert.Equal(101 * One, sums.OpenToBill);
        Assert.Equal(OrderState.Received, StateOf(sums));
    }

    [Fact]
    public void Over_delivery_beyond_tolerance_is_refused_with_ORD_052() =>
        Assert.Equal("ORD-052", CodeOf(Ordered(100).Receive(102 * One, 0, 100)));

    [Fact]
    public void Surplus_that_goes_back_takes_nothing_of_the_order_away()
    {
        var sums = Ordered(100).Then(one => one.Receive(105 * One, 0, 500)).Then(one => one.Return(5 * One, isReplaced: false));

        Assert.Equal((100 * One, 100 * One), (sums.Wanted, sums.Kept));
    }

    [Fact]
    public void What_is_refused_at_the_door_is_still_awaited()
    {
        var sums = Ordered(10).Then(one => one.Receive(6 * One, 4 * One, 0));

        Assert.Equal((10 * One, 6 * One, 4 * One, 4 * One), (sums.Received, sums.Kept, sums.Rejected, sums.OpenToReceive));
    }

    [Fact]
    public void An_invoice_before_the_goods_waits_for_them()
    {
        var sums = Ordered(10).Then(LineQuantities.Bill(10 * One));

        Assert.Equal((10 * One, 10 * One), (sums.BilledAhead, sums.OpenToReceive));
        Assert.Equal(OrderState.Closed, StateOf(sums.Then(one => one.Receive(10 * One, 0, 0))));
    }

    [Fact]
    public void Nothing_received_is_refused_with_ORD_050() => Assert.Equal("ORD-050", CodeOf(Ordered(10).Receive(0, 0, 0)));

    [Fact]
    public void A_negative_receipt_is_refused_with_ORD_050() => Assert.Equal("ORD-050", CodeOf(Ordered(10).Receive(-1, 2, 0)));

    [Fact]
    public void More_returned_than_kept_is_refused_with_ORD_053() => Assert.Equal("ORD-053", CodeOf(Ordered(10).Return(One, isReplaced: false)));

    [Fact]
    public void More_cancelled_than_open_is_refused_with_ORD_054() => Assert.Equal("ORD-054", CodeOf(Ordered(10).Cancel(11 * One)));

    [Fact]
    public void A_later_answer_replaces_what_was_confirmed_before()
    {
        var sums = Ordered(10);
        sums = LineQuantities.Of([.. Movement(QuantityKind.Ordered, 10), .. sums.Confirm(10 * One)]);
        sums = sums.Confirm(8 * One).Aggregate(sums, (sum, one) => sum.Plus(one));

        Assert.Equal(8 * One, sums.Confirmed);
    }

    [Theory]
    [InlineData(false, "None", "Placed")]
    [InlineData(true, "None", "Sent")]
    [InlineData(true, "Received", "Sent")]
    [InlineData(true, "Accepted", "Confirmed")]
    [InlineData(true, "Changed", "ConfirmedWithChanges")]
    [InlineData(true, "Declined", "Declined")]
    public void Before_any_goods_the_state_follows_sending_and_answer(bool isSent, string answer, string state) =>
        Assert.Equal(Enum.Parse<OrderState>(state), OrderStates.Of(isSent, Enum.Parse<SupplierAnswer>(answer), [Ordered(10)]));

    [Fact]
    public void Everything_cancelled_is_a_cancelled_order() =>
        Assert.Equal(OrderState.Cancelled, StateOf(Ordered(10).Then(one => one.Cancel(10 * One))));

    [Fact]
    public void A_cancelled_line_does_not_keep_the_order_open() =>
        Assert.Equal(
            OrderState.Received,
            OrderStates.Of(true, SupplierAnswer.Accepted, [Ordered(10).Then(one => one.Cancel(10 * One)), Ordered(5).Then(one => one.Receive(5 * One, 0, 0))]));

    private static OrderState StateOf(LineQuantities sums) => OrderStates.Of(isSent: true, SupplierAnswer.None, [sums]);

    private static LineQuantities Ordered(int count) => LineQuantities.Of(Movement(QuantityKind.Ordered, count));

    private static Movement[] Movement(QuantityKind kind, int count) => [new(kind, count * One)];

    private static string CodeOf(Result<IReadOnlyList<Movement>> result) => result.IsRefused(out var no) ? no.Code : "granted";
}

internal static class Steps
{
    public static LineQuantities Then(this LineQuantities sums, Func<LineQuantities, Result<IReadOnlyList<Movement>>> step) => sums.Then(step(sums).OrThrow());

    public static LineQuantities Then(this LineQuantities sums, IEnumerable<Movement> movements) => movements.Aggregate(sums, (sum, one) => sum.Plus(one));
}
