using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Kernel;

namespace Samkop.Invoicing.Match;

/// <summary>Ties a credit note to the invoice that it credits (BT-25).</summary>
internal sealed class CreditLeg(OpenInvoice open, Registers registers)
{
    private readonly Invoice credit = open.Invoice;

    public async Task<Examined> RunAsync(CancellationToken ct)
    {
        if (await PrecedingAsync(ct) is not { } preceding)
        {
            open.Say(ReasonCodes.Credit, ReasonWeight.Deviation, new Text(
                "Kreditfakturan pekar inte ut någon faktura hos oss ({0}).", "The credit note points at no invoice of ours ({0}).").With(credit.PrecedingNumber));
            return new Examined(InvoiceAct.MissReference);
        }

        credit.Preceding = preceding.Id;
        credit.IsProtected |= preceding.IsProtected;
        open.Say(ReasonCodes.Credit, ReasonWeight.Note, new Text("Krediterar faktura {0}.", "Credits invoice {0}.").With(preceding.Number));
        if (preceding.ClaimNetMinor > 0 && preceding.ClaimSettledBy is null && -credit.PayableMinor == preceding.Claim.Minor)
        {
            // The claim was never booked nor paid, so the credit moves no money either: both are closed.
            preceding.ClaimSettledBy = credit.Id;
            open.Say(ReasonCodes.Claim, ReasonWeight.Note, new Text("Motsvarar krävd kredit på faktura {0}.", "Answers the credit claimed on invoice {0}.").With(preceding.Number));
            return new Examined(InvoiceAct.Credit);
        }

        if (preceding.ClaimNetMinor > 0 && preceding.ClaimSettledBy is null)
        {
            open.Say(ReasonCodes.Claim, ReasonWeight.Deviation, new Text(
                "Krävd kredit på faktura {0} är {1:N2}, kreditfakturan {2:N2}.", "The credit claimed on invoice {0} is {1:N2}, the credit note {2:N2}.")
                .With(preceding.Number, preceding.Claim.Money.ToDecimal(), -credit.Payable.Money.ToDecimal()));
        }

        var isOpen = InvoiceStates.IsOpen(preceding.State);
        if (isOpen && -credit.PayableMinor == preceding.PayableMinor)
        {
            return new Examined(InvoiceAct.Credit) { Preceding = preceding };
        }

        if (isOpen || -credit.PayableMinor > preceding.PayableMinor)
        {
            open.Say(ReasonCodes.Credit, ReasonWeight.Deviation, new Text(
                "Krediten är {0:N2}; faktura {1} är på {2:N2} och {3}.", "The credit is {0:N2}; invoice {1} is for {2:N2} and {3}.").With(
                    -credit.Payable.Money.ToDecimal(), preceding.Number, preceding.Payable.Money.ToDecimal(), InvoiceStates.Word(preceding.State)));
        }

        return await AgainstAsync(preceding, ct);
    }

    private async Task<Invoice?> PrecedingAsync(CancellationToken ct) => credit.PrecedingNumber.Length == 0
        ? null
        : await open.Db.Invoices.FirstOrDefaultAsync(
            one => one.SellerKey == credit.SellerKey && one.Entity == credit.Entity && one.Number == credit.PrecedingNumber && !one.IsCredit, ct);

    private async Task<Examined> AgainstAsync(Invoice preceding, CancellationToken ct)
    {
        (credit.CostCode, credit.LedgerAccount, credit.Orderer) = (preceding.CostCode, preceding.LedgerAccount, preceding.Orderer);
        credit.PayeeAccount = credit.PayeeAccount.Length > 0 ? credit.PayeeAccount : preceding.PayeeAccount;
        var order = preceding.MatchedOrder is { } id ? await registers.Orders.FindAsync(open.Session, id, ct) : null;
        if (order is not null)
        {
            await new OrderLeg(open, registers).LinkAsync(order, ct);
        }

        return new Examined(InvoiceAct.Carry) { Order = order, Preceding = preceding };
    }
}
