using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Attest;

/// <summary>
/// Receipt attest: who ordered, or who has the right in the register. Nobody who has attested the invoice in this round (municipal rules of
/// attest; anchors-p2p 7.1).
/// </summary>
internal sealed class AttestReceiptPolicy(IAttestRegister register, TimeProvider clock) : InvoicePolicy<AttestReceipt>(action => action.Id)
{
    protected override async ValueTask<Judgement> JudgeAsync(Actor actor, Invoice invoice, IReads reads, CancellationToken ct)
    {
        if (await AttestRules.HasAttestedAsync(reads, invoice, actor, ct))
        {
            return InvoicingRefusals.SamePerson.With();
        }

        var scope = Scope.Of([invoice.Entity]);
        if (invoice.Orderer == actor.Person)
        {
            return Judgement.Granted(scope, "orderer");
        }

        var question = AttestRules.Question(AttestAct.Receipt, invoice, SwedishTime.Today(clock));
        return await AttestRules.JudgeAsync(await register.RightOfAsync(reads, actor.Person!.Value, question, ct), question, invoice, reads, ct);
    }
}

/// <summary>Expenditure attest: a right in the register for cost code and amount, held by another person than the one who attested receipt.</summary>
internal sealed class AttestExpenditurePolicy(IAttestRegister register, TimeProvider clock) : InvoicePolicy<AttestExpenditure>(action => action.Id)
{
    protected override async ValueTask<Judgement> JudgeAsync(Actor actor, Invoice invoice, IReads reads, CancellationToken ct)
    {
        if (await AttestRules.HasAttestedAsync(reads, invoice, actor, ct))
        {
            return InvoicingRefusals.SamePerson.With();
        }

        var question = AttestRules.Question(AttestAct.Expenditure, invoice, SwedishTime.Today(clock));
        return await AttestRules.JudgeAsync(await register.RightOfAsync(reads, actor.Person!.Value, question, ct), question, invoice, reads, ct);
    }
}

/// <summary>What both acts of attest share.</summary>
internal static class AttestRules
{
    // A limit in kronor says nothing of another currency: then only a right without limit will do.
    private static readonly NetAmount BeyondEveryLimit = NetAmount.FromMinor(long.MaxValue / 4);

    public static AttestQuestion Question(AttestAct act, Invoice invoice, DateOnly day) => new(
        act, invoice.Entity, invoice.CostCode, invoice.Money == Currency.Sek ? invoice.Net.Abs() : BeyondEveryLimit, day);

    // Who stands in for the person of the other act would make it one person's two acts.
    public static async ValueTask<Judgement> JudgeAsync(AttestRight? right, AttestQuestion question, Invoice invoice, IReads reads, CancellationToken ct)
    {
        if (right is null)
        {
            return NoRight(question);
        }

        return right.SubstituteFor is { } absent && await HasAttestedAsync(reads, invoice, absent, ct)
            ? InvoicingRefusals.SamePerson.With()
            : Judgement.Granted(Scope.Of([invoice.Entity]), right.Ground);
    }

    public static Task<bool> HasAttestedAsync(IReads reads, Invoice invoice, Actor actor, CancellationToken ct) =>
        actor.Person is { } person ? HasAttestedAsync(reads, invoice, person, ct) : Task.FromResult(false);

    private static async Task<bool> HasAttestedAsync(IReads reads, Invoice invoice, PersonId person, CancellationToken ct) =>
        await reads.Of<InvoicingDb>().Attests.AnyAsync(one => one.Invoice == invoice.Id && one.Round == invoice.Round && one.Person == person, ct);

    public static Refusal NoRight(AttestQuestion question) => InvoicingRefusals.NoAttestRight.With(
        question.Act == AttestAct.Receipt ? "mottagningsattest" : "beslutsattest", question.CostCode, question.Amount);
}
