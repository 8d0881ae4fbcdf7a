using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>What must hold before a batch becomes a file; the bank would refuse the rest a day later.</summary>
internal static class PaymentRules
{
    public const int LongestBatchId = 30;
    public const int LongestTransferId = 35;

    /// <summary>The first thing that is wrong, or null.</summary>
    public static Refusal? Check(PaymentBatch batch, GiroDialect dialect)
    {
        if (batch.Transfers.Count == 0)
        {
            return BankingRefusals.EmptyBatch.With();
        }

        if (!IsId(batch.Id, LongestBatchId))
        {
            return BankingRefusals.BadId.With(batch.Id, LongestBatchId);
        }

        if (dialect.Characters.Apply(batch.Payer.Name).Length == 0)
        {
            return BankingRefusals.PayerIncomplete.With();
        }

        if (dialect.Profile.DebitsBankgiro && batch.Payer.Bankgiro is null && batch.Transfers.Any(it => it.Payee.Account is PayeeAccount.Bankgiro))
        {
            return BankingRefusals.PayerLacksBankgiro.With(batch.Payer.Name);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var currency = batch.Transfers[0].Amount.Currency;
        foreach (var transfer in batch.Transfers)
        {
            if (!seen.Add(transfer.Id))
            {
                return BankingRefusals.IdTwice.With(transfer.Id);
            }

            if (CheckMoney(transfer, currency) is { } wrongMoney)
            {
                return wrongMoney;
            }

            if (CheckRest(transfer, dialect) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static Refusal? CheckMoney(CreditTransfer transfer, Currency currency)
    {
        if (transfer.Amount.Minor <= 0)
        {
            return BankingRefusals.AmountNotPositive.With(transfer.Id, transfer.Amount);
        }

        var isGiro = transfer.Payee.Account is not PayeeAccount.BankAccount;
        if (transfer.Amount.Currency != currency || (isGiro && currency != Currency.Sek))
        {
            return BankingRefusals.WrongCurrency.With(transfer.Id, transfer.Amount.Currency);
        }

        return transfer.Items.Count == 0
            || transfer.Items.Any(item => item.Amount.Currency != currency)
            || transfer.Items.Aggregate(Int128.Zero, (sum, item) => sum + item.Amount.Minor) != transfer.Amount.Minor
            ? BankingRefusals.ItemsDoNotSum.With(transfer.Id, transfer.Amount)
            : null;
    }

    private static Refusal? CheckRest(CreditTransfer transfer, GiroDialect dialect)
    {
        if (!IsId(transfer.Id, LongestTransferId))
        {
            return BankingRefusals.BadId.With(transfer.Id, LongestTransferId);
        }

        if (dialect.Characters.Apply(transfer.Payee.Name).Length == 0 || transfer.Payee.Country.Length != 2 || !transfer.Payee.Country.All(char.IsAsciiLetterUpper))
        {
            return BankingRefusals.PayeeIncomplete.With(transfer.Id);
        }

        if (!BankingDays.Is(transfer.ExecutionDate))
        {
            return BankingRefusals.NotBankingDay.With(transfer.Id, SwedishDates.Iso(transfer.ExecutionDate));
        }

        if (transfer.Items.Count > 1 && !dialect.Profile.AllowsSeveralItems)
        {
            return BankingRefusals.SeveralItems.With(transfer.Id);
        }

        return transfer.Items.Any(item => !Remittance.Fits(item, dialect.Characters))
            ? BankingRefusals.BadReference.With(transfer.Id)
            : null;
    }

    private static bool IsId(string id, int longest) =>
        id.Length >= 1 && id.Length <= longest && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
