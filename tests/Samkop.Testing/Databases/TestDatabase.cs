using Samkop.Kernel.Work;

namespace Samkop.Testing;

/// <summary>
/// A database of a test's own with a data folder, cloned from a template that is migrated (and filled) once per run.
/// Disposing it removes both.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? serverDatabase;

    private TestDatabase(DatabaseSettings settings, string folder, string? serverDatabase)
    {
        Settings = settings;
        Folder = folder;
        this.serverDatabase = serverDatabase;
    }

    /// <summary>Engine and place, for <see cref="Database"/>.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Clones the template.</summary>
    /// <param name="kind">Engine.</param>
    /// <param name="world">What it holds.</param>
    /// <param name="isDurable">True for tests that kill processes: then commits wait for the disk as in production.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, World world = World.Empty, bool isDurable = false)
    {
        var template = await DatabaseTemplate.OfAsync(kind, world);
        var folder = TestFolders.Create("data");
        TestFolders.Copy(template.Folder, folder);
        if (kind == DatabaseKind.Sqlite)
        {
            return new TestDatabase(new DatabaseSettings(kind, Path.Combine(folder, DatabaseTemplate.FileName), isDurable), folder, serverDatabase: null);
        }

        var name = $"samkop_{Guid.NewGuid():N}";
        await PostgresServer.CreateAsync(name, template.ServerDatabase);
        return new TestDatabase(new DatabaseSettings(kind, PostgresServer.ConnectionTo(name), isDurable), folder, name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (serverDatabase is not null)
        {
            await PostgresServer.DropAsync(serverDatabase);
        }
        else
        {
            DatabaseTemplate.ForgetFile(Settings.Location);
        }

        TestFolders.Remove(Folder);
    }
}
