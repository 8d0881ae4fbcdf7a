using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Browse;

/// <summary>A round in the list.</summary>
internal sealed record RoundRow(Round Round, int Invited, int Answered, bool AwaitsMe);

/// <summary>Lists the rounds that the reader runs or is invited to.</summary>
internal sealed class RoundList(Reads reads)
{
    private const int PageSize = 50;
    private static readonly ListOrder<Round> ByDay = ListOrder.Of<Round>().Down(round => round.Closes).Down(round => round.Id);

    public async Task<Paged<RoundRow>> OfAsync(Permit<BrowseRounds> permit, bool isOngoing, string? place, CancellationToken ct)
    {
        var db = reads.Of<DemandDb>();
        var actor = permit.Actor;
        var own = actor.ScopeOf(RoundStanding.Function).Entities.ToArray();
        var staff = permit.Scope.Entities.ToArray();
        var person = actor.Person;
        var seen = db.Rounds.Where(round => own.Contains(round.Entity) || db.Invitations.Any(one => one.Round == round.Id && staff.Contains(one.Entity)));
        var rounds = await (isOngoing ? seen.Where(round => round.Phase < RoundPhase.Live) : seen).PageAsync(ByDay, place, PageSize, ct);
        RoundId[] ids = [.. rounds.Rows.Select(round => round.Id)];
        var invited = (await db.Invitations.Where(one => ids.Contains(one.Round)).Select(one => new { one.Round, one.Entity }).ToListAsync(ct)).ToLookup(one => one.Round, one => one.Entity);
        var answered = (await db.Participations.Where(one => ids.Contains(one.Round) && one.State != ParticipationState.Draft).Select(one => new { one.Round, one.Entity }).ToListAsync(ct)).ToLookup(one => one.Round, one => one.Entity);
        var mine = (await db.Persons.Where(one => ids.Contains(one.Round) && one.Person == person).Select(one => new { one.Round, one.Entity }).ToListAsync(ct)).ToLookup(one => one.Round, one => one.Entity);
        return rounds.Select(round => new RoundRow(
            round, invited[round.Id].Count(), answered[round.Id].Count(),
            round.Phase == RoundPhase.Open && mine[round.Id].Any(entity => !answered[round.Id].Contains(entity))));
    }
}
