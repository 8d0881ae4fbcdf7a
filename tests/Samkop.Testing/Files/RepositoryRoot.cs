namespace Samkop.Testing;

/// <summary>The folder that holds <c>Samkop.slnx</c>: tests read sources, documents and budgets from it.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path, found upwards from the test's binary.</summary>
    public static string Path { get; } = Find();

    /// <summary>A file or folder of the repository.</summary>
    public static string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Samkop.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Samkop.slnx.");
    }
}
