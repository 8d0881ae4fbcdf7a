using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Protecting;

/// <summary>A reader as typed.</summary>
internal sealed class ReaderForm
{
    [Required]
    public PersonId? Person { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidThrough { get; set; }

    [Required, StringLength(300)]
    public string Source { get; set; } = string.Empty;
}

/// <summary>
/// Names and ends the persons who read an entity's protected invoices. Nobody names oneself (INV-021); who is named works with invoices there, so that an
/// administrator's rights alone lead nowhere (INV-023). The last one stays (INV-024).
/// </summary>
internal sealed class ReaderKeeping(UnitOfWork work, IPeople people, Examiner examiner, InvoiceTasks tasks, TimeProvider clock)
{
    /// <summary>Who handles invoices, and may therefore be named.</summary>
    public const Roles Handling = Roles.Finance | Roles.Orderer | Roles.Approver;

    public Task<Result<Done>> NameAsync(Permit<NameProtectedReader> permit, LegalEntityId entity, ReaderForm form, CancellationToken ct) =>
        work.WriteAsync<NameProtectedReader, Done>(
            permit,
            async session =>
            {
                var (db, person, from) = (session.Of<InvoicingDb>(), form.Person!.Value, form.ValidFrom!.Value);
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (person == permit.Actor.Person)
                {
                    return InvoicingRefusals.ReaderNamesSelf.With();
                }

                var known = await db.ProtectedReaders.Where(one => one.Entity == entity).ToListAsync(ct);
                if (form.ValidThrough < from || string.IsNullOrWhiteSpace(form.Source) || known.Exists(one => one.Person == person && (one.ValidThrough is not { } last || last >= from))
                    || (await people.HoldersAsync(Handling, entity, ct)).All(one => one.Id != person))
                {
                    return InvoicingRefusals.FaultyReader.On(nameof(form.Person));
                }

                var reader = new ProtectedReader
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = entity, Person = person, Place = known.Count + 1, ValidFrom = from, ValidThrough = form.ValidThrough, Source = form.Source.Trim(),
                };
                db.ProtectedReaders.Add(reader);
                session.Audit(Note(reader) with
                {
                    After = new { Person = person.Value, From = SwedishDates.Iso(from), Through = form.ValidThrough is { } through ? SwedishDates.Iso(through) : string.Empty, reader.Source },
                });
                return Done.It;
            },
            ct);

    /// <summary>From now on the person reads none of them; what waited for the person goes to another reader.</summary>
    public Task<Result<Done>> EndAsync(Permit<EndProtectedReader> permit, CancellationToken ct) =>
        work.WriteAsync<EndProtectedReader, Done>(
            permit,
            async session =>
            {
                var (db, today) = (session.Of<InvoicingDb>(), session.Now.DateInSweden());
                if (await db.ProtectedReaders.FirstOrDefaultAsync(one => one.Id == permit.Action.Reader, ct) is not { } reader || !permit.Scope.Covers(reader.Entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (reader.ValidThrough < today)
                {
                    return InvoicingRefusals.AlreadyEnded.With();
                }

                if (!await db.ProtectedReaders.On(today).AnyAsync(one => one.Entity == reader.Entity && one.Person != reader.Person, ct))
                {
                    return InvoicingRefusals.LastReader.With();
                }

                reader.ValidThrough = today.AddDays(-1);
                session.Audit(Note(reader) with { After = new { Person = reader.Person.Value, Through = SwedishDates.Iso(reader.ValidThrough.Value) } });
                await session.FlushAsync(ct);
                await PassOnAsync(session, reader.Entity, ct);
                return Done.It;
            },
            ct);

    private async Task PassOnAsync(WriteSession session, LegalEntityId entity, CancellationToken ct)
    {
        foreach (var id in await session.Of<InvoicingDb>().Invoices.Where(one => one.Entity == entity && one.IsProtected && InvoiceStates.Waiting.Contains(one.State)).Select(one => one.Id).ToListAsync(ct))
        {
            await tasks.MoveAsync((await examiner.OpenAsync(session, id, ct))!, examined: null, ct);
        }
    }

    private static AuditNote Note(ProtectedReader reader) => new(new ObjectRef(nameof(ProtectedReader), reader.Id.ToString())) { Entity = reader.Entity };
}
