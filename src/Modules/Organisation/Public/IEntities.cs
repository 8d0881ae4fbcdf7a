using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>A buying legal person as others see it.</summary>
public sealed record EntityView
{
    /// <summary>Id.</summary>
    public required LegalEntityId Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Short name for tables.</summary>
    public required string ShortName { get; init; }

    /// <summary>Region, company or foundation.</summary>
    public required EntityForm Form { get; init; }

    /// <summary>Ten digits.</summary>
    public required string OrganisationNumber { get; init; }

    /// <summary>Peppol participant id (<c>0007:2321000032</c>), or empty.</summary>
    public required string PeppolId { get; init; }

    /// <summary>Parent region; itself for a region.</summary>
    public required LegalEntityId Group { get; init; }

    /// <summary>Where the few paper invoices go.</summary>
    public required string InvoiceAddress { get; init; }

    /// <summary>Mailbox for invoice questions.</summary>
    public required string InvoiceEmail { get; init; }

    /// <summary>What the entity calls its cost code.</summary>
    public required string CostCodeLabel { get; init; }
}

/// <summary>A unit as others see it.</summary>
public sealed record UnitView(
    UnitId Id, LegalEntityId Entity, string Name, string CostCode, string DeliveryGln, string DeliveryAddress, string PostalCode, string City);

/// <summary>The buying legal persons and their units.</summary>
public interface IEntities
{
    /// <summary>All, regions first.</summary>
    Task<IReadOnlyList<EntityView>> AllAsync(CancellationToken ct);

    /// <summary>One; throws when unknown (ids come from our own tables).</summary>
    Task<EntityView> GetAsync(LegalEntityId entity, CancellationToken ct);

    /// <summary>The entity that a Peppol receiver address means, or <see langword="null"/>: nothing is ever guessed.</summary>
    Task<EntityView?> ByPeppolIdAsync(string participant, CancellationToken ct);

    /// <summary>One unit.</summary>
    Task<UnitView?> FindUnitAsync(UnitId unit, CancellationToken ct);

    /// <summary>The units of an entity that exist today, by name.</summary>
    Task<IReadOnlyList<UnitView>> UnitsOfAsync(LegalEntityId entity, CancellationToken ct);

    /// <summary>The unit with this cost code in the entity.</summary>
    Task<UnitView?> UnitByCostCodeAsync(LegalEntityId entity, string costCode, CancellationToken ct);

    /// <summary>The next order number of the entity's own series, inside the caller's transaction (no gaps).</summary>
    Task<string> NextOrderNumberAsync(WriteSession session, LegalEntityId entity, CancellationToken ct);
}
