using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Payments.Domain;

/// <summary>One invoice or credit note in a batch, as it was when the batch was made.</summary>
internal sealed class BatchItem
{
    public Guid Id { get; init; }

    public PaymentBatchId Batch { get; init; }

    public InvoiceId Invoice { get; init; }

    public required string InvoiceNumber { get; init; }

    public SupplierId Supplier { get; init; }

    public PayeeId Payee { get; init; }

    public required string PayeeName { get; init; }

    public required PayeeAccount Account { get; init; }

    /// <summary>Negative for a credit note.</summary>
    public GrossAmount Amount { get; init; }

    public required string Reference { get; init; }

    /// <summary>Only named persons may see the invoice: the batch shows whom and how much, so that two can judge it, and neither number nor reference.</summary>
    public bool IsProtected { get; init; }

    public DateOnly DueDate { get; init; }

    /// <summary>First payment to this account: marked for the two who release.</summary>
    public bool IsFirstPayment { get; init; }
}
