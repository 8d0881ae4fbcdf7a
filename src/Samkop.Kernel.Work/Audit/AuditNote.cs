namespace Samkop.Kernel.Work;

/// <summary>
/// What a write did, for the log that is never changed. Actor, action, ground and time are added by the unit of work.
/// </summary>
/// <param name="About">The object that was changed.</param>
public sealed record AuditNote(ObjectRef About)
{
    /// <summary>The legal entity whose object it is; decides which auditors see it.</summary>
    public LegalEntityId? Entity { get; init; }

    /// <summary>The facts before, as an anonymous object; no personal data.</summary>
    public object? Before { get; init; }

    /// <summary>The facts after, as an anonymous object; no personal data.</summary>
    public object? After { get; init; }

    /// <summary>Personal data that belongs to the note: kept beside the chain, erasable; the chain holds a salted digest of it.</summary>
    public object? Personal { get; init; }

    /// <summary>Ground of this note when it differs from the permit's.</summary>
    public string? Ground { get; init; }

    /// <summary>The one object that was changed, in an entity.</summary>
    public static AuditNote On<TId>(TId id, LegalEntityId? entity = null)
        where TId : struct, IEntityId<TId> => new(ObjectRef.To(id)) { Entity = entity };
}
