using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Samkop.Kernel.Work;

/// <summary>One open transaction: module tables to change, notes for the audit log, events for the outbox.</summary>
public sealed class WriteSession : IReads, IAsyncDisposable
{
    private readonly Dictionary<Type, ModuleDb> contexts = [];
    private readonly List<AuditNote> notes = [];
    private readonly List<IIntegrationEvent> events = [];
    private readonly Database database;

    private WriteSession(Database database, DbConnection connection, DbTransaction transaction, Instant now)
    {
        this.database = database;
        Connection = connection;
        Transaction = transaction;
        Now = now;
    }

    /// <summary>The time of this write: the same in every row of it.</summary>
    public Instant Now { get; }

    /// <inheritdoc />
    public DatabaseKind Engine => database.Kind;

    /// <summary>The connection, for hand-written SQL with <see cref="Transaction"/>.</summary>
    public DbConnection Connection { get; }

    /// <summary>The transaction; commits with the session.</summary>
    public DbTransaction Transaction { get; }

    internal bool HasEvents => events.Count > 0;

    internal bool HasMail { get; set; }

    internal static async ValueTask<WriteSession> OpenAsync(Database database, Instant now, CancellationToken ct)
    {
        var connection = await database.OpenWriteAsync(ct);
        return new WriteSession(database, connection, await connection.BeginTransactionAsync(ct), now);
    }

    /// <inheritdoc />
    public TDb Of<TDb>()
        where TDb : ModuleDb
    {
        if (!contexts.TryGetValue(typeof(TDb), out var context))
        {
            context = database.Context<TDb>(Connection);
            context.Database.UseTransaction(Transaction);
            contexts.Add(typeof(TDb), context);
        }

        return (TDb)context;
    }

    /// <inheritdoc />
    public ValueTask<DbConnection> ConnectionAsync(CancellationToken ct) => ValueTask.FromResult(Connection);

    /// <summary>Says what this write does. At least one note is needed to commit.</summary>
    public void Audit(AuditNote note) => notes.Add(note);

    /// <summary>Tells other modules later, in the same commit (outbox).</summary>
    public void Publish(IIntegrationEvent happened) => events.Add(happened);

    /// <summary>
    /// Erases the personal data beside the audit entries about the objects. The entries and their digests stay, so that the chain verifies as before.
    /// Gives how many were erased.
    /// </summary>
    public async Task<int> ErasePersonalAsync(IReadOnlyCollection<ObjectRef> objects, CancellationToken ct)
    {
        var erased = 0;
        foreach (var kind in objects.GroupBy(one => one.Kind, StringComparer.Ordinal))
        {
            var filter = Engine == DatabaseKind.Postgres ? "object_id = ANY(@ids)" : "object_id IN @ids";
            erased += await Connection.ExecuteAsync(new CommandDefinition(
                $"DELETE FROM work_audit_personal WHERE seq IN (SELECT seq FROM work_audit_entry WHERE object_kind = @kind AND {filter})",
                new { kind = kind.Key, ids = kind.Select(one => one.Id).ToArray() },
                Transaction,
                cancellationToken: ct));
        }

        return erased;
    }

    /// <summary>Sends what was changed so far to the database, so that hand-written SQL sees it and constraints speak up. Commits nothing.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        foreach (var context in contexts.Values)
        {
            await context.SaveAsync(ct);
        }
    }

    /// <summary>The next number of a series without gaps (1, 2, 3 …), inside the transaction.</summary>
    public async Task<long> NextNumberAsync(string series, long first = 1) =>
        await Connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO work_counter (series, value) VALUES (@series, @first)
            ON CONFLICT (series) DO UPDATE SET value = work_counter.value + 1
            RETURNING value
            """,
            new { series, first },
            Transaction);

    internal async Task CommitAsync(Actor actor, string verb, string? ground, CancellationToken ct)
    {
        if (notes.Count == 0)
        {
            throw new InvalidOperationException($"{verb}: a write without an audit note is a bug in the handler.");
        }

        await FlushAsync(ct);
        await Outbox.AddAsync(this, events);
        await AuditChain.AppendAsync(this, actor, verb, ground, notes, Now);
        await Transaction.CommitAsync(ct);
    }

    /// <summary>For <see cref="CredentialWrites"/> alone.</summary>
    internal async Task CommitCredentialsAsync(CancellationToken ct)
    {
        if (notes.Count > 0 || HasEvents || HasMail)
        {
            throw new InvalidOperationException("A write of credentials notes nothing in the audit log and tells no module: use the unit of work with a permit.");
        }

        await FlushAsync(ct);
        await Transaction.CommitAsync(ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts.Values)
        {
            await context.DisposeAsync();
        }

        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
