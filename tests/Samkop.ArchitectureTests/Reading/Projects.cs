using System.Xml.Linq;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Reading;

/// <summary>A project file: what it references and whom it lets in.</summary>
internal sealed record Project(
    string Name, string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<string> Friends)
{
    public bool IsModule => Path.StartsWith("src/Modules/", StringComparison.Ordinal);
}

/// <summary>The projects, found by scanning, so that a new one cannot be forgotten.</summary>
internal static class Projects
{
    public static IReadOnlyList<Project> All { get; } = [.. Under("src"), .. Under("tests"), .. UnderIfAny("bench")];

    public static IReadOnlyList<Project> OfSource { get; } = [.. All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal))];

    public static IReadOnlyList<Project> Modules { get; } = [.. OfSource.Where(project => project.IsModule)];

    private static IEnumerable<Project> UnderIfAny(string top) => Directory.Exists(RepositoryRoot.At(top)) ? Under(top) : [];

    private static IEnumerable<Project> Under(string top) =>
        Directory.EnumerateFiles(RepositoryRoot.At(top), "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read);

    private static Project Read(string path)
    {
        var xml = XDocument.Load(new StreamReader(path));
        var folder = System.IO.Path.GetDirectoryName(path)!;
        return new Project(
            NameOf(path),
            System.IO.Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'),
            [.. Includes(xml, "ProjectReference").SelectMany(include => Expand(folder, include)).Select(NameOf).Distinct(StringComparer.Ordinal)],
            [.. Includes(xml, "PackageReference")],
            [.. Includes(xml, "InternalsVisibleTo")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(found => found.Attribute("Include")!.Value);

    // Host takes all modules by a pattern.
    private static IEnumerable<string> Expand(string folder, string include)
    {
        if (!include.Contains('*', StringComparison.Ordinal))
        {
            return [include];
        }

        var top = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, include[..include.IndexOf('*', StringComparison.Ordinal)]));
        return Directory.EnumerateDirectories(top).SelectMany(module => Directory.EnumerateFiles(module, "*.csproj"));
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path)["Samkop.".Length..];
}
