using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;

namespace Samkop.Procurement.OpenTenders;

internal sealed class KeepCustodyPolicy : LeadPolicy<KeepCustody>;

/// <summary>Who is appointed leaves the own key.</summary>
internal sealed class LeaveKeyPolicy : IPolicy<LeaveKey>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, LeaveKey action, IReads reads, CancellationToken ct) =>
        actor.Person is { } person && await reads.Of<ProcurementDb>().Custodians.AnyAsync(row => row.Case == action.Case && row.Person == person, ct)
            ? Judgement.Granted(actor.ScopeOf(Roles.Staff), "custodian")
            : WorkRefusals.NotFound.With();
}

/// <summary>Every supplier may tender for what is announced; whether it is in time the domain says.</summary>
internal sealed class LeaveTenderPolicy : IPolicy<LeaveTender>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, LeaveTender action, IReads reads, CancellationToken ct) =>
        await reads.Of<ProcurementDb>().Publications.AnyAsync(one => one.Case == action.Case && one.Kind == PublicationKind.Notice, ct)
            ? Judgement.Granted(actor.ScopeOf(LeaveTender.Kind.OpenTo))
            : WorkRefusals.NotFound.With();
}

/// <summary>Who stands on the fixed list opens. It is no right to read the tenders.</summary>
internal sealed class OpenTendersOfPolicy : IPolicy<OpenTendersOf>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, OpenTendersOf action, IReads reads, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var list = await db.CustodyLists.AsNoTracking().FirstOrDefaultAsync(row => row.Case == action.Case, ct);
        return list is not null && list.PlaceOf(actor.Person) >= 0 ? Judgement.Granted(actor.ScopeOf(Roles.Staff), "custodian") : WorkRefusals.NotFound.With();
    }
}

/// <summary>Tenders are read by those who have a seat in the expert group, have declared, and have no conflict (PRO-071).</summary>
internal sealed class SeeTendersPolicy : IPolicy<SeeTenders>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, SeeTenders action, IReads reads, CancellationToken ct)
    {
        var seat = actor.Person is { } person ? await reads.Of<ProcurementDb>().Experts.AsNoTracking().FirstOrDefaultAsync(row => row.Case == action.Case && row.Person == person, ct) : null;
        return seat is null ? WorkRefusals.NotFound.With()
            : seat.MayJudge ? Judgement.Granted(actor.ScopeOf(Roles.Staff), "seat in the expert group")
            : Refusals.NotDeclared.With();
    }
}
