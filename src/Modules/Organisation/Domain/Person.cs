using Samkop.Kernel.Work;

namespace Samkop.Organisation.Domain;

/// <summary>A person who uses the system: staff of a buying entity, or a contact of a supplier.</summary>
internal sealed class Person : IVersioned
{
    public PersonId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>What the person is at work: "Sjuksköterska, avdelning 52".</summary>
    public required string Title { get; set; }

    public required string Email { get; set; }

    /// <summary>Protected identity: pages, logs and messages show the role address only.</summary>
    public bool IsProtected { get; set; }

    public LegalEntityId? HomeEntity { get; set; }

    public UnitId? HomeUnit { get; set; }

    /// <summary>Set for a supplier's person.</summary>
    public SupplierId? Supplier { get; init; }

    /// <summary>True in demo databases only: may be chosen with one click.</summary>
    public bool IsDemo { get; init; }

    public bool IsActive { get; set; } = true;

    public int RowVersion { get; set; }
}

/// <summary>A role held by a person in an entity (or one unit of it) during a period.</summary>
internal sealed class RoleHolding
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public Roles Role { get; init; }

    public LegalEntityId Entity { get; init; }

    public UnitId? Unit { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Last day, inclusive; <see langword="null"/> = until further notice.</summary>
    public DateOnly? Through { get; set; }
}
