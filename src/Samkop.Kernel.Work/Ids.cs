namespace Samkop.Kernel.Work;

/// <summary>A person who uses the system.</summary>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    /// <inheritdoc />
    public static PersonId From(Guid value) => new(value);
}

/// <summary>A legal person that buys: a region, one of its companies or foundations (legal entity, juridisk person).</summary>
public readonly record struct LegalEntityId(Guid Value) : IEntityId<LegalEntityId>
{
    /// <inheritdoc />
    public static LegalEntityId From(Guid value) => new(value);
}

/// <summary>An organisational unit within a legal entity.</summary>
public readonly record struct UnitId(Guid Value) : IEntityId<UnitId>
{
    /// <inheritdoc />
    public static UnitId From(Guid value) => new(value);
}

/// <summary>A supplier: one legal person once.</summary>
public readonly record struct SupplierId(Guid Value) : IEntityId<SupplierId>
{
    /// <inheritdoc />
    public static SupplierId From(Guid value) => new(value);
}
