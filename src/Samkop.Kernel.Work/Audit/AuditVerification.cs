using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>What a verification of the chain found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Head">The head computed from them.</param>
/// <param name="Faults">What is wrong, with the number of the entry; empty = intact.</param>
public sealed record AuditVerification(long Entries, AuditHead Head, IReadOnlyList<AuditFault> Faults);

/// <summary>A place where the chain is broken.</summary>
public sealed record AuditFault(long Seq, Text What);

/// <summary>Recomputes the whole chain: finds and locates any changed, missing or added entry, and truncation against exported heads.</summary>
public static class AuditVerifier
{
    private const int FaultLimit = 100;

    /// <summary>Reads all entries in order, one at a time.</summary>
    /// <param name="connection">Open connection.</param>
    /// <param name="exported">Heads exported earlier; each must still stand in the chain.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<AuditVerification> VerifyAsync(DbConnection connection, IReadOnlyList<AuditHead> exported, CancellationToken ct)
    {
        var faults = new List<AuditFault>();
        var due = exported.ToLookup(head => head.Seq);
        var head = new AuditHead();
        long count = 0;
        await foreach (var (entry, salt, personal) in EntriesAsync(connection, ct))
        {
            count++;
            faults.AddRange(Check(entry, head, salt, personal));
            faults.AddRange(due[entry.Seq].Where(one => !string.Equals(one.Hash, entry.Hash, StringComparison.Ordinal)).Select(_ => new AuditFault(
                entry.Seq, new("stämmer inte med det exporterade kedjehuvudet", "does not agree with the exported head"))));
            head = new AuditHead { Seq = entry.Seq, Hash = entry.Hash };
            if (faults.Count >= FaultLimit)
            {
                break;
            }
        }

        faults.AddRange(exported.Where(one => one.Seq > head.Seq && faults.Count < FaultLimit).Select(one => new AuditFault(
            one.Seq, new Text("saknas: loggen slutar vid {0}", "is missing: the log ends at {0}").With(head.Seq))));
        return new AuditVerification(count, head, faults);
    }

    private static IEnumerable<AuditFault> Check(AuditEntry entry, AuditHead before, string? salt, string? personal)
    {
        if (entry.Seq != before.Seq + 1)
        {
            yield return new(before.Seq + 1, new("saknas eller står på fel plats", "is missing or out of place"));
        }

        if (!string.Equals(entry.PreviousHash, before.Hash, StringComparison.Ordinal))
        {
            yield return new(entry.Seq, new("hänger inte ihop med posten före", "does not link to the entry before"));
        }

        if (!string.Equals(entry.Hash, entry.ComputeHash(), StringComparison.Ordinal))
        {
            yield return new(entry.Seq, new("är ändrad", "was changed"));
        }

        // Erased personal data is lawful; changed personal data is not.
        if (personal is not null && !string.Equals(AuditEntry.DigestOf(salt!, personal), entry.PersonalDigest, StringComparison.Ordinal))
        {
            yield return new(entry.Seq, new("har ändrade personuppgifter", "has changed personal data"));
        }
    }

    private static async IAsyncEnumerable<(AuditEntry Entry, string? Salt, string? Personal)> EntriesAsync(
        DbConnection connection, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            """
            SELECT e.seq, e.at, e.actor, e.actor_kind, e.action, e.object_kind, e.object_id, e.entity, e.ground,
                   e.before_facts, e.after_facts, e.personal_digest, e.previous_hash, e.hash, p.salt, p.personal
            FROM work_audit_entry e LEFT JOIN work_audit_personal p ON p.seq = e.seq ORDER BY e.seq
            """,
            cancellationToken: ct));
        while (await reader.ReadAsync(ct))
        {
            string Field(int i) => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!;
            yield return (
                new AuditEntry
                {
                    Seq = reader.GetInt64(0),
                    At = Field(1),
                    Actor = Field(2),
                    ActorKind = Field(3),
                    Action = Field(4),
                    ObjectKind = Field(5),
                    ObjectId = Field(6),
                    Entity = Field(7),
                    Ground = Field(8),
                    Before = Field(9),
                    After = Field(10),
                    PersonalDigest = Field(11),
                    PreviousHash = Field(12),
                    Hash = Field(13),
                },
                await reader.IsDBNullAsync(14, ct) ? null : Field(14),
                await reader.IsDBNullAsync(15, ct) ? null : Field(15));
        }
    }
}
