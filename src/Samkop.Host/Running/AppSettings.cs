using Samkop.Kernel.Work;

namespace Samkop.Host.Running;

/// <summary>What the host must know before it is built.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="IsDemo">True when demo sign-in is offered; needs a database marked demo.</param>
internal sealed record AppSettings(DataFolder Data, bool IsDemo)
{
    /// <summary>Addresses to listen on; <see langword="null"/> leaves it to configuration.</summary>
    public string? Urls { get; init; }

    /// <summary>Arguments handed to the configuration (web tests).</summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>Set by web tests; else SQLite in the data folder, or what the configuration says.</summary>
    public DatabaseSettings? Database { get; init; }

    /// <summary>
    /// The database of a data folder: SQLite there, unless the environment names a PostgreSQL server
    /// (<c>SAMKOP_POSTGRES</c> = connection string).
    /// </summary>
    public static DatabaseSettings DatabaseOf(DataFolder data) =>
        Environment.GetEnvironmentVariable("SAMKOP_POSTGRES") is { Length: > 0 } connection
            ? new DatabaseSettings(DatabaseKind.Postgres, connection)
            : new DatabaseSettings(DatabaseKind.Sqlite, data.DatabaseFile);

    /// <summary>From options such as <c>--Samkop:Data=DIR</c>.</summary>
    public static AppSettings FromArguments(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(args).Build().GetSection("Samkop");
        var data = new DataFolder(configuration["Data"] ?? throw new InvalidOperationException("Samkop:Data is needed."));
        var kind = Enum.Parse<DatabaseKind>(configuration["DatabaseKind"] ?? nameof(DatabaseKind.Sqlite));
        return new AppSettings(data, IsDemo: configuration.GetValue<bool>("Demo"))
        {
            Arguments = args,
            Database = new DatabaseSettings(kind, configuration["Database"] ?? data.DatabaseFile, configuration.GetValue("Durable", defaultValue: true)),
        };
    }
}
