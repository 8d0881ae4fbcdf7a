using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Lists;

/// <summary>A statement as it was sent, with the values of its parameters.</summary>
internal sealed record SentSql(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Hears every statement that the modules' tables, and hand-written SQL of reads, send to one test's database while it lives.</summary>
internal sealed class SqlWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private readonly ConcurrentQueue<SentSql> sent = new();
    private readonly SamkopHost host;
    private readonly string database;

    public SqlWatch(SamkopHost host)
    {
        this.host = host;
        database = host.Database.Kind == DatabaseKind.Sqlite ? host.Database.Location : new NpgsqlConnectionStringBuilder(host.Database.Location).Database!;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        host.Services.GetRequiredService<Database>().Listen = connection => HeardConnection.Around(connection, host.Database.Kind, Hear);
    }

    /// <summary>What was sent since the last time, reads of a page only: work in the background writes.</summary>
    public IReadOnlyList<SentSql> Take()
    {
        var taken = new List<SentSql>();
        while (sent.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        return taken;
    }

    /// <summary>How the engine would find the rows of a statement. PostgreSQL is told that reading a whole table is dear, because the tests' tables are small.</summary>
    public async Task<IReadOnlyList<string>> PlanAsync(SentSql statement)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        await using var command = connection.CreateCommand();
        var isSqlite = host.Database.Kind == DatabaseKind.Sqlite;
#pragma warning disable CA2100 // the program's own statements
        command.CommandText = isSqlite ? "EXPLAIN QUERY PLAN " + statement.Text : "SET enable_seqscan = off; EXPLAIN " + statement.Text;
#pragma warning restore CA2100
        foreach (var (name, value) in statement.Parameters)
        {
            DbParameter parameter = isSqlite ? new SqliteParameter(name, value ?? DBNull.Value) : new NpgsqlParameter(name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(isSqlite ? 3 : 0));
        }

        return lines;
    }

    /// <summary>The text of every view: a plan names the tables in it, by the names that it gave them.</summary>
    public async Task<string> ViewsAsync()
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        await using var command = connection.CreateCommand();
        command.CommandText = host.Database.Kind == DatabaseKind.Sqlite
            ? "SELECT COALESCE(group_concat(sql, ' '), '') FROM sqlite_master WHERE type = 'view'"
            : "SELECT COALESCE(string_agg(definition, ' '), '') FROM pg_views WHERE schemaname = 'public'";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command } && IsMine(command.Connection!))
        {
            Hear(command);
        }
    }

    private void Hear(DbCommand command) =>
        sent.Enqueue(new SentSql(command.CommandText.Trim(), [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        host.Services.GetRequiredService<Database>().Listen = null;
        foreach (var one in subscriptions)
        {
            one.Dispose();
        }
    }

    private bool IsMine(DbConnection connection) =>
        host.Database.Kind == DatabaseKind.Sqlite ? connection.DataSource == database : connection.Database == database;
}
