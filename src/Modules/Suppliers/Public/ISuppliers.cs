using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Suppliers.Public;

/// <summary>A supplier as others see it.</summary>
public sealed record SupplierView
{
    /// <summary>Id.</summary>
    public required SupplierId Id { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; init; }

    /// <summary>Organisation number; a sole trader's is personal: show <see cref="NumberToShow"/>.</summary>
    public required OrganisationNumber OrganisationNumber { get; init; }

    /// <summary>The number as lists, logs and public pages show it: masked for sole traders.</summary>
    public string NumberToShow => OrganisationNumber.ToMasked();

    /// <summary>VAT number, if any.</summary>
    public VatNumber? VatNumber { get; init; }

    /// <summary>Peppol participant for orders; <see langword="null"/> = reached by mail.</summary>
    public PeppolParticipantId? PeppolId { get; init; }

    /// <summary>Mail address for orders and questions.</summary>
    public required string Email { get; init; }

    /// <summary>Street, postal code and city.</summary>
    public required string Street { get; init; }

    /// <summary>Postal code.</summary>
    public required string PostalCode { get; init; }

    /// <summary>City.</summary>
    public required string City { get; init; }

    /// <summary>Country, ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "SE";

    /// <summary>True when approved for F-tax at the last check.</summary>
    public required bool HasFTax { get; init; }

    /// <summary>Day of that check.</summary>
    public DateOnly? FTaxCheckedOn { get; init; }
}

/// <summary>What an invoice or a message says of its sender.</summary>
public sealed record SupplierKeys(string? OrganisationNumber, string? VatNumber, string? EndpointScheme, string? EndpointId, string? Gln);

/// <summary>The suppliers: one legal person once.</summary>
public interface ISuppliers
{
    /// <summary>One supplier.</summary>
    Task<SupplierView?> FindAsync(SupplierId supplier, CancellationToken ct);

    /// <summary>Names to show.</summary>
    Task<IReadOnlyDictionary<SupplierId, string>> NamesAsync(IReadOnlyCollection<SupplierId> suppliers, CancellationToken ct);

    /// <summary>The supplier that the keys mean, in the order organisation number, VAT number, endpoint, GLN; <see langword="null"/> when none or when two keys disagree.</summary>
    Task<SupplierView?> IdentifyAsync(SupplierKeys keys, CancellationToken ct);

    /// <summary>Free search on name and number, best first.</summary>
    Task<IReadOnlyList<SupplierView>> SearchAsync(string text, int take, CancellationToken ct);
}
