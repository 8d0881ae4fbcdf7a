using Samkop.Kernel;

namespace Samkop.Ordering.Domain;

/// <summary>A state machine as a table: what may be done in which state, and where it leads. What is not in the table is refused (ORD-001).</summary>
internal sealed class Transitions<TState, TAct>(
    Func<TState, Text> nameOfState, Func<TAct, Text> nameOfAct, IReadOnlyDictionary<(TState From, TAct Act), TState> rows)
    where TState : struct, Enum
    where TAct : struct, Enum
{
    /// <summary>The whole table, for the manual and the tests.</summary>
    public IReadOnlyDictionary<(TState From, TAct Act), TState> Rows => rows;

    public bool Allows(TState from, TAct act) => rows.ContainsKey((from, act));

    public Result<TState> Next(TState from, TAct act) =>
        rows.TryGetValue((from, act), out var to) ? to : OrderingRefusals.WrongState.With(nameOfAct(act), nameOfState(from));
}
