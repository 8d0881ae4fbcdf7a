using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Suppliers.Domain;

/// <summary>A supplier: one legal person once, by its organisation number.</summary>
internal sealed class Supplier : IVersioned
{
    public SupplierId Id { get; init; }

    public required string Name { get; set; }

    public required OrganisationNumber OrganisationNumber { get; init; }

    public VatNumber? VatNumber { get; set; }

    public PeppolParticipantId? PeppolId { get; set; }

    public Gln? Gln { get; set; }

    public required string Email { get; set; }

    public required string Street { get; set; }

    public required string PostalCode { get; set; }

    public required string City { get; set; }

    public string Country { get; set; } = "SE";

    public bool HasFTax { get; set; }

    /// <summary>Day on which the F-tax state was last read at Skatteverket; <see langword="null"/> = never.</summary>
    public DateOnly? FTaxCheckedOn { get; set; }

    /// <summary>What free search looks in: lower case name and town, and the organisation number unless it is personal.</summary>
    public string SearchKey { get; set; } = string.Empty;

    public int RowVersion { get; set; }

    public static string KeyOf(string name, string city, OrganisationNumber number) =>
        $"{name} {city} {(number.IsPersonal ? string.Empty : number)}".ToLowerInvariant();
}

/// <summary>Somebody at a supplier to speak with.</summary>
internal sealed class SupplierContact
{
    public Guid Id { get; init; }

    public SupplierId Supplier { get; init; }

    public required string Name { get; set; }

    /// <summary>What the person answers for: order, invoice, contract, sustainability.</summary>
    public required string Duty { get; set; }

    public required string Email { get; set; }

    public required string Phone { get; set; }
}
