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
internal sealed class AttestReceiptPolicy(AttestRights rights, TimeProvider clock) : InvoicePolicy<AttestReceipt>(action => action.Id, clock)
{
    protected override ValueTask<Judgement> JudgeAsync(Actor actor, Invoice invoice, IReads reads, CancellationToken ct) =>
        rights.JudgeAsync(reads, AttestAct.Receipt, invoice, actor, ct);
}

/// <summary>Expenditure attest: a right in the register for cost code and amount, held by another person than the one who attested receipt.</summary>
internal sealed class AttestExpenditurePolicy(AttestRights rights, TimeProvider clock) : InvoicePolicy<AttestExpenditure>(action => action.Id, clock)
{
    protected override ValueTask<Judgement> JudgeAsync(Actor actor, Invoice invoice, IReads reads, CancellationToken ct) =>
        rights.JudgeAsync(reads, AttestAct.Expenditure, invoice, actor, ct);
}

/// <summary>
/// Who may do the two acts. The acts of a round are done by two persons on two persons' rights: whoever has attested, or was stood in for, has
/// nothing to do with the other act, neither in person nor by a substitute. Who ordered does not decide on the expenditure either.
/// </summary>
internal sealed class AttestRights(IAttestRegister register, TimeProvider clock)
{
    // A limit in kronor says nothing of another currency: then only a right without limit will do.
    private static readonly NetAmount BeyondEveryLimit = NetAmount.FromMinor(long.MaxValue / 4);

    public async ValueTask<Judgement> JudgeAsync(IReads reads, AttestAct act, Invoice invoice, Actor actor, CancellationToken ct)
    {
        var person = actor.Person!.Value;
        var done = await DoneAsync(reads, invoice, ct);
        var behind = Behind(done);
        if (done.Exists(one => one.Person == person))
        {
            return InvoicingRefusals.SamePerson.With();
        }

        if (act == AttestAct.Receipt && invoice.Orderer == person && !behind.Contains(person))
        {
            return Judgement.Granted(Scope.Of([invoice.Entity]), "orderer");
        }

        var question = Question(act, invoice);
        var held = (await register.FindAsync(reads, question, ct)).Where(right => right.Person == person).ToList();
        if (held.Find(right => IsFree(right, act, invoice, behind)) is { } free)
        {
            return Judgement.Granted(Scope.Of([invoice.Entity]), free.Ground);
        }

        return held.Count == 0 ? NoRight(question)
            : act == AttestAct.Expenditure && held.TrueForAll(right => IsOwnPurchase(right, invoice)) ? InvoicingRefusals.OwnPurchase.With()
            : InvoicingRefusals.OneRight.With();
    }

    /// <summary>The right by which the person acts; <see langword="null"/> for the orderer, who confirms without one.</summary>
    public async Task<AttestRight?> FreeAsync(IReads reads, AttestAct act, Invoice invoice, PersonId person, CancellationToken ct) =>
        act == AttestAct.Receipt && invoice.Orderer == person
            ? null
            : (await AllFreeAsync(reads, act, invoice, ct)).FirstOrDefault(right => right.Person == person);

    /// <summary>All rights by which the act can be done now, the one it goes to first.</summary>
    public async Task<IReadOnlyList<AttestRight>> AllFreeAsync(IReads reads, AttestAct act, Invoice invoice, CancellationToken ct)
    {
        var behind = Behind(await DoneAsync(reads, invoice, ct));
        return [.. (await register.FindAsync(reads, Question(act, invoice), ct)).Where(right => IsFree(right, act, invoice, behind))];
    }

    private AttestQuestion Question(AttestAct act, Invoice invoice) => new(
        act, invoice.Entity, invoice.CostCode, invoice.Money == Currency.Sek ? invoice.Net.Abs() : BeyondEveryLimit, SwedishTime.Today(clock));

    private static bool IsFree(AttestRight right, AttestAct act, Invoice invoice, HashSet<PersonId> behind) =>
        !behind.Contains(right.Person)
        && !(right.SubstituteFor is { } absent && behind.Contains(absent))
        && !(act == AttestAct.Expenditure && IsOwnPurchase(right, invoice));

    private static bool IsOwnPurchase(AttestRight right, Invoice invoice) =>
        invoice.Orderer is { } orderer && (right.Person == orderer || right.SubstituteFor == orderer);

    private static Task<List<InvoiceAttest>> DoneAsync(IReads reads, Invoice invoice, CancellationToken ct) =>
        reads.Of<InvoicingDb>().Attests.AsNoTracking().Where(one => one.Invoice == invoice.Id && one.Round == invoice.Round).ToListAsync(ct);

    // The persons of the round's attests and those for whom they stood in.
    private static HashSet<PersonId> Behind(List<InvoiceAttest> done) => [.. done.Select(one => one.Person), .. done.Select(one => one.HeldFor).OfType<PersonId>()];

    private static Refusal NoRight(AttestQuestion question) => InvoicingRefusals.NoAttestRight.With(
        question.Act == AttestAct.Receipt ? "mottagningsattest" : "beslutsattest", question.CostCode, question.Amount);
}
