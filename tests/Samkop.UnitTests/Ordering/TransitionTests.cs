using Samkop.Kernel;
using Samkop.Ordering.Domain;

namespace Samkop.UnitTests.Ordering;

public sealed class TransitionTests
{
    [Fact]
    public void What_is_not_in_the_table_of_requisitions_is_refused_with_ORD_001() => Check(RequisitionStates.Table);

    [Fact]
    public void What_is_not_in_the_table_of_purchase_requests_is_refused_with_ORD_001() => Check(RequestStates.Table);

    [Fact]
    public void Every_state_of_a_requisition_is_reached_from_the_draft() => Reach(RequisitionStates.Table, RequisitionState.Draft);

    [Fact]
    public void Every_state_of_a_purchase_request_is_reached_from_the_first() => Reach(RequestStates.Table, RequestState.Submitted);

    [Theory]
    [InlineData("Ordered")]
    [InlineData("Withdrawn")]
    public void An_end_is_an_end(string state) =>
        Assert.DoesNotContain(RequisitionStates.Table.Rows.Keys, row => row.From == Enum.Parse<RequisitionState>(state));

    [Fact]
    public void An_approved_requisition_is_never_changed_again()
    {
        var requisition = new Requisition { Purpose = string.Empty, CostCode = "1", Account = "1" };
        requisition.Take(RequisitionAct.Send).OrThrow();
        requisition.Take(RequisitionAct.Approve).OrThrow();

        Assert.All(Enum.GetValues<RequisitionAct>(), act => Assert.False(requisition.May(act)));
        Assert.Equal(RequisitionState.Ordered, requisition.State);
    }

    private static void Check<TState, TAct>(Transitions<TState, TAct> table)
        where TState : struct, Enum
        where TAct : struct, Enum
    {
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var act in Enum.GetValues<TAct>())
            {
                var isListed = table.Rows.TryGetValue((state, act), out var expected);
                var result = table.Next(state, act);
                Assert.Equal(isListed, result.IsGranted(out var next, out var no));
                Assert.Equal(isListed, table.Allows(state, act));
                if (isListed)
                {
                    Assert.Equal(expected, next);
                }
                else
                {
                    Assert.Equal("ORD-001", no!.Code);
                }
            }
        }
    }

    private static void Reach<TState, TAct>(Transitions<TState, TAct> table, TState start)
        where TState : struct, Enum
        where TAct : struct, Enum
    {
        var reached = new HashSet<TState> { start };
        while (table.Rows.Where(row => reached.Contains(row.Key.From)).Any(row => reached.Add(row.Value)))
        {
        }

        Assert.Equal(Enum.GetValues<TState>().Order(), reached.Order());
    }
}
