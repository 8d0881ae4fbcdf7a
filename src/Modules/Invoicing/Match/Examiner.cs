using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Records.Public;

namespace Samkop.Invoicing.Match;

/// <summary>Examines an invoice and lets the facts decide where it goes: on, to a person, or to a stop.</summary>
internal sealed class Examiner(Registers registers, InvoiceTasks tasks, Posting posting, IRegister records, TimeProvider clock)
{
    /// <summary>The invoice with its parts, or <see langword="null"/>.</summary>
    public async Task<OpenInvoice?> OpenAsync(WriteSession session, InvoiceId id, CancellationToken ct)
    {
        var db = session.Of<InvoicingDb>();
        return await db.Invoices.FirstOrDefaultAsync(one => one.Id == id, ct) is { } invoice
            ? new OpenInvoice(
                session,
                invoice,
                await db.Lines.Where(line => line.Invoice == id).OrderBy(line => line.Position).ToListAsync(ct),
                await db.Reasons.Where(reason => reason.Invoice == id).ToListAsync(ct),
                clock)
            : null;
    }

    /// <summary>Examines; refused when somebody has bound the entity to pay already (INV-001).</summary>
    public async Task<Result<InvoiceState>> ExamineAsync(OpenInvoice open, CancellationToken ct)
    {
        var invoice = open.Invoice;
        var before = invoice.State;
        if (!InvoiceStates.IsOpen(before))
        {
            return InvoicingRefusals.NotInThisState.With(InvoiceStates.Word(before));
        }

        var examined = await new Examination(open, registers).RunAsync(ct);
        Inherit(invoice, examined);
        if ((await ActAsync(open, examined, ct)).IsRefused(out var no))
        {
            return no;
        }

        if (invoice.Round == 1)
        {
            await RegisterAsync(open, ct);
        }
        else if (invoice.IsProtected)
        {
            await records.MakeSecretAsync(open.Session, ObjectRef.To(invoice.Id), ProtectInvoiceHandler.ProtectedTitle, invoice.ProtectedGround, ct);
        }

        await tasks.MoveAsync(open, examined, ct);
        open.Session.Audit(AuditNote.On(invoice.Id, invoice.Entity) with
        {
            Before = new { state = before.ToString() },
            After = new { state = invoice.State.ToString(), round = invoice.Round, reasons = open.Reasons.Select(reason => reason.Code).Order().ToArray() },
        });
        return invoice.State;
    }

    private static void Inherit(Invoice invoice, Examined examined)
    {
        if (examined.Order is { } order && examined.Act != InvoiceAct.Stop)
        {
            invoice.MatchedOrder = order.Id;
            (invoice.Orderer, invoice.CostCode, invoice.LedgerAccount) = (order.Orderer, order.CostCode, order.Account);
        }
        else if (examined.Subscription is { } subscription)
        {
            invoice.MatchedSubscription = subscription.Id;
            (invoice.Orderer, invoice.CostCode, invoice.LedgerAccount) = (subscription.Orderer, subscription.CostCode, subscription.Account);
        }
    }

    private async Task<Result<Done>> ActAsync(OpenInvoice open, Examined examined, CancellationToken ct) => examined.Act switch
    {
        InvoiceAct.Carry => await CarryAsync(open, examined, ct),
        InvoiceAct.Credit when examined.Preceding is { } preceding => await SetOffAsync(open, preceding, ct),
        _ => open.Invoice.Do(examined.Act),
    };

    // Both came before either was posted and are equal: they take each other out, and nothing is paid.
    private async Task<Result<Done>> SetOffAsync(OpenInvoice open, Invoice preceding, CancellationToken ct)
    {
        if (preceding.Do(InvoiceAct.Credit).IsRefused(out var no) || open.Invoice.Do(InvoiceAct.Credit).IsRefused(out no))
        {
            return no;
        }

        await tasks.MoveAsync(open with { Invoice = preceding, Lines = [], Reasons = [] }, examined: null, ct);
        open.Session.Audit(AuditNote.On(preceding.Id, preceding.Entity) with { After = new { state = preceding.State.ToString(), by = open.Invoice.Id.Value } });
        return Done.It;
    }

    private async Task<Result<Done>> CarryAsync(OpenInvoice open, Examined examined, CancellationToken ct)
    {
        var (receiver, approver) = await CarriersAsync(open, examined, ct);
        if (receiver is not null)
        {
            Attest(open, AttestAct.Receipt, receiver);
        }

        if (receiver is null || approver is null || approver.Behind.Intersect(receiver.Behind).Any())
        {
            return open.Invoice.Do(InvoiceAct.Match);
        }

        Attest(open, AttestAct.Expenditure, approver);
        if (open.Invoice.Do(InvoiceAct.Carry).IsRefused(out var no))
        {
            return no;
        }

        await posting.PostAsync(open, ct);
        return Done.It;
    }

    /// <summary>Who received, and who approved the expenditure beforehand; for a credit note those of the invoice it credits.</summary>
    private static async Task<(Carrier? Receiver, Carrier? Approver)> CarriersAsync(OpenInvoice open, Examined examined, CancellationToken ct)
    {
        if (examined.Preceding is { } preceding)
        {
            var attests = await open.Db.Attests.Where(one => one.Invoice == preceding.Id && one.Round == preceding.Round).ToListAsync(ct);
            return (Of(attests, AttestAct.Receipt, preceding), Of(attests, AttestAct.Expenditure, preceding));
        }

        return examined switch
        {
            { Order: { } order } => (
                new Carrier(ReceiverOf(order), $"goods received on order {order.Number}"),
                order.Approver is { } person ? new Carrier(person, $"attest of order {order.Number}: {order.ApprovalGround}") { HeldFor = order.ApproverFor } : null),
            { Subscription: { } subscription } => (
                new Carrier(subscription.Orderer, $"subscription {subscription.InvoicedObject}"),
                subscription.Approver is { } person ? new Carrier(person, $"attest of subscription {subscription.InvoicedObject}: {subscription.ApprovalGround}") : null),
            _ => (null, null),
        };
    }

    private static Carrier? Of(List<InvoiceAttest> attests, AttestAct act, Invoice preceding) =>
        attests.FirstOrDefault(one => one.Act == act) is { } found ? new Carrier(found.Person, $"attest of invoice {preceding.Voucher}") { HeldFor = found.HeldFor } : null;

    // Who approved the order and also took goods of it confirms the receipt, so that somebody else is left to decide.
    private static PersonId ReceiverOf(OrderForMatching order) =>
        order.Receivers.Where(person => person == order.Approver || person == order.ApproverFor).Concat(order.Receivers).FirstOrDefault(order.Orderer);

    private static void Attest(OpenInvoice open, AttestAct act, Carrier carrier) => open.Db.Attests.Add(new InvoiceAttest
    {
        Id = Guid.CreateVersion7(open.Clock.GetUtcNow()),
        Invoice = open.Invoice.Id,
        Round = open.Invoice.Round,
        Act = act,
        Person = carrier.Person,
        HeldFor = carrier.HeldFor,
        At = open.Session.Now,
        Ground = carrier.Ground,
        IsCarried = true,
    });

    // Kept in searchable order without a register number (OSL 2009:400, 5:1); a protected one shows neither seller nor number.
    private async Task RegisterAsync(OpenInvoice open, CancellationToken ct) => await records.RegisterAsync(
        open.Session,
        new NewRecord
        {
            About = ObjectRef.To(open.Invoice.Id),
            Entity = open.Invoice.Entity,
            Type = "invoice",
            Title = open.Invoice.IsProtected ? ProtectInvoiceHandler.ProtectedTitle : $"Faktura {open.Invoice.Number}, {open.Invoice.SellerName}",
            Secrecy = open.Invoice.IsProtected ? new Secrecy(IsSecret: true, open.Invoice.ProtectedGround) : Secrecy.Public,
            NeedsNumber = false,
        },
        ct);

    private sealed record Carrier(PersonId Person, string Ground)
    {
        public PersonId? HeldFor { get; init; }

        public IEnumerable<PersonId> Behind => HeldFor is { } absent ? [Person, absent] : [Person];
    }
}
