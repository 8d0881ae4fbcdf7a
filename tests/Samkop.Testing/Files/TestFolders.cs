namespace Samkop.Testing;

/// <summary>Temporary folders of this run.</summary>
internal static class TestFolders
{
    private static readonly string Root = MakeRoot();

    public static string Create(string kind) => Directory.CreateDirectory(Path.Combine(Root, $"{kind}-{Guid.NewGuid():N}")).FullName;

    public static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    public static void Remove(string folder) => Directory.Delete(folder, recursive: true);

    private static string MakeRoot()
    {
        var root = Directory.CreateTempSubdirectory("samkop-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }
}
