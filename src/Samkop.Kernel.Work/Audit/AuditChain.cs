using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>Appends to the chain as the last statements of a commit, so that its lock is held for microseconds.</summary>
internal static class AuditChain
{
    // Any fixed number: the advisory lock of the chain's head on PostgreSQL. On SQLite the write gate serialises already.
    private const long HeadLock = 0x5A4D4B41;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static async Task AppendAsync(WriteSession session, Actor actor, string verb, string? ground, IReadOnlyList<AuditNote> notes, Instant at)
    {
        if (session.Engine == DatabaseKind.Postgres)
        {
            await session.Connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@HeadLock)", new { HeadLock }, session.Transaction);
        }

        var head = await HeadAsync(session.Connection, session.Transaction);
        foreach (var note in notes)
        {
            head = await AppendOneAsync(session, head, NewEntry(head, actor, verb, note.Ground ?? ground, note, at), note);
        }
    }

    public static async Task<AuditHead> HeadAsync(DbConnection connection, DbTransaction? transaction) =>
        await connection.QueryFirstOrDefaultAsync<AuditHead>(
            "SELECT seq AS Seq, hash AS Hash FROM work_audit_entry ORDER BY seq DESC LIMIT 1", transaction: transaction)
        ?? new AuditHead { Seq = 0, Hash = AuditEntry.Genesis };

    private static (AuditEntry Entry, string? Salt, string? Personal) NewEntry(
        AuditHead head, Actor actor, string verb, string? ground, AuditNote note, Instant at)
    {
        var personal = note.Personal is null ? null : JsonSerializer.Serialize(note.Personal, Json);
        var salt = personal is null ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var entry = new AuditEntry
        {
            Seq = head.Seq + 1,
            At = at.ToString(),
            Actor = actor.Person?.Value.ToString() ?? actor.Name,
            ActorKind = actor.Kind.ToString(),
            Action = verb,
            ObjectKind = note.About.Kind,
            ObjectId = note.About.Id,
            Entity = note.Entity?.Value.ToString() ?? string.Empty,
            Ground = ground ?? string.Empty,
            Before = note.Before is null ? string.Empty : JsonSerializer.Serialize(note.Before, Json),
            After = note.After is null ? string.Empty : JsonSerializer.Serialize(note.After, Json),
            PersonalDigest = personal is null ? string.Empty : AuditEntry.DigestOf(salt!, personal),
            PreviousHash = head.Hash,
        };
        return (entry with { Hash = entry.ComputeHash() }, salt, personal);
    }

    private static async Task<AuditHead> AppendOneAsync(
        WriteSession session, AuditHead head, (AuditEntry Entry, string? Salt, string? Personal) made, AuditNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO work_audit_entry
              (seq, at, actor, actor_kind, action, object_kind, object_id, entity, ground, before_facts, after_facts, personal_digest, previous_hash, hash)
            VALUES
              (@Seq, @At, @Actor, @ActorKind, @Action, @ObjectKind, @ObjectId, @Entity, @Ground, @Before, @After, @PersonalDigest, @PreviousHash, @Hash)
            """,
            made.Entry,
            session.Transaction);
        if (made.Personal is not null)
        {
            await session.Connection.ExecuteAsync(
                "INSERT INTO work_audit_personal (seq, salt, personal) VALUES (@Seq, @Salt, @Personal)",
                new { made.Entry.Seq, made.Salt, made.Personal },
                session.Transaction);
        }

        return new AuditHead { Seq = head.Seq + 1, Hash = made.Entry.Hash };
    }
}

/// <summary>The last link of the chain: its number and hash. Exported regularly, it also proves that nothing was cut off the end.</summary>
public sealed record AuditHead
{
    /// <summary>Number of the last entry; 0 for an empty log.</summary>
    public long Seq { get; init; }

    /// <summary>Hash of the last entry.</summary>
    public string Hash { get; init; } = AuditEntry.Genesis;
}
