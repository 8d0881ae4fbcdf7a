using CsCheck;
using Samkop.Kernel;
using Samkop.Ordering.Domain;

namespace Samkop.UnitTests.Ordering;

/// <summary>Ten thousand random lives of an order: whatever happens in whatever order, the ledger stays true.</summary>
public sealed class QuantityLedgerPropertyTests
{
    private const int Histories = 10_000;
    private const int Tolerance = 500;

    private enum Happening
    {
        Receive,
        Refuse,
        Return,
        Exchange,
        Cancel,
        Bill,
        Credit,
        Confirm,
        Despatch,
    }

    private static readonly Gen<(Happening What, int Line, long Micro)[]> Events =
        Gen.Select(Gen.Enum<Happening>(), Gen.Int[0, 2], Gen.Long[0, 15_000_000]).Array[0, 30];

    private static readonly Gen<long[]> Orders = Gen.Long[1, 12_000_000].Array[3];

    [Fact]
    public void Open_quantities_are_right_and_never_negative_where_that_is_forbidden() =>
        Gen.Select(Orders, Events).Sample((ordered, events) =>
        {
            var (ledger, model) = Live(ordered, events);
            for (var line = 0; line < ordered.Length; line++)
            {
                var sums = LineQuantities.Of(ledger.Where(one => one.Line == line).Select(one => one.Movement));
                Assert.Equal(model[line].Wanted, sums.Wanted);
                Assert.Equal(model[line].Kept, sums.Kept);
                Assert.Equal(model[line].Invoiced, sums.Invoiced);
                Assert.Equal(Math.Max(0, model[line].Wanted - model[line].Kept), sums.OpenToReceive);
                Assert.True(sums.Wanted >= 0, "more was cancelled than ordered");
                Assert.True(sums.Kept >= 0, "more went back than came");
                Assert.True(sums.Accepted + sums.Rejected == sums.Received, "something came that was neither taken nor refused");
                Assert.True(sums.Kept <= sums.Ordered + (long)((Int128)sums.Ordered * Tolerance / 10_000), "more was kept than order and tolerance allow");
                // A credit that comes before its invoice leaves more to bill than was kept.
                Assert.True(sums.OpenToReceive == 0 || sums.Invoiced < 0 || sums.OpenToBill <= sums.Kept);
            }
        }, iter: Histories);

    [Fact]
    public void Sums_and_state_do_not_depend_on_the_order_of_arrival() =>
        Gen.Select(Orders, Events, Gen.Int, Gen.Bool, Gen.Enum<SupplierAnswer>()).Sample((ordered, events, seed, isSent, answer) =>
        {
            var (ledger, _) = Live(ordered, events);
            var shuffled = ledger.ToArray();
            new Random(seed).Shuffle(shuffled);

            var inOrder = Sums(ledger, ordered.Length);
            Assert.Equal(inOrder, Sums(shuffled, ordered.Length));
            Assert.Equal(OrderStates.Of(isSent, answer, inOrder), OrderStates.Of(isSent, answer, Sums(shuffled, ordered.Length)));
        }, iter: Histories);

    [Fact]
    public void The_state_says_what_the_quantities_say() =>
        Gen.Select(Orders, Events, Gen.Bool, Gen.Enum<SupplierAnswer>()).Sample((ordered, events, isSent, answer) =>
        {
            var sums = Sums(Live(ordered, events).Ledger, ordered.Length);
            var state = OrderStates.Of(isSent, answer, sums);
            Assert.Equal(sums.Any(line => line.OpenToReceive > 0), OrderStates.Awaiting.Contains(state));
            if (state == OrderState.Closed)
            {
                Assert.All(sums, line => Assert.Equal(line.Kept, line.Invoiced));
            }

            if (state == OrderState.Cancelled)
            {
                Assert.All(sums, line => Assert.True(line is { Wanted: 0, Kept: 0, Invoiced: 0 }));
            }

            Assert.All(sums, line => Assert.InRange(line.OnTheWay, 0, line.OpenToReceive));
            if (state == OrderState.Notified)
            {
                Assert.Contains(sums, line => line.OnTheWay > 0);
                Assert.All(sums, line => Assert.Equal(0, line.Kept));
            }

            if (state == OrderState.PartlyReceived)
            {
                Assert.Contains(sums, line => line.Kept > 0);
            }
        }, iter: Histories);

    private static LineQuantities[] Sums(IEnumerable<(int Line, Movement Movement)> ledger, int lines) =>
        [.. Enumerable.Range(0, lines).Select(line => LineQuantities.Of(ledger.Where(one => one.Line == line).Select(one => one.Movement)))];

    // The model keeps three plain numbers a line and knows nothing of movements.
    private static (IReadOnlyList<(int Line, Movement Movement)> Ledger, (long Wanted, long Kept, long Invoiced)[] Model) Live(
        long[] ordered, (Happening What, int Line, long Micro)[] events)
    {
        var ledger = ordered.Select((micro, line) => (line, new Movement(QuantityKind.Ordered, micro))).ToList();
        var model = ordered.Select(micro => (Wanted: micro, Kept: 0L, Invoiced: 0L)).ToArray();
        foreach (var (what, line, micro) in events)
        {
            var sums = LineQuantities.Of(ledger.Where(one => one.line == line).Select(one => one.Item2));
            if (Do(what, sums, micro).IsGranted(out var movements, out _))
            {
                ledger.AddRange(movements.Select(movement => (line, movement)));
                model[line] = Imagine(what, model[line], micro);
            }
        }

        return (ledger, model);
    }

    private static Result<IReadOnlyList<Movement>> Do(Happening what, LineQuantities sums, long micro) => what switch
    {
        Happening.Receive => sums.Receive(micro, 0, Tolerance),
        Happening.Refuse => sums.Receive(0, micro, Tolerance),
        Happening.Return => sums.Return(micro, isReplaced: false),
        Happening.Exchange => sums.Return(micro, isReplaced: true),
        Happening.Cancel => sums.Cancel(micro),
        Happening.Bill => Granted(LineQuantities.Bill(micro)),
        Happening.Credit => Granted(LineQuantities.Bill(-micro)),
        Happening.Despatch => Granted(LineQuantities.Despatch(micro)),
        _ => Granted(sums.Confirm(Math.Min(micro, sums.Wanted))),
    };

    // What came beyond the order goes back first and takes nothing of the order away.
    private static long Surplus((long Wanted, long Kept, long Invoiced) line) => Math.Max(0, line.Kept - line.Wanted);

    private static Result<IReadOnlyList<Movement>> Granted(IReadOnlyList<Movement> movements) => movements.ToArray();

    private static (long Wanted, long Kept, long Invoiced) Imagine(Happening what, (long Wanted, long Kept, long Invoiced) line, long micro) => what switch
    {
        Happening.Receive => line with { Kept = line.Kept + micro },
        Happening.Return => line with { Kept = line.Kept - micro, Wanted = Math.Min(line.Wanted, line.Wanted - micro + Surplus(line)) },
        Happening.Exchange => line with { Kept = line.Kept - micro },
        Happening.Cancel => line with { Wanted = line.Wanted - micro },
        Happening.Bill => line with { Invoiced = line.Invoiced + micro },
        Happening.Credit => line with { Invoiced = line.Invoiced - micro },
        _ => line,
    };
}
