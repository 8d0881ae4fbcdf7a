using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Samkop.Kernel.Work;

namespace Samkop.Testing;

/// <summary>Fills a table with copies of a row of the demo, past the program: many rows with equal sort keys in no time.</summary>
public static class CopiedRows
{
    /// <summary>Adds copies of the first row that fits.</summary>
    /// <param name="database">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="count">How many.</param>
    /// <param name="change">Changes columns of the copy with a number from zero; unique columns must be.</param>
    /// <param name="where">Which row is copied.</param>
    /// <returns>The ids of the copies.</returns>
    public static async Task<IReadOnlyList<Guid>> CopyAsync(this DatabaseSettings database, string table, int count, Action<IDictionary<string, object?>, int> change, string where = "1 = 1")
    {
        await using var connection = await OpenAsync(database);
        var first = (IDictionary<string, object?>?)await connection.QueryFirstOrDefaultAsync($"SELECT * FROM {table} WHERE {where} ORDER BY id LIMIT 1")
            ?? throw new InvalidOperationException($"{table} has no row where {where}");
        await using var transaction = await connection.BeginTransactionAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var row = new Dictionary<string, object?>(first, StringComparer.Ordinal);
            ids.Add(Guid.NewGuid());
            row["id"] = Id(database, ids[^1]);
            change(row, i);
            var names = row.Keys.ToList();
            await connection.ExecuteAsync(
                $"INSERT INTO {table} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select((_, place) => $"@p{place}"))})",
                new DynamicParameters(names.Select((name, place) => KeyValuePair.Create($"p{place}", row[name]))), transaction);
        }

        await transaction.CommitAsync();
        return ids;
    }

    /// <summary>An id as its engine keeps it.</summary>
    public static object Id(DatabaseSettings database, Guid id) => database.Kind == DatabaseKind.Sqlite ? id.ToString().ToUpperInvariant() : id;

    /// <summary>A day as its engine keeps it.</summary>
    public static object Day(DatabaseSettings database, DateOnly day) => database.Kind == DatabaseKind.Sqlite ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day;

    /// <summary>A connection that may write.</summary>
    public static async Task<DbConnection> OpenAsync(DatabaseSettings database)
    {
        DbConnection connection = database.Kind == DatabaseKind.Sqlite ? new SqliteConnection($"Data Source={database.Location};Pooling=False") : new NpgsqlConnection(database.Location);
        await connection.OpenAsync();
        return connection;
    }
}
