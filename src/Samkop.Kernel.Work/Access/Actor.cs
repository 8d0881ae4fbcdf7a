namespace Samkop.Kernel.Work;

/// <summary>A role in a legal entity, and in one unit of it or (<see langword="null"/>) in all of it.</summary>
public sealed record RoleAssignment(Roles Role, LegalEntityId Entity, UnitId? Unit);

/// <summary>Kinds of actors.</summary>
public enum ActorKind
{
    /// <summary>A visitor who is not signed in.</summary>
    Anonymous,

    /// <summary>A signed-in person of a buying entity.</summary>
    Person,

    /// <summary>A signed-in person of a supplier.</summary>
    SupplierPerson,

    /// <summary>A job, an import, the seeding of a demo.</summary>
    System,
}

/// <summary>Who acts, in which roles, and for whom.</summary>
public sealed record Actor
{
    /// <summary>The person; <see langword="null"/> for the system and for visitors.</summary>
    public PersonId? Person { get; private init; }

    /// <summary>Name to show; for the system the name of the job.</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>What kind of actor it is.</summary>
    public ActorKind Kind { get; private init; }

    /// <summary>The roles held today, with their reach.</summary>
    public IReadOnlyList<RoleAssignment> Assignments { get; private init; } = [];

    /// <summary>The supplier a supplier's person acts for.</summary>
    public SupplierId? Supplier { get; private init; }

    /// <summary>The legal entity the person works in now (switchable in the frame).</summary>
    public LegalEntityId? HomeEntity { get; private init; }

    /// <summary>The unit the person works in now.</summary>
    public UnitId? HomeUnit { get; private init; }

    /// <summary>All roles held anywhere.</summary>
    public Roles Roles { get; private init; }

    /// <summary>A visitor.</summary>
    public static Actor Anonymous { get; } = new() { Kind = ActorKind.Anonymous };

    /// <summary>A job or import; it passes the same gate and stands in the same log as people do.</summary>
    public static Actor System(string job) =>
        new() { Kind = ActorKind.System, Name = job, Roles = Roles.System };

    /// <summary>A person of a buying entity.</summary>
    public static Actor Staff(
        PersonId person, string name, LegalEntityId homeEntity, UnitId? homeUnit, IReadOnlyList<RoleAssignment> assignments) => new()
        {
            Kind = ActorKind.Person,
            Person = person,
            Name = name,
            HomeEntity = homeEntity,
            HomeUnit = homeUnit,
            Assignments = assignments,
            Roles = assignments.Aggregate(Roles.None, (all, one) => all | one.Role),
        };

    /// <summary>A person of a supplier.</summary>
    public static Actor OfSupplier(PersonId person, string name, SupplierId supplier) => new()
    {
        Kind = ActorKind.SupplierPerson,
        Person = person,
        Name = name,
        Supplier = supplier,
        Roles = Roles.Supplier,
    };

    /// <summary>True when the actor holds at least one of the roles anywhere.</summary>
    public bool HasAny(Roles roles) => (Roles & roles) != 0;

    /// <summary>True when the actor holds at least one of the roles in that entity (in any unit of it). The system does everywhere.</summary>
    public bool HasAny(Roles roles, LegalEntityId entity) =>
        Kind == ActorKind.System
        || Assignments.Any(held => held.Entity == entity && (held.Role & roles) != 0);

    /// <summary>What the actor may see in the given roles: all for the system, else the entities where one of the roles is held.</summary>
    public Scope ScopeOf(Roles roles) => Kind switch
    {
        ActorKind.System => Scope.Everything,
        ActorKind.SupplierPerson => Scope.OfSupplier(Supplier!.Value),
        _ => Scope.Of(Assignments.Where(held => (held.Role & roles) != 0).Select(held => held.Entity)),
    };
}

/// <summary>Tells who acts in the present request.</summary>
public interface ICurrentActor
{
    /// <summary>The actor, read once per request.</summary>
    ValueTask<Actor> GetAsync(CancellationToken ct);
}
