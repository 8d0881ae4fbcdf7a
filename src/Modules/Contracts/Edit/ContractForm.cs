using System.ComponentModel.DataAnnotations;
using Samkop.Contracts.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Edit;

/// <summary>The whole form. Terms are absent where they cannot be changed.</summary>
internal sealed class ContractInput
{
    public ContractTerms? Terms { get; set; }

    public ContractCare Care { get; set; } = new();
}

/// <summary>What may change at any time: how one orders, who owns it, whom to call.</summary>
internal sealed class ContractCare
{
    [Required, StringLength(500)]
    public string Summary { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string Category { get; set; } = string.Empty;

    [Required, StringLength(2000)]
    public string OrderingInstruction { get; set; } = string.Empty;

    [Required]
    public PersonId? Owner { get; set; }

    public PersonId? Deputy { get; set; }

    [StringLength(100)]
    public string? SupplierContact { get; set; }

    [Required, EmailAddress, StringLength(200)]
    public string SupplierEmail { get; set; } = string.Empty;

    [StringLength(40)]
    public string? SupplierPhone { get; set; }

    public static ContractCare Of(Contract contract) => new()
    {
        Summary = contract.Summary,
        Category = contract.Category,
        OrderingInstruction = contract.OrderingInstruction,
        Owner = contract.Owner,
        Deputy = contract.Deputy,
        SupplierContact = contract.SupplierContact,
        SupplierEmail = contract.SupplierEmail,
        SupplierPhone = contract.SupplierPhone,
    };

    public void ApplyTo(Contract contract)
    {
        (contract.Summary, contract.Category, contract.OrderingInstruction) = (Summary, Category, OrderingInstruction);
        (contract.Owner, contract.Deputy) = (Owner!.Value, Deputy);
        (contract.SupplierContact, contract.SupplierEmail, contract.SupplierPhone) = (SupplierContact ?? string.Empty, SupplierEmail, SupplierPhone ?? string.Empty);
    }
}

/// <summary>What is fixed by signing.</summary>
internal sealed class ContractTerms
{
    [Required, StringLength(150)]
    public string Title { get; set; } = string.Empty;

    /// <summary>Organisation number of a supplier in the register.</summary>
    [Required, StringLength(20)]
    public string SupplierNumber { get; set; } = string.Empty;

    [Required]
    public DateOnly? Start { get; set; }

    [Required]
    public DateOnly? End { get; set; }

    /// <summary>Ceiling of the whole contract, in kronor without VAT.</summary>
    public decimal? TotalCeiling { get; set; }

    /// <summary>Unit of the ceilings in quantity, or null when there are none.</summary>
    public UnitCode? QuantityUnit { get; set; }

    /// <summary>Ceiling of the whole contract in that unit.</summary>
    public decimal? TotalQuantity { get; set; }

    [Required, StringLength(200)]
    public string Freight { get; set; } = string.Empty;

    public bool AllowsFreight { get; set; }

    public int PaymentDays { get; set; } = Contract.ShortestPaymentDays;

    public CpvCode? Cpv { get; set; }

    /// <summary>One lot a line.</summary>
    [StringLength(2000)]
    public string? Lots { get; set; }

    public List<PartForm> Parts { get; set; } = [];

    public List<OptionForm> Options { get; set; } = [];
}

/// <summary>One entity in the form.</summary>
internal sealed class PartForm
{
    public LegalEntityId Entity { get; set; }

    public bool MayCallOff { get; set; }

    public decimal? Ceiling { get; set; }

    public decimal? Quantity { get; set; }

    public ParticipationBasis? Basis { get; set; }

    /// <summary>Expected share of the volume in per cent, two decimals; information, not a limit.</summary>
    [Range(0, 100)]
    public decimal? SharePercent { get; set; }
}

/// <summary>One option in the form; empty rows are left out.</summary>
internal sealed class OptionForm
{
    public int? Months { get; set; }

    public DateOnly? NoticeBy { get; set; }
}
