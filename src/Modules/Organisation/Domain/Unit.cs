using Samkop.Kernel.Work;

namespace Samkop.Organisation.Domain;

/// <summary>An organisational unit with its cost responsibility code and its delivery point.</summary>
internal sealed class Unit : IVersioned
{
    public UnitId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string Name { get; set; }

    /// <summary>Cost responsibility code: seven digits in Västmanland (ansvarsnummer), nine in Sörmland (referenskod). BT-10.</summary>
    public required string CostCode { get; set; }

    /// <summary>GLN of the delivery point; empty when the entity has none.</summary>
    public required string DeliveryGln { get; set; }

    public required string DeliveryAddress { get; set; }

    public required string PostalCode { get; set; }

    public required string City { get; set; }

    /// <summary>First day; <see langword="null"/> = always.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day, inclusive; <see langword="null"/> = until further notice.</summary>
    public DateOnly? ValidThrough { get; set; }

    /// <summary>The unit that this one goes on from, when it moved here from another legal entity.</summary>
    public UnitId? MovedFrom { get; init; }

    public int RowVersion { get; set; }

    public bool HoldsOn(DateOnly day) => (ValidFrom is not { } first || first <= day) && (ValidThrough is not { } last || day <= last);
}
