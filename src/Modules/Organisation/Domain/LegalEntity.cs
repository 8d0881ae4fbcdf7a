using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Domain;

/// <summary>A buying legal person: region, wholly owned company or foundation. Order series, patterns and channels hang on it.</summary>
internal sealed class LegalEntity : IVersioned
{
    public LegalEntityId Id { get; init; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public EntityForm Form { get; init; }

    /// <summary>Ten digits without hyphen.</summary>
    public required string OrganisationNumber { get; init; }

    /// <summary>Peppol participant id, such as <c>0007:2321000032</c>; empty when the entity has none.</summary>
    public required string PeppolId { get; set; }

    /// <summary>The parent region of a company or foundation; itself for a region.</summary>
    public LegalEntityId Group { get; init; }

    public required string InvoiceAddress { get; set; }

    public required string InvoiceEmail { get; set; }

    /// <summary>Prefix and number of digits of the order series: <c>DLL</c> + 7.</summary>
    public required string OrderPrefix { get; set; }

    public int OrderDigits { get; set; }

    public long OrderFirst { get; set; }

    /// <summary>What the entity calls its cost code: ansvarsnummer, referenskod.</summary>
    public required string CostCodeLabel { get; set; }

    public int RowVersion { get; set; }

    public string FormatOrderNumber(long number) =>
        OrderPrefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(OrderDigits, '0');
}
