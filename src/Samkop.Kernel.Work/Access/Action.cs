namespace Samkop.Kernel.Work;

/// <summary>The object that an action is about, as the audit log names it.</summary>
/// <param name="Kind">English noun of the glossary: <c>Requisition</c>, <c>Invoice</c>.</param>
/// <param name="Id">Its id, or <c>*</c> for a list.</param>
public readonly record struct ObjectRef(string Kind, string Id)
{
    /// <summary>One object; the kind is the name of its id type without "Id".</summary>
    public static ObjectRef To<TId>(TId id)
        where TId : struct, IEntityId<TId> => new(KindOf(typeof(TId)), id.Value.ToString());

    /// <summary>All objects of a kind (lists, searches, creations).</summary>
    public static ObjectRef All<TId>()
        where TId : struct, IEntityId<TId> => new(KindOf(typeof(TId)), "*");

    /// <inheritdoc />
    public override string ToString() => $"{Kind}/{Id}";

    private static string KindOf(Type id) => id.Name[..^2];
}

/// <summary>What an action is called and to whom it is open.</summary>
/// <param name="Verb">Stable name in the audit log: <c>ordering.requisition.approve</c>.</param>
/// <param name="Text">What was done, as the history shows it: "Beslutsattesterade rekvisitionen".</param>
/// <param name="OpenTo">Roles that may ask at all; the policy judges the rest. The access matrix is made of these.</param>
public sealed record ActionKind(string Verb, Text Text, Roles OpenTo);

/// <summary>
/// Something that can be done or seen, with the object it is about. Each module lists its own in <c>Actions.cs</c>, one line each,
/// and each has exactly one <see cref="IPolicy{TAction}"/>.
/// </summary>
public interface IAction
{
    /// <summary>Name, text and roles of this kind of action.</summary>
    static abstract ActionKind Kind { get; }

    /// <summary>The object it is about.</summary>
    ObjectRef About { get; }
}

/// <summary>The answer of a policy: granted with a reach and a ground, or refused.</summary>
public readonly struct Judgement
{
    private Judgement(Scope? scope, string? ground, Refusal? refusal)
    {
        Scope = scope;
        Ground = ground;
        Refusal = refusal;
    }

    /// <summary>How far it reaches, when granted.</summary>
    public Scope? Scope { get; }

    /// <summary>The mandate it rests on (delegation, attest register row), for the audit log.</summary>
    public string? Ground { get; }

    /// <summary>The reason, when refused.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Yes, within the scope, on this ground.</summary>
    public static Judgement Granted(Scope scope, string? ground = null) => new(scope, ground, refusal: null);

    /// <summary>No.</summary>
    public static Judgement Refused(Refusal refusal) => new(scope: null, ground: null, refusal);

    /// <summary>A refusal is a judgement.</summary>
    public static implicit operator Judgement(Refusal refusal) => Refused(refusal);
}

/// <summary>
/// Judges one kind of action. Asked twice: before the page is shown or the form accepted, and again inside the write transaction,
/// so that nothing can change between the judgement and the write.
/// </summary>
public interface IPolicy<in TAction>
    where TAction : IAction
{
    /// <summary>May this actor do this now? Reads only through <paramref name="reads"/>.</summary>
    ValueTask<Judgement> JudgeAsync(Actor actor, TAction action, IReads reads, CancellationToken ct);
}

/// <summary>Policy of actions where the role alone decides; its reach is the entities where such a role is held.</summary>
public sealed class RolePolicy<TAction> : IPolicy<TAction>
    where TAction : IAction
{
    /// <inheritdoc />
    public ValueTask<Judgement> JudgeAsync(Actor actor, TAction action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(Judgement.Granted(actor.ScopeOf(TAction.Kind.OpenTo)));
}
