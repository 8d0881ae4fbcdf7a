using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Follow;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Deadlines;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Remind;

/// <summary>Opens rounds on their day, closes them the day after the last, and reminds who has not answered ten, five and one working days before.</summary>
internal sealed class RoundDays(Gate gate, UnitOfWork work, RoundMoves moves, RoundMatters matters) : IClockJob
{
    public string Name => "joining-rounds";

    public Text Title { get; } = new("Öppnar och stänger anslutningsrundor och påminner den som inte svarat", "Opens and closes joining rounds and reminds who has not answered");

    public TimeOnly At => new(5, 15);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System(Name), new KeepRounds(), ct)).OrThrow();
        return (await work.WriteAsync<KeepRounds, int>(
            permit,
            async session =>
            {
                var today = session.Now.DateInSweden();
                var due = await session.Of<DemandDb>().Rounds
                    .Where(round => (round.Phase == RoundPhase.Announced && round.Opens <= today) || round.Phase == RoundPhase.Open)
                    .Select(round => round.Id).OrderBy(id => id).ToListAsync(ct);
                var done = 0;
                foreach (var id in due)
                {
                    done += await KeepAsync(session, await RoundFile.LockAsync(session, id, ct), today, ct);
                }

                session.Audit(new AuditNote(ObjectRef.All<RoundId>()) { After = new { day = SwedishDates.Iso(today), done } });
                return done;
            },
            ct)).OrThrow();
    }

    private async Task<int> KeepAsync(WriteSession session, RoundFile file, DateOnly today, CancellationToken ct)
    {
        if (file.Round.Phase == RoundPhase.Announced && file.Round.Opens <= today)
        {
            (await moves.StepAsync(session, file, RoundStep.Open, liveFrom: null, ct)).OrThrow();
            return 1;
        }

        if (file.Round.Phase == RoundPhase.Open && today > file.Round.Closes)
        {
            (await moves.StepAsync(session, file, RoundStep.Close, liveFrom: null, ct)).OrThrow();
            return 1;
        }

        var reminded = 0;
        foreach (var invitation in file.State().RemindersOn(today))
        {
            var entity = file.EntityOf(invitation.Entity);
            // Who has said no has answered too; the library knows those who joined.
            if (file.Of(entity) is not { State: ParticipationState.Declined })
            {
                await matters.AskAsync(session, file, entity, WorkingDaysTo(today, file.Round.Closes), ct);
                reminded++;
            }
        }

        return reminded;
    }

    private static int WorkingDaysTo(DateOnly today, DateOnly last) =>
        Enumerable.Range(1, Math.Max(0, last.DayNumber - today.DayNumber)).Count(days => WorkingDays.Is(today.AddDays(days)));
}
