using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Attest;

/// <summary>Receipt attest (mottagningsattest): goods or service came as billed, or the deviation is accepted.</summary>
internal sealed class AttestReceiptHandler(UnitOfWork work, Examiner examiner, AttestRights rights, InvoiceTasks tasks)
{
    public Task<Result<InvoiceState>> HandleAsync(Permit<AttestReceipt> permit, CancellationToken ct) => HandleAsync(permit, isClaiming: false, ct);

    /// <summary>Attests; when claiming, only what was agreed is approved and the rest is to be credited.</summary>
    public async Task<Result<InvoiceState>> HandleAsync(Permit<AttestReceipt> permit, bool isClaiming, CancellationToken ct) => await work.WriteAsync<AttestReceipt, InvoiceState>(
        permit,
        async session =>
        {
            if (await examiner.OpenAsync(session, permit.Action.Id, ct) is not { } open)
            {
                return WorkRefusals.NotFound.With();
            }

            var used = await rights.FreeAsync(session, AttestAct.Receipt, open.Invoice, permit.Actor.Person!.Value, ct);
            if (open.Invoice.Do(InvoiceAct.AttestReceipt).IsRefused(out var no) || (isClaiming && Attests.Claim(open).IsRefused(out no)))
            {
                return no;
            }

            Attests.Add(open, AttestAct.Receipt, permit.Actor.Person!.Value, used?.SubstituteFor, permit.Ground);
            await tasks.MoveAsync(open, examined: null, ct);
            Attests.Note(open, AttestAct.Receipt);
            return open.Invoice.State;
        },
        ct);
}

/// <summary>Expenditure attest (beslutsattest): the last act; the invoice is posted in the same transaction.</summary>
internal sealed class AttestExpenditureHandler(UnitOfWork work, Examiner examiner, AttestRights rights, InvoiceTasks tasks, Posting posting)
{
    public Task<Result<InvoiceState>> HandleAsync(Permit<AttestExpenditure> permit, CancellationToken ct) => HandleAsync(permit, isClaiming: false, ct);

    /// <summary>Attests; when claiming, only what was agreed is approved and the rest is to be credited.</summary>
    public async Task<Result<InvoiceState>> HandleAsync(Permit<AttestExpenditure> permit, bool isClaiming, CancellationToken ct) => await work.WriteAsync<AttestExpenditure, InvoiceState>(
        permit,
        async session =>
        {
            if (await examiner.OpenAsync(session, permit.Action.Id, ct) is not { } open)
            {
                return WorkRefusals.NotFound.With();
            }

            // Without a receipt attest of this round there is no second person.
            if (!await open.Db.Attests.AnyAsync(one => one.Invoice == open.Invoice.Id && one.Round == open.Invoice.Round && one.Act == AttestAct.Receipt, ct))
            {
                return InvoicingRefusals.NotInThisState.With(InvoiceStates.Word(InvoiceState.ReceiptAttest));
            }

            var used = await rights.FreeAsync(session, AttestAct.Expenditure, open.Invoice, permit.Actor.Person!.Value, ct);
            if (open.Invoice.Do(InvoiceAct.AttestExpenditure).IsRefused(out var no) || (isClaiming && Attests.Claim(open).IsRefused(out no)))
            {
                return no;
            }

            Attests.Add(open, AttestAct.Expenditure, permit.Actor.Person!.Value, used?.SubstituteFor, permit.Ground);
            await posting.PostAsync(open, ct);
            await tasks.MoveAsync(open, examined: null, ct);
            Attests.Note(open, AttestAct.Expenditure);
            return open.Invoice.State;
        },
        ct);
}

/// <summary>What the handlers of attest share.</summary>
internal static class Attests
{
    public static void Add(OpenInvoice open, AttestAct act, PersonId person, PersonId? heldFor, string? ground) => open.Db.Attests.Add(new InvoiceAttest
    {
        Id = Guid.CreateVersion7(open.Clock.GetUtcNow()),
        Invoice = open.Invoice.Id,
        Round = open.Invoice.Round,
        Act = act,
        Person = person,
        HeldFor = heldFor,
        At = open.Session.Now,
        Ground = ground ?? string.Empty,
    });

    /// <summary>Claims credit for what costs more than agreed, and says so on the invoice.</summary>
    public static Result<Done> Claim(OpenInvoice open)
    {
        if (Claims.Enter(open.Invoice, open.Lines).IsRefused(out var no))
        {
            return no;
        }

        open.Say(ReasonCodes.Claim, ReasonWeight.Note, new Text(
            "Kredit krävs på {0:N2} med moms. {1:N2} är godkänt och betalas.", "Credit of {0:N2} including VAT is claimed. {1:N2} is approved and paid.")
            .With(open.Invoice.Claim.Money.ToDecimal(), open.Invoice.Approved.Money.ToDecimal()));
        return Done.It;
    }

    // The digest of the document ties the act to what was on the screen.
    public static void Note(OpenInvoice open, AttestAct act) => open.Session.Audit(AuditNote.On(open.Invoice.Id, open.Invoice.Entity) with
    {
        After = new { act = act.ToString(), state = open.Invoice.State.ToString(), net = open.Invoice.NetMinor, claim = open.Invoice.ClaimNetMinor, message = open.Invoice.Message.Value, voucher = open.Invoice.Voucher },
    });
}
