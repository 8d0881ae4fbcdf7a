using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Domain;

/// <summary>Tolerance of an entity in a period. Both limits must hold; a missing row means no tolerance at all.</summary>
internal sealed class Tolerance
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidThrough { get; init; }

    /// <summary>Largest difference of a line in hundredths of a percent of what was agreed.</summary>
    public int LineBasisPoints { get; init; }

    /// <summary>Largest difference of a line, net öre.</summary>
    public long LineMinor { get; init; }

    /// <summary>Largest sum of the accepted differences of an invoice, net öre.</summary>
    public long InvoiceMinor { get; init; }

    /// <summary>Who decided: document and date.</summary>
    public required string Source { get; init; }
}

/// <summary>Invoices that are protected from the start: by supplier or by reference code.</summary>
internal sealed class ProtectionRule
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public SupplierId? Supplier { get; init; }

    /// <summary>BT-10 that marks the invoice as protected; empty when the supplier decides.</summary>
    public required string ReferenceCode { get; init; }

    /// <summary>Section of the Public Access to Information and Secrecy Act and why.</summary>
    public required string Ground { get; init; }

    public bool Covers(Invoice invoice) =>
        (Supplier is { } supplier && supplier == invoice.Supplier)
        || (ReferenceCode.Length > 0 && string.Equals(ReferenceCode, invoice.BuyerReference, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A person who may read the protected invoices of an entity.</summary>
internal sealed class ProtectedReader
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public PersonId Person { get; init; }

    /// <summary>Order in which tasks go to the readers.</summary>
    public int Place { get; init; }
}
