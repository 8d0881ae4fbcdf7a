using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.Register;

/// <inheritdoc cref="IRegister" />
internal sealed class RegisterOfRecords(Reads reads, TimeProvider clock) : IRegister
{
    public async Task<(RecordId Id, string Number)> RegisterAsync(WriteSession session, NewRecord record, CancellationToken ct)
    {
        if (await FindAsync(session.Of<RecordsDb>(), record.About, ct) is { } known)
        {
            return (known.Id, known.Number);
        }

        var year = session.Now.DateInSweden().Year;
        var title = PersonalNumberScan.Mask(record.Title);
        var row = new Record
        {
            Id = EntityId.New<RecordId>(clock),
            AboutKind = record.About.Kind,
            AboutId = record.About.Id,
            Entity = record.Entity,
            Type = record.Type,
            Title = title,
            TitleKey = title.ToLowerInvariant(),
            IsSecret = record.Secrecy.IsSecret,
            SecrecySection = record.Secrecy.Section,
            Number = record.NeedsNumber ? await NextAsync(session, record.Entity, year) : string.Empty,
            Year = year,
            CaseId = record.Case,
            RegisteredAt = session.Now,
        };
        session.Of<RecordsDb>().Records.Add(row);
        session.Audit(AuditNote.On(row.Id, row.Entity) with
        {
            After = new { about = record.About.ToString(), row.Type, row.Number, row.IsSecret, row.SecrecySection },
        });
        return (row.Id, row.Number);
    }

    public async Task MakeSecretAsync(WriteSession session, ObjectRef about, string title, string section, CancellationToken ct)
    {
        var db = session.Of<RecordsDb>();
        if (await db.Records.FirstOrDefaultAsync(one => one.AboutKind == about.Kind && one.AboutId == about.Id, ct) is not { } row)
        {
            return;
        }

        (row.Title, row.TitleKey, row.IsSecret, row.SecrecySection) = (title, title.ToLowerInvariant(), true, section);
        session.Audit(AuditNote.On(row.Id, row.Entity) with { After = new { about = about.ToString(), row.IsSecret, row.SecrecySection } });
    }

    public async Task<string> NumberOfAsync(ObjectRef about, CancellationToken ct) =>
        (await FindAsync(reads.Of<RecordsDb>(), about, ct))?.Number ?? string.Empty;

    private static async Task<string> NextAsync(WriteSession session, LegalEntityId entity, int year)
    {
        var next = await session.NextNumberAsync($"register/{entity.Value}/{year}");
        return string.Create(CultureInfo.InvariantCulture, $"DNR {year}-{next:D6}");
    }

    // Also what this session has added and not flushed yet.
    private static async Task<Record?> FindAsync(RecordsDb db, ObjectRef about, CancellationToken ct) =>
        db.Records.Local.FirstOrDefault(one => one.AboutKind == about.Kind && one.AboutId == about.Id)
        ?? await db.Records.AsNoTracking().FirstOrDefaultAsync(one => one.AboutKind == about.Kind && one.AboutId == about.Id, ct);
}
