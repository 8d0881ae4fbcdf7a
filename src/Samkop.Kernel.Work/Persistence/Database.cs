using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Samkop.Kernel.Work;

/// <summary>The two engines that Samköp runs on.</summary>
public enum DatabaseKind
{
    /// <summary>Embedded, in one file: the default.</summary>
    Sqlite,

    /// <summary>A server, for several nodes.</summary>
    Postgres,
}

/// <summary>Where the data is.</summary>
/// <param name="Kind">Engine.</param>
/// <param name="Location">Path of the SQLite file, or a PostgreSQL connection string.</param>
/// <param name="IsDurable">
/// True (default): a commit is on disk before it is answered. False only for throw-away tests that say so: the last commits may be lost at a power cut.
/// </param>
public sealed record DatabaseSettings(DatabaseKind Kind, string Location, bool IsDurable = true);

/// <summary>
/// Opens connections: read-only ones for everybody, writable ones for the unit of work alone.
/// On SQLite one writer at a time passes the write gate; on PostgreSQL the server sorts it out.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly SemaphoreSlim writeGate = new(1, 1);
    private readonly string readConnection;
    private readonly string writeConnection;
    private readonly NpgsqlDataSource? readSource;
    private readonly NpgsqlDataSource? writeSource;

    /// <summary>Prepares to open; touches nothing yet.</summary>
    public Database(DatabaseSettings settings)
    {
        Settings = settings;
        if (settings.Kind == DatabaseKind.Sqlite)
        {
            readConnection = new SqliteConnectionStringBuilder { DataSource = settings.Location, Mode = SqliteOpenMode.ReadOnly }.ToString();
            writeConnection = new SqliteConnectionStringBuilder { DataSource = settings.Location, Mode = SqliteOpenMode.ReadWriteCreate }.ToString();
        }
        else
        {
            readConnection = new NpgsqlConnectionStringBuilder(settings.Location) { Options = "-c default_transaction_read_only=on" }.ToString();
            writeConnection = settings.Location;
            readSource = NpgsqlDataSource.Create(readConnection);
            writeSource = NpgsqlDataSource.Create(writeConnection);
        }
    }

    /// <summary>Engine and place.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>
    /// Stands between hand-written SQL of reads and its connection, for tests that must hear every statement; <see langword="null"/> in production.
    /// What the modules' tables send is heard by the diagnostics of EF.
    /// </summary>
    internal Func<DbConnection, DbConnection>? Listen { get; set; }

    /// <summary>The engine.</summary>
    public DatabaseKind Kind => Settings.Kind;

    /// <summary>Connection string with write access: for migrations and the listed exceptions (identity stores, data protection, jobs).</summary>
    internal string WriteConnectionString => writeConnection;

    /// <summary>A connection on which the engine itself refuses every write.</summary>
    public async ValueTask<DbConnection> OpenReadAsync(CancellationToken ct)
    {
        if (readSource is not null)
        {
            return await readSource.OpenConnectionAsync(ct);
        }

        var connection = new SqliteConnection(readConnection);
        await connection.OpenAsync(ct);
        await PragmaAsync(connection, "PRAGMA busy_timeout=5000; PRAGMA query_only=ON;", ct);
        return connection;
    }

    /// <summary>A read-only connection that is not open yet; EF opens it at the first query and gives it back to the pool.</summary>
    internal DbConnection CreateRead() =>
        readSource is not null ? readSource.CreateConnection() : new SqliteConnection(readConnection);

    internal async ValueTask<DbConnection> OpenWriteAsync(CancellationToken ct)
    {
        if (writeSource is not null)
        {
            return await writeSource.OpenConnectionAsync(ct);
        }

        var connection = new SqliteConnection(writeConnection);
        await connection.OpenAsync(ct);
        var synchronous = Settings.IsDurable ? "FULL" : "OFF";
        await PragmaAsync(connection, $"PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA synchronous={synchronous};", ct);
        return connection;
    }

    /// <summary>Waits for the turn to write (SQLite); dispose to let the next one in.</summary>
    internal async ValueTask<IDisposable> EnterWriteGateAsync(CancellationToken ct)
    {
        if (Kind == DatabaseKind.Postgres)
        {
            return Turn.Free;
        }

        await writeGate.WaitAsync(ct);
        return new Turn(writeGate);
    }

    internal TDb Context<TDb>(DbConnection connection)
        where TDb : ModuleDb
    {
        var builder = new DbContextOptionsBuilder<TDb>();
        if (Kind == DatabaseKind.Sqlite)
        {
            builder.UseSqlite(connection);
        }
        else
        {
            builder.UseNpgsql(connection);
        }

        return (TDb)Maker<TDb>.Make.Invoke(builder.Options);
    }

    // Held for the life of the process: what reflection caches by itself goes with each large collection and is compiled anew.
    private static class Maker<TDb>
        where TDb : ModuleDb
    {
        public static readonly ConstructorInvoker Make = ConstructorInvoker.Create(typeof(TDb).GetConstructor([typeof(DbContextOptions)])!);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        writeGate.Dispose();
        if (readSource is not null)
        {
            await readSource.DisposeAsync();
        }

        if (writeSource is not null)
        {
            await writeSource.DisposeAsync();
        }
    }

    private static async ValueTask PragmaAsync(SqliteConnection connection, string text, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // fixed texts of this class
        command.CommandText = text;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        private SemaphoreSlim? gate = gate;

        public static Turn Free { get; } = new(gate: null);

        public void Dispose() => Interlocked.Exchange(ref gate, null)?.Release();
    }
}
