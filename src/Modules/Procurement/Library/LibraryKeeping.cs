using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Requirements;

namespace Samkop.Procurement.Library;

/// <summary>Writes versions of requirements in the library, which is common to all buyers.</summary>
internal sealed class LibraryKeeping(UnitOfWork work, TimeProvider clock)
{
    /// <summary>A new line, or the next version of one.</summary>
    public Task<Result<Done>> WriteAsync(Permit<KeepLibrary> permit, RequirementForm form, CancellationToken ct) =>
        work.WriteAsync<KeepLibrary, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                var line = permit.Action.Line;
                var latest = await db.Library.AsTracking().FirstOrDefaultAsync(row => row.Line == line && row.IsCurrent, ct);
                var next = new LibraryRequirement
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Line = line,
                    Version = (latest?.Version ?? 0) + 1,
                    IsCurrent = true,
                    ReviewedOn = session.Now.DateInSweden(),
                    WrittenBy = permit.Actor.Person,
                    Title = string.Empty,
                    Body = string.Empty,
                };
                if (form.ApplyTo(next) is { } no)
                {
                    return no;
                }

                if (latest is not null)
                {
                    latest.IsCurrent = false;
                }

                db.Library.Add(next);
                session.Audit(new AuditNote(permit.Action.About) { After = new { next.Title, next.Version, kind = next.Kind.ToString() } });
                return Done.It;
            },
            ct);
}
