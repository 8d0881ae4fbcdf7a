using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Domain;

/// <summary>Tolerance of an entity from a day on. All limits must hold; a missing row means no tolerance at all. Rows never change.</summary>
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

/// <summary>Finds the row in force.</summary>
internal static class Tolerances
{
    /// <summary>The one that holds on the day; <see langword="null"/> when none does.</summary>
    public static Tolerance? On(this IEnumerable<Tolerance> ofEntity, DateOnly day) =>
        ofEntity.Where(row => row.ValidFrom <= day && !(row.ValidThrough < day)).MaxBy(row => row.ValidFrom);
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

    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive; <see langword="null"/> = until further notice.</summary>
    public DateOnly? ValidThrough { get; set; }

    /// <summary>Who decided: document and date.</summary>
    public required string Source { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && !(ValidThrough < day);

    /// <summary>True when the two protect the same.</summary>
    public bool IsAs(ProtectionRule other) => Supplier == other.Supplier && string.Equals(ReferenceCode, other.ReferenceCode, StringComparison.OrdinalIgnoreCase);

    public bool Covers(Invoice invoice) =>
        (Supplier is { } supplier && supplier == invoice.Supplier)
        || (ReferenceCode.Length > 0 && string.Equals(ReferenceCode, invoice.BuyerReference, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A person who may read the protected invoices of an entity, from a day on and until the right ends.</summary>
internal sealed class ProtectedReader
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public PersonId Person { get; init; }

    /// <summary>Order in which tasks go to the readers.</summary>
    public int Place { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive; <see langword="null"/> = until further notice.</summary>
    public DateOnly? ValidThrough { get; set; }

    /// <summary>Who decided: document and date.</summary>
    public required string Source { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && !(ValidThrough < day);
}

/// <summary>Finds the readers of a day.</summary>
internal static class ProtectedReaderDays
{
    /// <summary>Those who may read on the day.</summary>
    public static IQueryable<ProtectedReader> On(this IQueryable<ProtectedReader> readers, DateOnly day) =>
        readers.Where(reader => reader.ValidFrom <= day && (reader.ValidThrough == null || reader.ValidThrough >= day));
}
