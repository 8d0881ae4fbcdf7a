using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>A person as others may see it. The name of a protected person is the role address.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Title">What the person is at work.</param>
/// <param name="Email">Address of the person, or of the role when protected.</param>
/// <param name="HomeEntity">Legal entity; <see langword="null"/> for a supplier's person.</param>
/// <param name="HomeUnit">Unit.</param>
/// <param name="Supplier">Supplier, for a supplier's person.</param>
public sealed record PersonView(
    PersonId Id, string Name, string Title, string Email, LegalEntityId? HomeEntity, UnitId? HomeUnit, SupplierId? Supplier)
{
    /// <summary>True when the identity is protected: name and address are those of the role.</summary>
    public bool IsProtected { get; init; }
}

/// <summary>People and the roles they hold today.</summary>
public interface IPeople
{
    /// <summary>The person as an actor with today's roles; <see langword="null"/> when unknown or inactive.</summary>
    ValueTask<Actor?> ActorOfAsync(PersonId person, CancellationToken ct);

    /// <summary>One person.</summary>
    ValueTask<PersonView?> FindAsync(PersonId person, CancellationToken ct);

    /// <summary>Those of the people who are active, in one question; the others and unknown ids are absent.</summary>
    Task<IReadOnlyList<PersonView>> ActiveAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>As <see cref="ActorOfAsync"/> for many, asked once; unknown and inactive ones are absent.</summary>
    Task<IReadOnlyDictionary<PersonId, Actor>> ActorsOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>Names to show for many ids at once; unknown ids are absent.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>People who hold the role in the entity today, by name.</summary>
    Task<IReadOnlyList<PersonView>> HoldersAsync(Roles role, LegalEntityId entity, CancellationToken ct);

    /// <summary>People that can be chosen with one click in a demo; empty elsewhere.</summary>
    Task<IReadOnlyList<PersonView>> DemoPeopleAsync(CancellationToken ct);
}
