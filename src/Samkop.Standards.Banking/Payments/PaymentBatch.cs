using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>Payments that one payer sends to its bank in one file.</summary>
/// <param name="Id">
/// The payer's own number of the batch, 1 to 30 characters A–Z a–z 0–9 and hyphen. It becomes the message id, so a second
/// file of the same batch is recognised as such by the bank.
/// </param>
/// <param name="CreatedAt">When the batch was closed; the same for every copy of the file.</param>
/// <param name="Payer">Who pays.</param>
/// <param name="Transfers">What is paid, at least one.</param>
public sealed record PaymentBatch(string Id, Instant CreatedAt, Payer Payer, IReadOnlyList<CreditTransfer> Transfers)
{
    /// <summary>Sum of all transfers, which are all in one currency.</summary>
    public GrossAmount Total => Transfers.Select(transfer => transfer.Amount).DefaultIfEmpty().Aggregate((sum, amount) => sum + amount);
}

/// <summary>Who pays, and from where.</summary>
/// <param name="Name">Name of the legal entity.</param>
/// <param name="Organisation">Its organisation number; tells the bank who initiates.</param>
/// <param name="Account">The account to debit.</param>
/// <param name="Bank">The bank of the account.</param>
/// <param name="Bankgiro">The payer's own bankgiro, when the bank wants it debited for payments to bankgiro.</param>
public sealed record Payer(string Name, OrganisationNumber Organisation, Iban Account, Bic Bank, BankgiroNumber? Bankgiro);

/// <summary>One payment to one payee, for one or several invoices.</summary>
/// <param name="Id">The payer's own number of the payment, 1 to 35 characters A–Z a–z 0–9 and hyphen, unique in the batch; comes back in the bank's answers.</param>
/// <param name="Amount">In kronor to giro; positive; the sum of the items.</param>
/// <param name="ExecutionDate">The banking day on which the account is debited.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Items">The invoices and credit notes that it pays, at least one.</param>
public sealed record CreditTransfer(
    string Id, GrossAmount Amount, DateOnly ExecutionDate, Payee Payee, IReadOnlyList<RemittanceItem> Items);

/// <summary>Who is paid, and where to. Only verified accounts may get here; that is the caller's duty.</summary>
/// <param name="Name">Name of the payee; banks demand it also for accounts since 14 April 2026.</param>
/// <param name="Country">Two letters (ISO 3166-1).</param>
/// <param name="Account">Where the money goes.</param>
public sealed record Payee(string Name, string Country, PayeeAccount Account);

/// <summary>One invoice or credit note in a payment.</summary>
/// <param name="InvoiceNumber">The supplier's number.</param>
/// <param name="Reference">The payment reference that the supplier asked for (BT-83); null when there is none.</param>
/// <param name="Amount">What is paid for it; negative for a credit note.</param>
public sealed record RemittanceItem(string InvoiceNumber, string? Reference, GrossAmount Amount);

/// <summary>A file for the bank, ready to be stored and downloaded; equal batches give equal bytes.</summary>
/// <param name="MessageId">The message id in the file.</param>
/// <param name="FileName">What to call it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Count">Number of payments.</param>
/// <param name="Total">Their sum.</param>
public sealed record PaymentFile(string MessageId, string FileName, ReadOnlyMemory<byte> Content, int Count, GrossAmount Total);
