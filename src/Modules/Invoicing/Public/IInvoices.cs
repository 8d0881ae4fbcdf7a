using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Invoicing.Public;

/// <summary>A row of an invoice's coding.</summary>
/// <param name="Account">Account (konto) in the entity's chart.</param>
/// <param name="CostCode">Cost responsibility code (ansvar).</param>
/// <param name="Amount">Net amount; negative for credits.</param>
/// <param name="Vat">VAT of the row.</param>
/// <param name="VatRate">Rate.</param>
public sealed record CodingRow(string Account, string CostCode, NetAmount Amount, VatAmount Vat, VatRate VatRate);

/// <summary>An invoice that is fully attested and may be paid. Only the invoicing module makes one.</summary>
public sealed record PayableInvoice
{
    internal PayableInvoice()
    {
    }

    /// <summary>Id.</summary>
    public required InvoiceId Id { get; init; }

    /// <summary>Supplier's number (BT-1).</summary>
    public required string Number { get; init; }

    /// <summary>Buyer.</summary>
    public required LegalEntityId Entity { get; init; }

    /// <summary>Supplier.</summary>
    public required SupplierId Supplier { get; init; }

    /// <summary>Issue date (BT-2).</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>Due date (BT-9).</summary>
    public required DateOnly DueDate { get; init; }

    /// <summary>To pay (BT-115); negative for a credit note.</summary>
    public required GrossAmount Payable { get; init; }

    /// <summary>Account that stands on the invoice (BT-84); paid only when the register has it verified.</summary>
    public required PayeeAccount Account { get; init; }

    /// <summary>Payment reference (BT-83): OCR or text.</summary>
    public required string PaymentReference { get; init; }

    /// <summary>Coding.</summary>
    public required IReadOnlyList<CodingRow> Coding { get; init; }

    /// <summary>True when only named persons may see the content: texts of vouchers and files stay neutral.</summary>
    public required bool IsProtected { get; init; }

    /// <summary>Voucher number given at posting.</summary>
    public required string Voucher { get; init; }
}

/// <summary>Invoices, for the payment side.</summary>
public interface IInvoices
{
    /// <summary>What may be paid and is in no batch, due on or before the day, by due date.</summary>
    Task<IReadOnlyList<PayableInvoice>> PayableAsync(IReads reads, LegalEntityId entity, DateOnly dueThrough, CancellationToken ct);

    /// <summary>These invoices are in a batch now; refused when one is not payable or is in another batch.</summary>
    Task<Result<Done>> TakeIntoBatchAsync(WriteSession session, IReadOnlyCollection<InvoiceId> invoices, ObjectRef batch, CancellationToken ct);

    /// <summary>The batch was discarded before release: its invoices are payable again.</summary>
    Task ReturnFromBatchAsync(WriteSession session, ObjectRef batch, CancellationToken ct);

    /// <summary>The batch was released: its invoices are paid on the day.</summary>
    Task MarkPaidAsync(WriteSession session, ObjectRef batch, DateOnly day, CancellationToken ct);

    /// <summary>
    /// The bank refused the payment: the invoice is unpaid again, held out of every batch, and a task for the finance officers until one of them
    /// lets it go. Does nothing when it has left the batch already.
    /// </summary>
    Task ReopenUnpaidAsync(WriteSession session, InvoiceId invoice, ObjectRef batch, Text why, CancellationToken ct);

    /// <summary>The first day of each month in which something was posted, earliest first.</summary>
    Task<IReadOnlyList<DateOnly>> PostedMonthsAsync(IReads reads, LegalEntityId entity, CancellationToken ct);

    /// <summary>Posted in the period, for the ledger export.</summary>
    Task<IReadOnlyList<PayableInvoice>> PostedAsync(IReads reads, LegalEntityId entity, DateOnly from, DateOnly through, CancellationToken ct);
}

/// <summary>What became of a received file.</summary>
public enum ReceptionVerdict
{
    /// <summary>Stored as an invoice of a legal entity of ours.</summary>
    Accepted,

    /// <summary>Stored; breaks rules and is answered so.</summary>
    Rejected,

    /// <summary>Seen before; nothing new was stored but the note that it came again.</summary>
    Duplicate,

    /// <summary>Stored; its receiver is none of our entities.</summary>
    Unroutable,

    /// <summary>Stored; is not a document that can be read.</summary>
    Unreadable,
}

/// <summary>The outcome of one file.</summary>
public sealed record Reception(InboundMessageId Id, LegalEntityId? Entity, ReceptionVerdict Verdict, Text Reason);

/// <summary>A file to receive.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Origin">Where it came from: file name, access point id.</param>
public sealed record InboundFile(ReadOnlyMemory<byte> Bytes, string Origin);

/// <summary>Takes e-invoices in. Exact bytes and digest are stored before anything else is tried.</summary>
public interface IReception
{
    /// <summary>Receives one file. Never throws for what is in it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="origin">Where it came from: file name, access point id.</param>
    /// <param name="ct">Cancels before the first commit only.</param>
    Task<Reception> ReceiveAsync(ReadOnlyMemory<byte> bytes, string origin, CancellationToken ct);

    /// <summary>Receives many files with one commit for their bytes and one for what they are; the answers stand in the order of the files.</summary>
    Task<IReadOnlyList<Reception>> ReceiveAllAsync(IReadOnlyList<InboundFile> files, CancellationToken ct);
}
