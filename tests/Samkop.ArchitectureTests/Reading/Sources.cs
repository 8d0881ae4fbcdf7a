using Samkop.Testing;

namespace Samkop.ArchitectureTests.Reading;

/// <summary>A file of the repository as people see it in review.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">Whole text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public string[] Lines => Text.Split('\n');
}

/// <summary>Finds the files that rules are about; what a build or npm makes is no subject.</summary>
internal static class Sources
{
    private static readonly string[] Made = ["/obj/", "/bin/", "/node_modules/", "/wwwroot/lib/", "/artifacts/"];

    /// <summary>All files under <paramref name="top"/> with one of the endings.</summary>
    public static IReadOnlyList<SourceFile> Under(string top, params string[] endings)
    {
        var files = Directory.EnumerateFiles(RepositoryRoot.At(top), "*", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !Made.Any(part => ("/" + path).Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(RepositoryRoot.At(path))))
            .ToList();
        Assert.True(files.Count > 0, $"No {string.Join(", ", endings)} under {top}: the rule looks in the wrong place.");
        return files;
    }

    /// <summary>One file of the repository, without comment lines and empty lines.</summary>
    public static IReadOnlyList<string> LinesOf(params string[] path) =>
        [.. File.ReadAllLines(RepositoryRoot.At(path)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
}

/// <summary>Fails with the whole list, because one fault at a time wastes a run each.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Take(60))}");
    }
}
