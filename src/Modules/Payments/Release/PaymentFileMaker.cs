using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Standards.Banking;

namespace Samkop.Payments.Release;

/// <summary>Makes the bank's file of a batch: equal batches give equal bytes.</summary>
internal static class PaymentFileMaker
{
    public static Result<PaymentFile> Make(Batch batch, IReadOnlyList<BatchItem> items, EntityView entity, PayerAccount account)
    {
        if (Iban.Read(account.Iban).IsRefused(out var no, out var iban) || Bic.Read(account.Bic).IsRefused(out no, out var bic)
            || OrganisationNumber.Read(entity.OrganisationNumber).IsRefused(out no, out var organisation))
        {
            return no;
        }

        var bankgiro = BankgiroNumber.Read(account.Bankgiro).Match<BankgiroNumber?>(number => number, _ => null);
        var dialect = GiroDialect.SwedishCommon;
        var transfers = items.GroupBy(item => item.Payee)
            .OrderBy(group => group.Key.Value)
            .SelectMany((group, index) => Transfers(batch, [.. group.OrderBy(item => item.Id)], index + 1, dialect.Profile.AllowsSeveralItems));
        return Pain001Writer.Write(new PaymentBatch(batch.Number, batch.ReleasedAt!.Value, new Payer(entity.Name, organisation, iban, bic, bankgiro), [.. transfers]), dialect);
    }

    /// <summary>Which items stand in which payment of the file, by the payment's own number.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<BatchItem>> ItemsByPayment(Batch batch, IReadOnlyList<BatchItem> items) =>
        items.GroupBy(item => item.Payee)
            .OrderBy(group => group.Key.Value)
            .SelectMany((group, index) => Numbered(batch, [.. group.OrderBy(item => item.Id)], index + 1))
            .ToDictionary(pair => pair.Number, pair => pair.Items, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Number, IReadOnlyList<BatchItem> Items)> Numbered(Batch batch, IReadOnlyList<BatchItem> items, int number) =>
        items.All(item => item.Amount > GrossAmount.Zero)
            ? items.Select((item, index) => ($"{batch.Number}-{number}-{index + 1}", (IReadOnlyList<BatchItem>)[item]))
            : [($"{batch.Number}-{number}", items)];

    // One payment per invoice where nothing is set off, so that each keeps its own OCR; else one for the sum.
    private static IEnumerable<CreditTransfer> Transfers(Batch batch, IReadOnlyList<BatchItem> items, int number, bool allowsSeveral)
    {
        var payee = new Payee(items[0].PayeeName, "SE", items[0].Account);
        if (items.All(item => item.Amount > GrossAmount.Zero))
        {
            return items.Select((item, index) => new CreditTransfer($"{batch.Number}-{number}-{index + 1}", item.Amount, batch.PayOn, payee, [Remittance(item)]));
        }

        var sum = items.Aggregate(GrossAmount.Zero, (total, item) => total + item.Amount);
        IReadOnlyList<RemittanceItem> parts = allowsSeveral
            ? [.. items.Select(Remittance)]
            : [new RemittanceItem(string.Join(' ', items.Select(item => item.InvoiceNumber)), Reference: null, sum)];
        return [new CreditTransfer($"{batch.Number}-{number}", sum, batch.PayOn, payee, parts)];
    }

    private static RemittanceItem Remittance(BatchItem item) =>
        new(item.InvoiceNumber, item.Reference.Length == 0 ? null : item.Reference, item.Amount);
}
