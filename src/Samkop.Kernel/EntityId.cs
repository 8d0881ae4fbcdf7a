namespace Samkop.Kernel;

/// <summary>
/// The id of one kind of thing; ids of different kinds do not mix. Made by us as version-7 GUID, so that ids sort by time.
/// One converter, one model binder and one JSON converter serve all kinds.
/// </summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The raw value.</summary>
    Guid Value { get; }

    /// <summary>Wraps a raw value.</summary>
    static abstract TSelf From(Guid value);

    /// <summary>A new id that sorts after those made before it.</summary>
    static TSelf New(TimeProvider clock) => TSelf.From(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>Makes new ids: <c>EntityId.New&lt;RequisitionId&gt;(clock)</c>.</summary>
public static class EntityId
{
    /// <summary>A new id that sorts after those made before it.</summary>
    public static TId New<TId>(TimeProvider clock)
        where TId : struct, IEntityId<TId> => IEntityId<TId>.New(clock);
}
