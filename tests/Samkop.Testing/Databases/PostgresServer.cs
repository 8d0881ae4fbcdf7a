using Npgsql;

namespace Samkop.Testing;

/// <summary>The private server that <c>./test</c> starts for the run, named by <c>SAMKOP_TEST_POSTGRES</c>.</summary>
internal static class PostgresServer
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("SAMKOP_TEST_POSTGRES");

    public static string? ReasonToSkip =>
        string.IsNullOrEmpty(Named) && !TestDataFolder.IsDemanded ? "No PostgreSQL: ./test starts one when its binaries are installed." : null;

    public static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Required) { Database = database }.ToString();

    public static async Task CreateAsync(string database, string? template = null)
    {
        if (template is not null)
        {
            // A template may have no sessions; those of its making can linger for a moment after they were closed.
            await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}'");
        }

        await RunAsync($"CREATE DATABASE {database} TEMPLATE {template ?? "template0"}");
    }

    public static async Task DropAsync(string database)
    {
        ForgetSessions(database);
        await RunAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    /// <summary>Closes pooled sessions to a database.</summary>
    public static void ForgetSessions(string database)
    {
        using var connection = new NpgsqlConnection(ConnectionTo(database));
        NpgsqlConnection.ClearPool(connection);
    }

    private static string Required =>
        string.IsNullOrEmpty(Named) ? throw new InvalidOperationException("SAMKOP_TEST_POSTGRES names no PostgreSQL server; run the tests by ./test.") : Named;

    // Names of databases are made here and hold nothing but letters, digits and underscores.
    private static async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Required);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
