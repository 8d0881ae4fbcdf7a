using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Decisions;

/// <inheritdoc cref="IDelegatedDecisions" />
internal sealed class DelegatedDecisions(TimeProvider clock) : IDelegatedDecisions
{
    public async Task NoteAsync(WriteSession session, DelegatedAct act, CancellationToken ct)
    {
        var rows = await session.Of<OrganisationDb>().DelegationPoints.AsNoTracking().Where(row => row.Entity == act.Entity && row.Kind == act.Kind).ToListAsync(ct);
        if (act.Person is not { } person || rows.On(act.Kind, session.Now.DateInSweden()) is not { IsDelegated: true } point)
        {
            return;
        }

        await AddAsync(
            session,
            new NewDelegatedDecision { About = act.About, Entity = act.Entity, Board = point.Board, Point = point.Point, What = act.What, Person = person, RegisterNumber = act.RegisterNumber },
            ct);
    }

    public Task AddAsync(WriteSession session, NewDelegatedDecision decision, CancellationToken ct)
    {
        session.Of<OrganisationDb>().Decisions.Add(new DelegatedDecision
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Entity = decision.Entity,
            Board = decision.Board,
            Point = decision.Point,
            AboutKind = decision.About.Kind,
            AboutId = decision.About.Id,
            What = decision.What,
            Person = decision.Person,
            RegisterNumber = decision.RegisterNumber,
            DecidedAt = session.Now,
            DecidedOn = session.Now.DateInSweden(),
        });
        session.Audit(new AuditNote(decision.About) { Entity = decision.Entity, After = new { delegated = decision.What, decision.Board, decision.Point } });
        return Task.CompletedTask;
    }
}
