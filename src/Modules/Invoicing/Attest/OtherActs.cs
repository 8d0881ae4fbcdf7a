using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Records.Public;

namespace Samkop.Invoicing.Attest;

/// <summary>Gives the invoice an order number and examines it against that order.</summary>
internal sealed class MendReferenceHandler(UnitOfWork work, Examiner examiner, IOrders orders, IEntities entities)
{
    public async Task<Result<InvoiceState>> HandleAsync(Permit<MendReference> permit, string number, CancellationToken ct) => await work.WriteAsync<MendReference, InvoiceState>(
        permit,
        async session =>
        {
            if (await examiner.OpenAsync(session, permit.Action.Id, ct) is not { } open)
            {
                return WorkRefusals.NotFound.With();
            }

            if (await orders.ByNumberAsync(session, open.Invoice.Entity, ReferenceText.Normalise(number), ct) is not { } order)
            {
                return InvoicingRefusals.NoSuchOrder.On("Order", (await entities.GetAsync(open.Invoice.Entity, ct)).Name, number);
            }

            session.Audit(AuditNote.On(open.Invoice.Id, open.Invoice.Entity) with
            {
                Before = new { order = open.Invoice.OrderReference }, After = new { order = order.Number },
            });
            open.Invoice.OrderReference = order.Number;
            return await examiner.ExamineAsync(open, ct);
        },
        ct);
}

/// <summary>Codes an invoice that has no order; both attests follow.</summary>
internal sealed class CodeInvoiceHandler(UnitOfWork work, Examiner examiner, InvoiceTasks tasks, IEntities entities)
{
    public async Task<Result<InvoiceState>> HandleAsync(Permit<CodeInvoice> permit, string account, string costCode, CancellationToken ct)
    {
        if (account.Length is < 4 or > 6 || !account.All(char.IsAsciiDigit))
        {
            return InvoicingRefusals.BadAccount.On("Account");
        }

        return await work.WriteAsync<CodeInvoice, InvoiceState>(permit, async session => await CodeAsync(session, permit, account, costCode, ct), ct);
    }

    private async Task<Result<InvoiceState>> CodeAsync(WriteSession session, Permit<CodeInvoice> permit, string account, string costCode, CancellationToken ct)
    {
        if (await examiner.OpenAsync(session, permit.Action.Id, ct) is not { } open)
        {
            return WorkRefusals.NotFound.With();
        }

        var invoice = open.Invoice;
        if (await entities.UnitByCostCodeAsync(invoice.Entity, costCode, ct) is null)
        {
            return InvoicingRefusals.UnknownCostCode.On("CostCode", (await entities.GetAsync(invoice.Entity, ct)).Name, costCode);
        }

        if (invoice.Do(InvoiceAct.Code).IsRefused(out var no))
        {
            return no;
        }

        (invoice.LedgerAccount, invoice.CostCode) = (account, costCode);
        await tasks.MoveAsync(open, examined: null, ct);
        session.Audit(AuditNote.On(invoice.Id, invoice.Entity) with { After = new { account, costCode, state = invoice.State.ToString() } });
        return invoice.State;
    }
}

/// <summary>Disputes: the supplier has been told why, and the invoice waits for credit or agreement.</summary>
internal sealed class DisputeInvoiceHandler(UnitOfWork work, Examiner examiner, InvoiceTasks tasks)
{
    public async Task<Result<InvoiceState>> HandleAsync(Permit<DisputeInvoice> permit, string why, CancellationToken ct) =>
        FreeText.Refuse(why) is { } no ? no : await work.WriteAsync<DisputeInvoice, InvoiceState>(
            permit, async session => await Closing.DoAsync(await examiner.OpenAsync(session, permit.Action.Id, ct), InvoiceAct.Dispute, why, tasks, ct), ct);
}

/// <summary>Returns: the invoice is never to be paid.</summary>
internal sealed class ReturnInvoiceHandler(UnitOfWork work, Examiner examiner, InvoiceTasks tasks)
{
    public async Task<Result<InvoiceState>> HandleAsync(Permit<ReturnInvoice> permit, string why, CancellationToken ct) =>
        FreeText.Refuse(why) is { } no ? no : await work.WriteAsync<ReturnInvoice, InvoiceState>(
            permit, async session => await Closing.DoAsync(await examiner.OpenAsync(session, permit.Action.Id, ct), InvoiceAct.Return, why, tasks, ct), ct);
}

/// <summary>Protects as first reader; whoever does it becomes one of the named persons.</summary>
internal sealed class ProtectInvoiceHandler(UnitOfWork work, Examiner examiner, InvoiceTasks tasks, IRegister records)
{
    /// <summary>All that the register says of a protected invoice.</summary>
    public const string ProtectedTitle = "Faktura";

    public async Task<Result<InvoiceState>> HandleAsync(Permit<ProtectInvoice> permit, CancellationToken ct) => await work.WriteAsync<ProtectInvoice, InvoiceState>(
        permit,
        async session =>
        {
            if (await examiner.OpenAsync(session, permit.Action.Id, ct) is not { } open)
            {
                return WorkRefusals.NotFound.With();
            }

            (open.Invoice.IsProtected, open.Invoice.ProtectedGround) = (true, "OSL 25:1");
            await records.MakeSecretAsync(session, ObjectRef.To(open.Invoice.Id), ProtectedTitle, open.Invoice.ProtectedGround, ct);
            await ProtectedReaders.AddAsync(open, permit.Actor.Person!.Value, ct);
            await tasks.MoveAsync(open, examined: null, ct);
            session.Audit(AuditNote.On(open.Invoice.Id, open.Invoice.Entity) with { After = new { isProtected = true } });
            return open.Invoice.State;
        },
        ct);
}

/// <summary>Ends or halts an invoice with a reason.</summary>
internal static class Closing
{
    public static async Task<Result<InvoiceState>> DoAsync(OpenInvoice? open, InvoiceAct act, string why, InvoiceTasks tasks, CancellationToken ct)
    {
        if (open is null)
        {
            return WorkRefusals.NotFound.With();
        }

        if (open.Invoice.Do(act).IsRefused(out var no))
        {
            return no;
        }

        open.Say(act.ToString().ToLowerInvariant(), ReasonWeight.Note, Text.Same(why.Trim()));
        await tasks.MoveAsync(open, examined: null, ct);
        open.Session.Audit(AuditNote.On(open.Invoice.Id, open.Invoice.Entity) with { After = new { state = open.Invoice.State.ToString() }, Personal = new { why } });
        return open.Invoice.State;
    }
}

/// <summary>Free text that people write.</summary>
internal static class FreeText
{
    public static Refusal? Refuse(string text) =>
        string.IsNullOrWhiteSpace(text) ? InvoicingRefusals.ReasonNeeded.On("Why")
        : PersonalNumberScan.IsIn(text) ? InvoicingRefusals.PersonalNumber.On("Why")
        : null;
}
