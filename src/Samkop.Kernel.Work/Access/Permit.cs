namespace Samkop.Kernel.Work;

/// <summary>
/// Proof that this actor may do this action on this object now. Only <see cref="Gate"/> makes one, so forgetting to ask does not compile,
/// and asking about one object and changing another is impossible: handlers read the id from <see cref="Action"/>.
/// </summary>
public sealed class Permit<TAction>
    where TAction : IAction
{
    internal Permit(Actor actor, TAction action, Scope scope, string? ground, Instant at)
    {
        Actor = actor;
        Action = action;
        Scope = scope;
        Ground = ground;
        At = at;
    }

    /// <summary>Who.</summary>
    public Actor Actor { get; }

    /// <summary>What, on which object.</summary>
    public TAction Action { get; }

    /// <summary>How far it reaches.</summary>
    public Scope Scope { get; }

    /// <summary>The mandate it rests on.</summary>
    public string? Ground { get; }

    /// <summary>When it was given.</summary>
    public Instant At { get; }
}
