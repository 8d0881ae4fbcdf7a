using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>A person to add: staff of an entity, or a contact of a supplier.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Title">What the person is at work.</param>
/// <param name="Email">Address; unique.</param>
/// <param name="Entity">Legal entity, for staff.</param>
/// <param name="Supplier">Supplier, for a contact.</param>
public sealed record NewPerson(string Name, string Title, string Email, LegalEntityId? Entity, SupplierId? Supplier);

/// <summary>The first legal entity of an installation.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Number">Organisation number.</param>
public sealed record FirstEntity(string Name, OrganisationNumber Number);

/// <summary>Adds people, inside the caller's transaction and under the caller's permit.</summary>
public interface IPersonRegister
{
    /// <summary>Adds a person without roles; refused when the address is taken (ORG-040).</summary>
    Task<Result<PersonId>> AddAsync(WriteSession session, NewPerson person, CancellationToken ct);

    /// <summary>Adds the first legal entity, a region, and its administrator; refused when there is an entity (ORG-041).</summary>
    Task<Result<(PersonId Person, LegalEntityId Entity)>> FoundAsync(WriteSession session, FirstEntity entity, NewPerson administrator, CancellationToken ct);

    /// <summary>A page of active people by name: staff of the scope's entities and contacts of suppliers, those whose name, duty or address holds the text.</summary>
    /// <param name="scope">Whose staff.</param>
    /// <param name="text">What is sought; null or empty for all.</param>
    /// <param name="page">A place that another page gave, null for the first; and the most rows.</param>
    /// <param name="ct">Cancels.</param>
    Task<Paged<PersonView>> PageAsync(Scope scope, string? text, (string? Place, int Size) page, CancellationToken ct);

    /// <summary>The active person with the address, whatever its case.</summary>
    Task<PersonId?> ByEmailAsync(IReads within, string email, CancellationToken ct);
}
