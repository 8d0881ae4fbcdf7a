using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>What the ledger did with one voucher.</summary>
/// <param name="BatchId">Number of our batch; empty when not told.</param>
/// <param name="VoucherReference">Our own number of the voucher.</param>
/// <param name="LedgerNumber">The ledger's number; empty when it was not booked.</param>
/// <param name="IsBooked">Booked; null when the ledger's word is unknown to us.</param>
/// <param name="Message">Why not; empty when booked.</param>
/// <param name="Debit">Debit sum that was booked; null when not told.</param>
public sealed record ReceiptLine(
    string BatchId, string VoucherReference, string LedgerNumber, bool? IsBooked, string Message, Money? Debit);

/// <summary>How a receipt agrees with the batch that was sent.</summary>
/// <param name="Booked">References of vouchers that are booked with the right sum, and the ledger's numbers.</param>
/// <param name="Refused">Vouchers that the ledger refused, or whose answer we do not understand.</param>
/// <param name="Missing">References of vouchers that the receipt does not tell of.</param>
/// <param name="Unknown">Lines of vouchers that we did not send in this batch, or that are told twice.</param>
/// <param name="WrongSum">Lines of vouchers that are booked with another sum.</param>
public sealed record ReceiptComparison(
    IReadOnlyDictionary<string, string> Booked,
    IReadOnlyList<ReceiptLine> Refused,
    IReadOnlyList<string> Missing,
    IReadOnlyList<ReceiptLine> Unknown,
    IReadOnlyList<ReceiptLine> WrongSum)
{
    /// <summary>Every voucher is booked once with the right sum, and nothing else.</summary>
    public bool IsComplete => Refused.Count + Missing.Count + Unknown.Count + WrongSum.Count == 0;
}

/// <summary>The ledger's answer to a posting file.</summary>
/// <param name="Lines">One a voucher.</param>
public sealed record LedgerReceipt(IReadOnlyList<ReceiptLine> Lines)
{
    /// <summary>Compares with what was sent.</summary>
    public ReceiptComparison CompareWith(LedgerBatch batch)
    {
        var debits = batch.Vouchers.ToDictionary(voucher => voucher.Reference, Debit, StringComparer.Ordinal);
        var (booked, refused, unknown, wrong) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<ReceiptLine>(), new List<ReceiptLine>(), new List<ReceiptLine>());
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines)
        {
            var isOurs = debits.TryGetValue(line.VoucherReference, out var debit) && (line.BatchId.Length == 0 || line.BatchId == batch.Id);
            if (!isOurs || !told.Add(line.VoucherReference))
            {
                unknown.Add(line);
            }
            else if (line.IsBooked is not true)
            {
                refused.Add(line);
            }
            else if (line.Debit is { } sum && sum != debit)
            {
                wrong.Add(line);
            }
            else
            {
                booked.Add(line.VoucherReference, line.LedgerNumber);
            }
        }

        return new ReceiptComparison(booked, refused, [.. debits.Keys.Where(reference => !told.Contains(reference))], unknown, wrong);
    }

    private static Money Debit(Voucher voucher) =>
        voucher.Rows.Select(row => row.Amount).Where(amount => !amount.IsNegative).Aggregate(Money.Zero, (sum, amount) => sum + amount);
}

/// <summary>Reads the receipt file of a ledger by its profile.</summary>
public static class ReceiptReader
{
    /// <summary>Its lines; refused (BNK-025) with the line that cannot be read.</summary>
    public static Result<LedgerReceipt> Read(ReadOnlyMemory<byte> content, ReceiptProfile profile)
    {
        var codec = CodePages.Find(profile.Encoding) ?? throw new InvalidOperationException($"{profile.Encoding} was not checked.");
        var lines = codec.GetString(content.Span).TrimStart('\uFEFF').Split('\n');
        IReadOnlyList<ReceiptField>? fields = profile.HasTitles ? null : [.. profile.Columns.Select(column => column.Field)];
        var result = new List<ReceiptLine>();
        foreach (var (index, line) in lines.Select(line => line.TrimEnd('\r')).Index())
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (SeparatedLine.Split(line, profile.Separator[0], profile.Quote is { } quote ? quote[0] : null) is not { } cells)
            {
                return BankingRefusals.BadReceiptLine.With(index + 1);
            }

            if (fields is null)
            {
                fields = [.. cells.Select(title => FieldOf(title, profile))];
                if (!fields.Contains(ReceiptField.VoucherReference) || !fields.Contains(ReceiptField.Status))
                {
                    return BankingRefusals.BadReceiptLine.With(index + 1);
                }

                continue;
            }

            if (Line(cells, fields, profile) is not { } read)
            {
                return BankingRefusals.BadReceiptLine.With(index + 1);
            }

            result.Add(read);
        }

        return result.Count > 0 ? new LedgerReceipt(result) : BankingRefusals.BadReceiptLine.With(1);
    }

    private static ReceiptField FieldOf(string title, ReceiptProfile profile) =>
        profile.Columns.FirstOrDefault(column => string.Equals(column.Title, title.Trim(), StringComparison.OrdinalIgnoreCase))?.Field ?? ReceiptField.Ignored;

    private static ReceiptLine? Line(IReadOnlyList<string> cells, IReadOnlyList<ReceiptField> fields, ReceiptProfile profile)
    {
        if (cells.Count != fields.Count || Cell(ReceiptField.VoucherReference).Length == 0)
        {
            return null;
        }

        var amount = Cell(ReceiptField.Amount);
        var debit = amount.Length == 0 ? null : LedgerNumbers.Parse(amount, profile.DecimalMark);
        if (amount.Length > 0 && debit is null)
        {
            return null;
        }

        return new ReceiptLine(
            Cell(ReceiptField.BatchId),
            Cell(ReceiptField.VoucherReference),
            Cell(ReceiptField.LedgerNumber),
            IsBooked(Cell(ReceiptField.Status), profile),
            Cell(ReceiptField.Message),
            debit);

        string Cell(ReceiptField field) =>
            fields.Index().Where(it => it.Item == field).Select(it => cells[it.Index].Trim()).FirstOrDefault("");
    }

    private static bool? IsBooked(string status, ReceiptProfile profile)
    {
        if (profile.Taken.Contains(status, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        return profile.Refused.Contains(status, StringComparer.OrdinalIgnoreCase) ? false : null;
    }
}
