using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Invoicing.Match;

/// <summary>An invoice with its parts, being worked on in one transaction.</summary>
internal sealed record OpenInvoice(WriteSession Session, Invoice Invoice, List<InvoiceLine> Lines, List<InvoiceReason> Reasons, TimeProvider Clock)
{
    public InvoicingDb Db => Session.Of<InvoicingDb>();

    /// <summary>Writes a reason on the invoice.</summary>
    public void Say(string code, ReasonWeight weight, Text text)
    {
        var reason = new InvoiceReason
        {
            Id = Guid.CreateVersion7(Clock.GetUtcNow()), Invoice = Invoice.Id, Code = code, Weight = weight, TextSv = text.Sv, TextEn = text.En,
        };
        Reasons.Add(reason);
        Db.Reasons.Add(reason);
    }
}

/// <summary>One examination: who sent it, may the account be paid, has it come before, and does it fit what was ordered and received.</summary>
internal sealed class Examination(OpenInvoice open, Registers registers)
{
    private readonly Invoice invoice = open.Invoice;

    public async Task<Examined> RunAsync(CancellationToken ct)
    {
        ForgetEarlier();
        await IdentifyAsync(ct);
        await ProtectAsync(ct);
        await CheckPayeeAsync(ct);
        await CheckRepetitionAsync(ct);
        var found = invoice.IsCredit
            ? await new CreditLeg(open, registers).RunAsync(ct)
            : await new ReferenceLeg(open, registers).RunAsync(ct);
        return open.Reasons.Any(reason => reason.Weight == ReasonWeight.Stop) ? found with { Act = InvoiceAct.Stop }
            : found.Act is InvoiceAct.Carry && open.Reasons.Any(reason => reason.Weight == ReasonWeight.Deviation) ? found with { Act = InvoiceAct.Deviate }
            : found;
    }

    private void ForgetEarlier()
    {
        foreach (var old in open.Reasons.Where(reason => !ReasonCodes.FromReception.Contains(reason.Code)).ToList())
        {
            open.Db.Reasons.Remove(old);
            open.Reasons.Remove(old);
        }

        foreach (var line in open.Lines)
        {
            (line.Outcome, line.OrderLine, line.Contract, line.DeviationMinor) = (LineOutcome.Open, null, null, 0);
            (line.ReasonSv, line.ReasonEn, line.AgreedSv, line.AgreedEn) = (string.Empty, string.Empty, string.Empty, string.Empty);
        }

        (invoice.ClaimNetMinor, invoice.ClaimVatMinor) = (0, 0);
        invoice.Round++;
    }

    private async Task IdentifyAsync(CancellationToken ct)
    {
        var supplier = await registers.Suppliers.IdentifyAsync(SellerIdentity.KeysOf(invoice.SellerKey), ct);
        invoice.Supplier = supplier?.Id;
        if (supplier is null)
        {
            open.Say(ReasonCodes.UnknownSupplier, ReasonWeight.Stop, new Text(
                "{0} finns inte i leverantörsregistret. Tänk på bluffakturor innan någon lägger upp leverantören.",
                "{0} is not in the register of suppliers. Think of fraud before anybody adds it.").With(invoice.SellerName));
        }
    }

    private async Task ProtectAsync(CancellationToken ct)
    {
        var rules = await open.Db.ProtectionRules.Where(rule => rule.Entity == invoice.Entity).ToListAsync(ct);
        var today = SwedishTime.Today(open.Clock);
        if (rules.Find(rule => rule.HoldsOn(today) && rule.Covers(invoice)) is { } hit)
        {
            (invoice.IsProtected, invoice.ProtectedGround) = (true, hit.Ground);
        }
    }

    private async Task CheckPayeeAsync(CancellationToken ct)
    {
        if (invoice.IsCredit || invoice.Supplier is not { } supplier)
        {
            return;
        }

        if (PayeeAccount.Read(invoice.PayeeAccount).IsRefused(out _, out var account))
        {
            open.Say(ReasonCodes.Payee, ReasonWeight.Stop, new("Fakturan har inget konto att betala till som går att läsa.", "The invoice has no account to pay to that can be read."));
            return;
        }

        var state = await registers.Payees.StateOfAsync(open.Session, supplier, account, ct);
        if (state == PayeeState.Unknown)
        {
            await registers.Payees.ReportAsync(open.Session, supplier, account, invoice.Entity, ObjectRef.To(invoice.Id), ct);
        }

        if (PayeeWords(state) is { } words)
        {
            open.Say(ReasonCodes.Payee, state == PayeeState.CoolingOff ? ReasonWeight.Note : ReasonWeight.Stop, words.With(account.ToDisplay()));
        }
    }

    private static Text? PayeeWords(PayeeState state) => state switch
    {
        PayeeState.Unknown => new(
            "{0} är ett nytt konto för leverantören. Två personer måste kontrollera det på annan väg än fakturan.",
            "{0} is a new account for the supplier. Two persons must check it by another way than the invoice."),
        PayeeState.Unverified => new("{0} är inte kontrollerat av två personer än.", "{0} has not been checked by two persons yet."),
        PayeeState.CoolingOff => new("{0} är kontrollerat men i karens; det betalas när karensen är slut.", "{0} is checked but cooling off; it is paid when that time is over."),
        PayeeState.Blocked => new("{0} är spärrat i registret.", "{0} is blocked in the register."),
        _ => null,
    };

    private async Task CheckRepetitionAsync(CancellationToken ct)
    {
        var (from, through) = (invoice.IssueDate.AddDays(-7), invoice.IssueDate.AddDays(7));
        var alike = await open.Db.Invoices.AsNoTracking()
            .Where(one => one.SellerKey == invoice.SellerKey && one.Id != invoice.Id && one.IsCredit == invoice.IsCredit
                && one.State != InvoiceState.Credited && one.State != InvoiceState.Returned
                && (one.Number == invoice.Number || (one.PayableMinor == invoice.PayableMinor && one.IssueDate >= from && one.IssueDate <= through)))
            .OrderBy(one => one.Id).Take(5).ToListAsync(ct);
        foreach (var one in alike)
        {
            var isStrong = string.Equals(one.Number, invoice.Number, StringComparison.OrdinalIgnoreCase)
                || (one.OrderReference.Length > 0 && string.Equals(one.OrderReference, invoice.OrderReference, StringComparison.OrdinalIgnoreCase));
            open.Say(ReasonCodes.MaybeDuplicate, isStrong ? ReasonWeight.Deviation : ReasonWeight.Note, new Text(
                "Liknar faktura {0} av {1} på {2:N2}. Kontrollera att den inte är samma.", "Resembles invoice {0} of {1} for {2:N2}. Check that it is not the same.")
                .With(one.Number, SwedishDates.Iso(one.IssueDate), one.Payable.Money.ToDecimal()));
        }
    }
}
