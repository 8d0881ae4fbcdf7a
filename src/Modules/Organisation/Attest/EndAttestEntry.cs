using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.Attest;

/// <summary>Ends a right: today is its last day. Refused when it has ended (ORG-020).</summary>
internal sealed class EndAttestEntryHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<EndAttestEntry> permit, CancellationToken ct) =>
        work.WriteAsync<EndAttestEntry, Done>(
            permit,
            async session =>
            {
                var id = permit.Action.Entry;
                if (await session.Of<OrganisationDb>().AttestEntries.FirstOrDefaultAsync(one => one.Id == id, ct) is not { } entry || !permit.Scope.Covers(entry.Entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                var today = session.Now.DateInSweden();
                if (entry.Through <= today)
                {
                    return Refusals.AttestEnded.With();
                }

                var before = new { entry.Through };
                entry.Through = today;
                session.Audit(AuditNote.On(entry.Id, entry.Entity) with { Before = before, After = new { entry.Through, person = entry.Person.Value } });
                return Done.It;
            },
            ct);
}
