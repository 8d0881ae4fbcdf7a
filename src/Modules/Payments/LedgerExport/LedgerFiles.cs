using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Standards.Banking;

namespace Samkop.Payments.LedgerExport;

/// <summary>The forms that a ledger may want.</summary>
internal enum LedgerForm
{
    Sie,
    Unit4,
    Raindance,
}

/// <summary>Posted invoices of a period as vouchers for the entity's ledger.</summary>
internal sealed class LedgerFiles(Reads reads, IInvoices invoices, IEntities entities)
{
    private const int CostCodeDimension = 1;

    public Task<Result<LedgerFile>> MakeAsync(Permit<ExportLedger> permit, LedgerForm form, DateOnly from, DateOnly through, CancellationToken ct) =>
        MakeAsync(permit.Action.Entity, form, from, through, ct);

    /// <summary>The same for a command on the server, which has no permit.</summary>
    public async Task<Result<LedgerFile>> MakeAsync(LegalEntityId entity, LedgerForm form, DateOnly from, DateOnly through, CancellationToken ct) =>
        (await BatchAsync(entity, from, through, ct)).Then(batch => form switch
        {
            LedgerForm.Sie => SieWriter.Write(batch, new SieOrigin("Samkop", "1", string.Empty)),
            LedgerForm.Unit4 => PostingWriter.Write(batch, PostingProfile.Unit4Example),
            LedgerForm.Raindance => PostingWriter.Write(batch, PostingProfile.RaindanceExample),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        });

    /// <summary>The postings of the period as they are sent, and as a receipt is held against.</summary>
    public async Task<Result<LedgerBatch>> BatchAsync(LegalEntityId owner, DateOnly from, DateOnly through, CancellationToken ct)
    {
        var entity = await entities.GetAsync(owner, ct);
        var posted = await invoices.PostedAsync(reads, entity.Id, from, through, ct);
        if (posted.Count == 0)
        {
            return Refusals.NothingPosted.With();
        }

        if ((await reads.Of<PaymentsDb>().PayerAccounts.Where(one => one.Entity == entity.Id).ToListAsync(ct)).InUse() is not { } accounts)
        {
            return Refusals.NoPayerAccount.With();
        }

        if (OrganisationNumber.Read(entity.OrganisationNumber).IsRefused(out var no, out var organisation))
        {
            return no;
        }

        var batch = new LedgerBatch(
            string.Create(CultureInfo.InvariantCulture, $"LEV-{from:yyyyMMdd}-{through:yyyyMMdd}"),
            organisation,
            entity.Name,
            through,
            [new CodingDimension(CostCodeDimension, entity.CostCodeLabel)],
            [.. posted.OrderBy(invoice => invoice.Voucher, StringComparer.Ordinal).Select(invoice => Voucher(invoice, accounts))]);
        return batch;
    }

    internal static Voucher Voucher(PayableInvoice invoice, PayerAccount accounts)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["invoiceNumber"] = invoice.Number,
            ["dueDate"] = SwedishDates.Iso(invoice.DueDate),
        };
        // A protected invoice's voucher says nothing but its number.
        var text = invoice.IsProtected ? invoice.Voucher : invoice.Number;
        var costs = invoice.Coding.Select(row => new VoucherRow(row.Account, [new CodingValue(CostCodeDimension, row.CostCode)], row.Amount.Money, text, facts));
        var vat = invoice.Coding.Aggregate(VatAmount.Zero, (sum, row) => sum + row.Vat);
        var debit = invoice.Coding.Aggregate(vat.Money, (sum, row) => sum + row.Amount.Money);
        var rounding = invoice.Payable.Money - debit;
        var rows = costs.ToList();
        if (vat != VatAmount.Zero)
        {
            rows.Add(new VoucherRow(accounts.VatAccount, [], vat.Money, text, facts));
        }

        if (rounding != default)
        {
            rows.Add(new VoucherRow("3740", [], rounding, text, facts)); // öresutjämning in BAS and Region-Bas alike // sv-literal
        }

        rows.Add(new VoucherRow(accounts.DebtAccount, [], -invoice.Payable.Money, text, facts));
        return new Voucher(invoice.Voucher, "L", null, invoice.IssueDate, text, rows);
    }
}
