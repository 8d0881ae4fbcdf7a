using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.Attest;

/// <summary>What an import did, or what is wrong with the file.</summary>
internal sealed record AttestImportOutcome(IReadOnlyList<CellFault> Faults, int Added = 0, int Changed = 0, int Same = 0);

/// <summary>
/// Takes in rows of the register. A row is known by person, act, entity, area and first day; limit, last day, substitute and decision
/// follow the file. Rows that the file does not name stay as they are: a right ends by its last day, never by silence.
/// </summary>
internal sealed class ImportAttestHandler(UnitOfWork work, Reads reads, TimeProvider clock)
{
    public async Task<Result<AttestImportOutcome>> HandleAsync(Permit<ImportAttest> permit, string text, CancellationToken ct)
    {
        var names = await NamesAsync(permit.Scope, ct);
        var (rows, faults) = AttestFile.Read(text, names, permit.Actor.Person, () => EntityId.New<AttestEntryId>(clock));
        return faults.Count > 0
            ? new AttestImportOutcome(faults)
            : await work.WriteAsync<ImportAttest, AttestImportOutcome>(permit, session => SaveAsync(session, rows, ct), ct);
    }

    private async Task<AttestNames> NamesAsync(Scope scope, CancellationToken ct)
    {
        var db = reads.Of<OrganisationDb>();
        var people = await db.People.Where(one => one.IsActive && one.Supplier == null).Select(one => new { one.Email, one.Id }).ToListAsync(ct);
        var entities = await db.Entities.Within(scope, one => one.Id).Select(one => new { one.OrganisationNumber, one.Id }).ToListAsync(ct);
        return new AttestNames(
            people.ToDictionary(one => one.Email, one => one.Id, StringComparer.OrdinalIgnoreCase),
            entities.ToDictionary(one => one.OrganisationNumber, one => one.Id, StringComparer.Ordinal));
    }

    private static async Task<Result<AttestImportOutcome>> SaveAsync(WriteSession session, IReadOnlyList<AttestEntry> rows, CancellationToken ct)
    {
        var db = session.Of<OrganisationDb>();
        var known = (await db.AttestEntries.ToListAsync(ct)).ToDictionary(KeyOf);
        var (added, changed, same) = (0, 0, 0);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(KeyOf(row), out var entry))
            {
                db.AttestEntries.Add(row);
                session.Audit(AuditNote.On(row.Id, row.Entity) with { After = Facts(row) });
                added++;
            }
            else if (IsSame(entry, row))
            {
                same++;
            }
            else
            {
                var before = Facts(entry);
                (entry.Limit, entry.Through, entry.Substitute, entry.Decision) = (row.Limit, row.Through, row.Substitute, row.Decision);
                session.Audit(AuditNote.On(entry.Id, entry.Entity) with { Before = before, After = Facts(entry) });
                changed++;
            }
        }

        session.Audit(new AuditNote(ObjectRef.All<AttestEntryId>()) { After = new { added, changed, same } });
        return new AttestImportOutcome([], added, changed, same);
    }

    private static (PersonId Person, Public.AttestAct Act, LegalEntityId Entity, string Area, DateOnly From) KeyOf(AttestEntry entry) =>
        (entry.Person, entry.Act, entry.Entity, entry.Area, entry.From);

    private static bool IsSame(AttestEntry one, AttestEntry other) =>
        one.Limit == other.Limit && one.Through == other.Through && one.Substitute == other.Substitute && one.Decision == other.Decision;

    internal static object Facts(AttestEntry entry) => new
    {
        person = entry.Person.Value,
        act = entry.Act.ToString(),
        entry.Area,
        limit = entry.Limit?.Minor,
        entry.From,
        entry.Through,
        substitute = entry.Substitute?.Value,
        entry.Decision,
    };
}
