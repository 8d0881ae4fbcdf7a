using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Samkop.Host.Running;
using Samkop.Kernel.Work;

namespace Samkop.Testing;

/// <summary>A database that is made once per run and cloned for each test: migrating and filling costs seconds, cloning milliseconds.</summary>
internal sealed record DatabaseTemplate(string Folder, string? ServerDatabase)
{
    public const string FileName = "samkop.db";

    private static readonly ConcurrentDictionary<(DatabaseKind, World), Lazy<Task<DatabaseTemplate>>> Made = new();

    public static Task<DatabaseTemplate> OfAsync(DatabaseKind kind, World world) =>
        Made.GetOrAdd((kind, world), key => new Lazy<Task<DatabaseTemplate>>(() => MakeAsync(key.Item1, key.Item2))).Value;

    public static void ForgetFile(string path)
    {
        foreach (var mode in new[] { SqliteOpenMode.ReadOnly, SqliteOpenMode.ReadWriteCreate })
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode }.ToString());
            SqliteConnection.ClearPool(connection);
        }
    }

    private static async Task<DatabaseTemplate> MakeAsync(DatabaseKind kind, World world)
    {
        var folder = TestFolders.Create("template");
        var serverDatabase = kind == DatabaseKind.Postgres ? $"samkop_template_{world}_{Environment.ProcessId}".ToLowerInvariant() : null;
        if (serverDatabase is not null)
        {
            await PostgresServer.CreateAsync(serverDatabase);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => PostgresServer.DropAsync(serverDatabase).GetAwaiter().GetResult();
        }

        var location = serverDatabase is null ? Path.Combine(folder, FileName) : PostgresServer.ConnectionTo(serverDatabase);
        var settings = new AppSettings(new DataFolder(folder), IsDemo: world == World.Demo) { Database = new DatabaseSettings(kind, location, IsDurable: false) };
        await using (var app = SamkopApp.Build(settings))
        {
            await app.PrepareAsync(CancellationToken.None);
            if (world == World.Demo)
            {
                await DemoWorld.FillIfEmptyAsync(app.Services, new DemoRequest(settings.Data, Seed: 1, IsFull: false), CancellationToken.None);
            }
        }

        await CloseAsync(location, serverDatabase);
        return new DatabaseTemplate(folder, serverDatabase);
    }

    // One file, with nothing left beside it, can be copied.
    private static async Task CloseAsync(string location, string? serverDatabase)
    {
        if (serverDatabase is not null)
        {
            PostgresServer.ForgetSessions(serverDatabase);
            return;
        }

        ForgetFile(location);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = location, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }
}
