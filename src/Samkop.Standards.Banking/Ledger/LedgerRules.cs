using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>What must hold before a batch becomes a file for a ledger.</summary>
internal static class LedgerRules
{
    /// <summary>The first thing that is wrong, or null.</summary>
    public static Refusal? Check(LedgerBatch batch)
    {
        if (batch.Vouchers.Count == 0)
        {
            return BankingRefusals.EmptyBatch.With();
        }

        if (batch.Id.Length is 0 or > PaymentRules.LongestBatchId || !batch.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            return BankingRefusals.BadId.With(batch.Id, PaymentRules.LongestBatchId);
        }

        var dimensions = batch.Dimensions.Select(dimension => dimension.Number).ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var voucher in batch.Vouchers)
        {
            if (!seen.Add(voucher.Reference))
            {
                return BankingRefusals.IdTwice.With(voucher.Reference);
            }

            if (Check(voucher, dimensions) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>Sum of debit rows.</summary>
    public static Money Debit(LedgerBatch batch) =>
        batch.Vouchers.SelectMany(voucher => voucher.Rows).Select(row => row.Amount).Where(amount => !amount.IsNegative)
            .Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private static Refusal? Check(Voucher voucher, HashSet<int> dimensions)
    {
        if (voucher.Rows.Any(row => row.Amount.Currency != Currency.Sek))
        {
            return BankingRefusals.LedgerCurrency.With(voucher.Reference);
        }

        if (voucher.Rows.Count < 2 || voucher.Rows.Aggregate(Int128.Zero, (sum, row) => sum + row.Amount.Minor) != 0)
        {
            return BankingRefusals.VoucherNotBalanced.With(voucher.Reference);
        }

        foreach (var row in voucher.Rows)
        {
            if (row.Account.Length == 0 || !row.Account.All(char.IsAsciiDigit))
            {
                return BankingRefusals.BadAccount.With(voucher.Reference, row.Account);
            }

            if (row.Coding.FirstOrDefault(value => !dimensions.Contains(value.Dimension) || string.IsNullOrWhiteSpace(value.Code)) is { } stray)
            {
                return BankingRefusals.BadCoding.With(voucher.Reference, stray.Dimension, stray.Code);
            }

            if (row.Coding.DistinctBy(value => value.Dimension).Count() != row.Coding.Count)
            {
                return BankingRefusals.CodingTwice.With(voucher.Reference, row.Account);
            }
        }

        return null;
    }
}
