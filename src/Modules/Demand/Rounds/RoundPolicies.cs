using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing;

namespace Samkop.Demand.Rounds;

/// <summary>Who stands how to a round.</summary>
internal sealed record RoundStanding(Round Round, IReadOnlyList<RoundInvitation> Invitations, IReadOnlyList<InvitedPerson> Mine)
{
    public const Roles Function = Roles.Buyer | Roles.ContractManager;

    public static async Task<RoundStanding?> OfAsync(RoundId id, Actor actor, IReads reads, CancellationToken ct)
    {
        var db = reads.Of<DemandDb>();
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is not { } round)
        {
            return null;
        }

        var person = actor.Person;
        return new RoundStanding(
            round,
            await db.Invitations.AsNoTracking().Where(one => one.Round == id).ToListAsync(ct),
            await db.Persons.AsNoTracking().Where(one => one.Round == id && one.Person == person).ToListAsync(ct));
    }

    public bool RunsIt(Actor actor) => actor.HasAny(Function, Round.Entity);

    public bool MaySee(Actor actor) => RunsIt(actor) || Invitations.Any(one => actor.HasAny(Roles.Staff, one.Entity));

    public bool MayJoinFor(LegalEntityId entity, Actor actor) => Mine.Any(one => one.Entity == entity) && actor.HasAny(Roles.Staff, entity);

    public string NameOf(LegalEntityId entity) => Invitations.FirstOrDefault(one => one.Entity == entity)?.Name ?? "–";
}

/// <summary>The joint body and the invited see a round; to others it does not exist.</summary>
internal sealed class SeeRoundPolicy : IPolicy<SeeRound>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, SeeRound action, IReads reads, CancellationToken ct) =>
        await RoundStanding.OfAsync(action.Round, actor, reads, ct) is { } standing && standing.MaySee(actor)
            ? Judgement.Granted(actor.ScopeOf(Roles.Staff), standing.RunsIt(actor) ? "joint function" : "invited entity")
            : WorkRefusals.NotFound.With();
}

/// <summary>One may announce for an entity where one works with purchasing.</summary>
internal sealed class AnnounceRoundPolicy : IPolicy<AnnounceRound>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, AnnounceRound action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(action.Entity is not { } entity || actor.HasAny(RoundStanding.Function, entity)
            ? Judgement.Granted(actor.ScopeOf(RoundStanding.Function))
            : WorkRefusals.NotFound.With());
}

/// <summary>Only the function of the entity that runs the round; who may merely see it is told so.</summary>
internal sealed class RunRoundPolicy : IPolicy<RunRound>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, RunRound action, IReads reads, CancellationToken ct)
    {
        if (await RoundStanding.OfAsync(action.Round, actor, reads, ct) is not { } standing || !standing.MaySee(actor))
        {
            return WorkRefusals.NotFound.With();
        }

        return standing.RunsIt(actor) ? Judgement.Granted(Scope.Of([standing.Round.Entity]), "joint function") : JoiningRefusals.NotTheJointBody.With(standing.NameOf(standing.Round.Entity));
    }
}

/// <summary>Only a person named in the invitation of that entity.</summary>
internal sealed class JoinRoundPolicy : IPolicy<JoinRound>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, JoinRound action, IReads reads, CancellationToken ct)
    {
        if (await RoundStanding.OfAsync(action.Round, actor, reads, ct) is not { } standing || !standing.MaySee(actor))
        {
            return WorkRefusals.NotFound.With();
        }

        return standing.MayJoinFor(action.Entity, actor)
            ? Judgement.Granted(Scope.Of([action.Entity]), "authorised person of the invitation")
            : JoiningRefusals.NotAuthorised.With(actor.Name, standing.NameOf(action.Entity));
    }
}

/// <summary>A person named in the invitation, or the function that has received the decision.</summary>
internal sealed class RecordVolumeDecisionPolicy : IPolicy<RecordVolumeDecision>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, RecordVolumeDecision action, IReads reads, CancellationToken ct)
    {
        if (await RoundStanding.OfAsync(action.Round, actor, reads, ct) is not { } standing || !standing.MaySee(actor))
        {
            return WorkRefusals.NotFound.With();
        }

        return standing.MayJoinFor(action.Entity, actor) || (standing.RunsIt(actor) && standing.Invitations.Any(one => one.Entity == action.Entity))
            ? Judgement.Granted(Scope.Of([action.Entity]), standing.RunsIt(actor) ? "joint function" : "authorised person of the invitation")
            : JoiningRefusals.NotAuthorised.With(actor.Name, standing.NameOf(action.Entity));
    }
}
