using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>Vouchers that go to one entity's ledger together.</summary>
/// <param name="Id">Number of the batch, 1 to 30 characters A–Z a–z 0–9 and hyphen; the ledger's receipt refers to it.</param>
/// <param name="Organisation">Whose books.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="CreatedOn">When the batch was closed; the same for every copy of the file.</param>
/// <param name="Dimensions">The coding parts beside the account, in the entity's order.</param>
/// <param name="Vouchers">At least one, in ledger currency (SEK).</param>
public sealed record LedgerBatch(
    string Id,
    OrganisationNumber Organisation,
    string OrganisationName,
    DateOnly CreatedOn,
    IReadOnlyList<CodingDimension> Dimensions,
    IReadOnlyList<Voucher> Vouchers);

/// <summary>
/// A coding part: ansvar, verksamhet, projekt, motpart … SIE reserves 1 (kostnadsställe), 2 (underställe), 6 (projekt), 7 (anställd),
/// 8 (kund), 9 (leverantör) and 10 (faktura); own ones start at 20.
/// </summary>
/// <param name="Number">The number, 1 or more.</param>
/// <param name="Name">What the entity calls it.</param>
public sealed record CodingDimension(int Number, string Name);

/// <summary>One voucher; its rows sum to nought.</summary>
/// <param name="Reference">Our own number of it, unique in the batch; the receipt refers to it.</param>
/// <param name="Series">The ledger's series.</param>
/// <param name="Number">Number in that series; null when the ledger gives it.</param>
/// <param name="Date">Accounting date.</param>
/// <param name="Text">What happened.</param>
/// <param name="Rows">At least two.</param>
public sealed record Voucher(
    string Reference, string Series, string? Number, DateOnly Date, string Text, IReadOnlyList<VoucherRow> Rows);

/// <summary>One row of a voucher.</summary>
/// <param name="Account">Account number, digits only.</param>
/// <param name="Coding">The coding parts that are set.</param>
/// <param name="Amount">Positive is debit, negative credit; nought is allowed.</param>
/// <param name="Text">What it is; empty takes the voucher's text.</param>
/// <param name="Facts">Whatever else a posting file may carry, by name: vatCode, supplierNumber, invoiceNumber, dueDate …</param>
public sealed record VoucherRow(
    string Account, IReadOnlyList<CodingValue> Coding, Money Amount, string Text, IReadOnlyDictionary<string, string> Facts);

/// <summary>The value of one coding part.</summary>
/// <param name="Dimension">Number of the coding part.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, when known.</param>
public sealed record CodingValue(int Dimension, string Code, string? Name = null);

/// <summary>A file for the ledger; equal batches give equal bytes.</summary>
/// <param name="FileName">What to call it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Vouchers">Number of vouchers.</param>
/// <param name="Debit">Sum of all debit rows.</param>
public sealed record LedgerFile(string FileName, ReadOnlyMemory<byte> Content, int Vouchers, Money Debit);
