using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Decisions;

/// <inheritdoc cref="IDelegatedDecisions" />
internal sealed class DelegatedDecisions(TimeProvider clock) : IDelegatedDecisions
{
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
