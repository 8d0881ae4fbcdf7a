using System.ComponentModel.DataAnnotations;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Announce;

/// <summary>A new round as typed.</summary>
internal sealed class RoundForm
{
    public const int LotRows = 6;

    [Required, StringLength(150)]
    public string Subject { get; set; } = string.Empty;

    [Required, StringLength(1000)]
    public string About { get; set; } = string.Empty;

    [StringLength(80)]
    public string? ProcurementReference { get; set; }

    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public DateOnly? Opens { get; set; }

    [Required]
    public DateOnly? Closes { get; set; }

    [Required]
    public DateOnly? Notice { get; set; }

    public List<LotForm> Lots { get; set; } = [];

    public List<InviteForm> Invited { get; set; } = [];
}

/// <summary>A lot in the form; an empty row is left out.</summary>
internal sealed class LotForm
{
    [StringLength(100)]
    public string? Name { get; set; }

    [StringLength(300)]
    public string? Description { get; set; }

    public UnitCode? Unit { get; set; }

    public CpvCode? Cpv { get; set; }

    [StringLength(200)]
    public string? PriceSteps { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Description) && Unit is null && Cpv is null && string.IsNullOrWhiteSpace(PriceSteps);
}

/// <summary>An entity in the form; invited when it is ticked.</summary>
internal sealed class InviteForm
{
    public LegalEntityId Entity { get; set; }

    public bool IsInvited { get; set; }

    public PersonId? First { get; set; }

    public PersonId? Second { get; set; }

    public IEnumerable<PersonId> Persons => new[] { First, Second }.OfType<PersonId>().Distinct();
}
