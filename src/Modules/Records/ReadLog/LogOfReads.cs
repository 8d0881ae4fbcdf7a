using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.ReadLog;

/// <inheritdoc cref="IReadLog" />
internal sealed class LogOfReads(Gate gate, UnitOfWork work, Reads reads, TimeProvider clock) : IReadLog
{
    private static readonly ListOrder<ReadNote> Latest = ListOrder.Of<ReadNote>().Down(note => note.At).Down(note => note.Id);

    public async Task<Result<Done>> NoteAsync(ObjectRef about, LegalEntityId entity, string purpose, CancellationToken ct)
    {
        if ((await gate.AskAsync(new NoteProtectedRead(about), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        return await work.WriteAsync<NoteProtectedRead, Done>(
            permit,
            async session =>
            {
                await NoteAsync(session, permit.Actor, about, entity, purpose, ct);
                session.Audit(new AuditNote(about) { Entity = entity, After = new { purpose } });
                return Done.It;
            },
            ct);
    }

    public Task NoteAsync(WriteSession session, Actor reader, ObjectRef about, LegalEntityId entity, string purpose, CancellationToken ct)
    {
        session.Of<RecordsDb>().ReadNotes.Add(new ReadNote
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AboutKind = about.Kind,
            AboutId = about.Id,
            Entity = entity,
            Person = reader.Person,
            Reader = reader.Person is null ? reader.Name : string.Empty,
            Purpose = purpose,
            At = session.Now,
        });
        return Task.CompletedTask;
    }

    public async Task<Paged<ReadEntry>> LatestAsync(Scope scope, string? place, int size, CancellationToken ct) =>
        (await reads.Of<RecordsDb>().ReadNotes.PageAsync(scope, note => note.Entity, Latest, place, size, ct))
            .Select(note => new ReadEntry(note.At, note.Person, note.Reader, new ObjectRef(note.AboutKind, note.AboutId), note.Entity, note.Purpose));
}
