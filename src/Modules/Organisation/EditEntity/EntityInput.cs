using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;

namespace Samkop.Organisation.EditEntity;

/// <summary>A page that shows the fields of a legal entity.</summary>
internal interface IEntityFields
{
    EntityInput Input { get; }
}

/// <summary>What may change in a legal entity. The organisation number never does: another number is another legal person.</summary>
internal sealed class EntityInput
{
    private const int LongestPrefix = 6;
    private const int FewestDigits = 4;
    private const int MostDigits = 12;

    [Required, StringLength(120)]
    public string Name { get; set; } = string.Empty;

    [Required, StringLength(30)]
    public string ShortName { get; set; } = string.Empty;

    /// <summary>Scheme and value: 0007:2321000032; empty when the entity has none.</summary>
    [StringLength(60)]
    public string? PeppolId { get; set; }

    [Required, StringLength(200)]
    public string InvoiceAddress { get; set; } = string.Empty;

    [Required, EmailAddress, StringLength(200)]
    public string InvoiceEmail { get; set; } = string.Empty;

    [StringLength(LongestPrefix)]
    public string? OrderPrefix { get; set; }

    [Required]
    public int? OrderDigits { get; set; }

    [Required]
    public long? OrderFirst { get; set; }

    [Required, StringLength(40)]
    public string CostCodeLabel { get; set; } = string.Empty;

    public static EntityInput Of(LegalEntity entity) => new()
    {
        Name = entity.Name,
        ShortName = entity.ShortName,
        PeppolId = entity.PeppolId,
        InvoiceAddress = entity.InvoiceAddress,
        InvoiceEmail = entity.InvoiceEmail,
        OrderPrefix = entity.OrderPrefix,
        OrderDigits = entity.OrderDigits,
        OrderFirst = entity.OrderFirst,
        CostCodeLabel = entity.CostCodeLabel,
    };

    /// <summary>Puts the fields into the entity; refuses a series that cannot number (ORG-031) and what is no Peppol id.</summary>
    public Result<Done> ApplyTo(LegalEntity entity)
    {
        var (prefix, digits, first) = ((OrderPrefix ?? string.Empty).Trim(), OrderDigits!.Value, OrderFirst!.Value);
        if (!prefix.All(char.IsAsciiLetterUpper) || digits is < FewestDigits or > MostDigits || first < 1 || first.ToString(CultureInfo.InvariantCulture).Length > digits)
        {
            return Refusals.BadSeries.On(nameof(OrderDigits));
        }

        var peppol = string.Empty;
        if (!string.IsNullOrWhiteSpace(PeppolId))
        {
            if (PeppolParticipantId.Read(PeppolId).IsRefused(out var no, out var read))
            {
                return no with { Field = nameof(PeppolId) };
            }

            peppol = read.ToString();
        }

        (entity.Name, entity.ShortName, entity.PeppolId) = (Name.Trim(), ShortName.Trim(), peppol);
        (entity.InvoiceAddress, entity.InvoiceEmail, entity.CostCodeLabel) = (InvoiceAddress.Trim(), InvoiceEmail.Trim(), CostCodeLabel.Trim());
        (entity.OrderPrefix, entity.OrderDigits, entity.OrderFirst) = (prefix, digits, first);
        return Done.It;
    }
}
