using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Helpers;
using Microsoft.Data.Sqlite;

namespace Samkop.Kernel.Work;

/// <summary>The migrations of one module: SQL files embedded in its assembly, append-only, run in order of file name.</summary>
public sealed record MigrationSource(string Module, Assembly Assembly);

/// <summary>
/// Brings a database up to date. One portable text per file; <c>.sqlite.sql</c> and <c>.postgres.sql</c> pairs where the engines differ.
/// Types are written as variables (<c>$id$ $text$ $long$ $int$ $bool$ $date$ $instant$ $bytes$</c>) and become the engine's own.
/// An edited old file stops the start: its digest is kept.
/// </summary>
public sealed class Migrator(Database database, IEnumerable<MigrationSource> sources)
{
    private static readonly Dictionary<string, string> SqliteTypes = new(StringComparer.Ordinal)
    {
        ["id"] = "TEXT", ["text"] = "TEXT", ["long"] = "INTEGER", ["int"] = "INTEGER", ["bool"] = "INTEGER",
        ["date"] = "TEXT", ["instant"] = "TEXT", ["bytes"] = "BLOB",
    };

    private static readonly Dictionary<string, string> PostgresTypes = new(StringComparer.Ordinal)
    {
        ["id"] = "uuid", ["text"] = "text", ["long"] = "bigint", ["int"] = "integer", ["bool"] = "boolean",
        ["date"] = "date", ["instant"] = "timestamptz", ["bytes"] = "bytea",
    };

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="InvalidOperationException">A script failed, or a script that was run before has another text now.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            await PrepareSqliteAsync(ct);
        }

        await using var connection = await database.OpenWriteAsync(ct);
        await connection.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS work_migration (script TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL, applied_at TEXT NOT NULL)");
        var known = (await connection.QueryAsync<(string Script, string Digest)>("SELECT script, digest FROM work_migration"))
            .ToDictionary(row => row.Script, row => row.Digest, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            await MigrateModuleAsync(connection, source, known);
        }
    }

    /// <summary>Migrations of this program that the database does not have; above zero when a newer program must still prepare it.</summary>
    public async Task<int> MissingAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenReadAsync(ct);
        var known = (await connection.QueryAsync<string>("SELECT script FROM work_migration")).ToHashSet(StringComparer.Ordinal);
        return sources.SelectMany(Scripts).Count(script => !known.Contains(script.Name));
    }

    private async Task MigrateModuleAsync(DbConnection connection, MigrationSource source, Dictionary<string, string> known)
    {
        var scripts = Scripts(source).ToList();
        foreach (var script in scripts)
        {
            if (known.TryGetValue(script.Name, out var digest) && !string.Equals(digest, DigestOf(script), StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Migration {script.Name} was changed after it had been run. Write a new file instead.");
            }
        }

        var due = scripts.Where(script => !known.ContainsKey(script.Name)).ToList();
        if (due.Count == 0)
        {
            return;
        }

        var outcome = Engine(due).Build().PerformUpgrade();
        if (!outcome.Successful)
        {
            throw new InvalidOperationException($"Migration {outcome.ErrorScript?.Name} failed: {outcome.Error.Message}", outcome.Error);
        }

        foreach (var script in due)
        {
            await connection.ExecuteAsync(
                "INSERT INTO work_migration (script, digest, applied_at) VALUES (@name, @digest, @at)",
                new { name = script.Name, digest = DigestOf(script), at = Instant.Now(TimeProvider.System).ToString() });
        }
    }

    private UpgradeEngineBuilder Engine(List<SqlScript> due)
    {
        var isSqlite = database.Kind == DatabaseKind.Sqlite;
        var builder = isSqlite
            ? DeployChanges.To.SqliteDatabase(database.WriteConnectionString)
            : DeployChanges.To.PostgresqlDatabase(database.WriteConnectionString);
        return builder
            .WithScripts(due)
            .WithVariables(isSqlite ? SqliteTypes : PostgresTypes)
            .WithTransactionPerScript()
            .JournalTo(new NullJournal()) // which scripts are due is decided above, by digest
            .LogTo(new NoOpUpgradeLog());
    }

    private IEnumerable<SqlScript> Scripts(MigrationSource source)
    {
        var theirs = database.Kind == DatabaseKind.Sqlite ? ".postgres.sql" : ".sqlite.sql";
        return source.Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.EndsWith(theirs, StringComparison.Ordinal))
            .Select(name => (Resource: name, Script: ScriptOf(name)))
            .OrderBy(pair => pair.Script, StringComparer.Ordinal)
            .Select(pair => new SqlScript($"{source.Module}/{pair.Script}", Read(source.Assembly, pair.Resource)));
    }

    // Without the ending, so that "20261125-work" comes before "20261125-work-append-only" and a pair has one name on both engines.
    private static string ScriptOf(string resource)
    {
        const string Folder = ".Migrations.";
        var file = resource[(resource.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
        return file[..file.IndexOf('.', StringComparison.Ordinal)];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string DigestOf(SqlScript script) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script.Contents.ReplaceLineEndings("\n"))));

    // WAL lets readers go on while one writes; it is a property of the file and set once.
    private async Task PrepareSqliteAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database.Settings.Location))!);
        await using var connection = new SqliteConnection(database.WriteConnectionString);
        await connection.OpenAsync(ct);
        var mode = await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode=WAL");
        if (!string.Equals(mode, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{database.Settings.Location} cannot use WAL (it says {mode}); is it on a network disk?"));
        }
    }
}
