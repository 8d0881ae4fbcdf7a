using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Public;
using Samkop.Inbox.Public;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Attest;

/// <summary>Keeps the inboxes in step with the invoice: what waits, for whom, and why for them.</summary>
internal sealed class InvoiceTasks(IInbox inbox, AttestRights rights, IContracts contracts)
{
    private const string Stop = "stop";
    private const string Reference = "reference";
    private const string Receipt = "receipt";
    private const string Deviation = "deviation";
    private const string Price = "price";
    internal const string Attest = "attest";

    /// <summary>What was passed on because nobody did it; falls away when the invoice moves.</summary>
    internal const string Late = "late";
    private static readonly string[] Steps = [Stop, Reference, Receipt, Deviation, Price, Attest, Late];

    /// <summary>Closes what no longer waits and puts what waits now.</summary>
    public async Task MoveAsync(OpenInvoice open, Examined? examined, CancellationToken ct)
    {
        var due = await DueAsync(open, examined, ct);
        foreach (var step in Steps.Except(due.Select(matter => matter.Step), StringComparer.Ordinal))
        {
            await inbox.CloseAsync(open.Session, ObjectRef.To(open.Invoice.Id), step, ct);
        }

        foreach (var matter in due)
        {
            await inbox.PutAsync(open.Session, matter, ct);
        }
    }

    private async Task<List<NewMatter>> DueAsync(OpenInvoice open, Examined? examined, CancellationToken ct)
    {
        var invoice = open.Invoice;
        var finance = Addressee.ToRole(Roles.Finance, invoice.Entity);
        var due = invoice.State switch
        {
            InvoiceState.Stopped => [Matter(open, Stop, finance, new("Du är ekonom hos mottagaren och fakturan är stoppad.", "You are a finance officer of the receiver and the invoice is stopped."))],
            InvoiceState.ReferenceMissing => [Matter(open, Reference, finance, new("Du är ekonom hos mottagaren och fakturans referens saknas.", "You are a finance officer of the receiver and the reference is missing."))],
            InvoiceState.AwaitingReceipt => [Matter(open, Receipt, Orderer(invoice) ?? finance, new("Du har beställt. Registrera leveransen, så går fakturan vidare av sig själv.", "You ordered. Register the delivery, and the invoice goes on by itself."))],
            InvoiceState.Deviating => await DeviatingAsync(open, examined, finance, ct),
            InvoiceState.ReceiptAttest => [Matter(open, Receipt, await HolderAsync(open, AttestAct.Receipt, ct) ?? finance, new("Attestförteckningen ger dig mottagningsattest för koden.", "The attest register gives you receipt attest for the code."))],
            InvoiceState.ExpenditureAttest => [Matter(open, Attest, await HolderAsync(open, AttestAct.Expenditure, ct) ?? finance, new("Attestförteckningen ger dig beslutsattest för koden och beloppet.", "The attest register gives you expenditure attest for the code and the amount."))],
            _ => new List<NewMatter>(),
        };
        return invoice.IsProtected ? await ProtectedAsync(open, due, ct) : due;
    }

    private async Task<List<NewMatter>> DeviatingAsync(OpenInvoice open, Examined? examined, Addressee finance, CancellationToken ct)
    {
        var matters = new List<NewMatter>
        {
            Matter(open, Deviation, Orderer(open.Invoice) ?? finance, new("Du har beställt och fakturan avviker från ordern.", "You ordered and the invoice deviates from the order.")),
        };
        if (examined?.BrokenContract is { } id && await contracts.FindAsync(id, ct) is { } contract)
        {
            matters.Add(Matter(open, Price, Addressee.To(contract.Owner, open.Invoice.Entity), new Text(
                "Du äger avtal {0} och fakturan följer inte dess pris eller villkor.", "You own contract {0} and the invoice does not follow its price or terms.").With(contract.Number)));
        }

        return matters;
    }

    private static Addressee? Orderer(Invoice invoice) => invoice.Orderer is { } person ? Addressee.To(person, invoice.Entity) : null;

    private async Task<Addressee?> HolderAsync(OpenInvoice open, AttestAct act, CancellationToken ct)
    {
        await open.Session.FlushAsync(ct);
        return await rights.AllFreeAsync(open.Session, act, open.Invoice, ct) is [var right, ..] ? Addressee.To(right.Person, open.Invoice.Entity) : null;
    }

    private static async Task<HashSet<PersonId>> AttestedAsync(OpenInvoice open, CancellationToken ct)
    {
        await open.Session.FlushAsync(ct);
        return [.. await open.Db.Attests.Where(one => one.Invoice == open.Invoice.Id && one.Round == open.Invoice.Round).Select(one => one.Person).ToListAsync(ct)];
    }

    // Only named persons may know: the task goes to the first of them who has not attested, and says nothing of the content.
    private static async Task<List<NewMatter>> ProtectedAsync(OpenInvoice open, List<NewMatter> due, CancellationToken ct)
    {
        var done = await AttestedAsync(open, ct);
        var readers = await open.Db.ProtectedReaders.On(open.Session.Now.DateInSweden()).Where(reader => reader.Entity == open.Invoice.Entity).OrderBy(reader => reader.Place).Select(reader => reader.Person).ToListAsync(ct);
        var wanted = due.FirstOrDefault()?.To.Person;
        if (due.Count == 0 || readers.Count == 0)
        {
            return [];
        }

        var to = wanted is { } person && readers.Contains(person) ? person : readers.FirstOrDefault(reader => !done.Contains(reader), readers[0]);
        return
        [
            due[0] with
            {
                What = new("Skyddad faktura", "Protected invoice"),
                WhyYou = new("Du är utsedd att hantera skyddade fakturor.", "You are appointed to handle protected invoices."),
                Fit = null,
                Amount = null,
                To = Addressee.To(to, open.Invoice.Entity),
                IsProtected = true,
            },
        ];
    }

    private static NewMatter Matter(OpenInvoice open, string step, Addressee to, Text why) => new()
    {
        About = ObjectRef.To(open.Invoice.Id),
        Step = step,
        What = new Text("Faktura {0} från {1}", "Invoice {0} from {1}").With(open.Invoice.Number, open.Invoice.SellerName),
        WhyYou = why,
        To = to,
        Amount = open.Invoice.Money == Currency.Sek ? open.Invoice.Net : null,
        Fit = Fit(open),
        IsFlagged = open.Reasons.Any(reason => reason.Weight >= ReasonWeight.Deviation) || open.Lines.Any(line => line.Outcome == LineOutcome.Deviates),
        Due = open.Invoice.DueDate,
        Href = Links.Invoice(open.Invoice.Id),
    };

    private static Text? Fit(OpenInvoice open) =>
        open.Reasons.OrderByDescending(reason => reason.Weight).FirstOrDefault()?.Text
        ?? open.Lines.FirstOrDefault(line => line.Outcome == LineOutcome.Deviates)?.Reason;
}
