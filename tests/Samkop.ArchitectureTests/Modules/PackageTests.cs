using System.Text.Json;
using System.Xml.Linq;
using Samkop.ArchitectureTests.Reading;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Modules;

/// <summary>Every package is a promise to follow its faults for years: it is listed, with the decision that took it in.</summary>
public sealed class PackageTests
{
    private static readonly Dictionary<string, string> Listed = Sources.LinesOf("docs", "architecture", "packages.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    [Fact]
    public void The_list_holds_exactly_the_packages_in_use()
    {
        var used = Projects.All.SelectMany(project => project.Packages).Concat(ForAllProjects()).Concat(OfNpm()).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Dapper", used);
        Faults.None([
            .. used.Except(Listed.Keys, StringComparer.Ordinal).Select(name => $"{name} is used and not in docs/architecture/packages.txt"),
            .. Listed.Keys.Except(used, StringComparer.Ordinal).Select(name => $"{name} is in docs/architecture/packages.txt and not used"),
        ]);
    }

    [Fact]
    public void Every_listed_package_is_named_in_its_decision() =>
        Faults.None(
            from package in Listed
            let record = RepositoryRoot.At("docs", "decisions", package.Value + ".md")
            where !File.Exists(record) || !File.ReadAllText(record).Contains(package.Key, StringComparison.Ordinal)
            select $"{package.Key}: docs/decisions/{package.Value}.md does not name it");

    private static IEnumerable<string> ForAllProjects() =>
        XDocument.Load(new StreamReader(RepositoryRoot.At("Directory.Packages.props")))
            .Descendants("GlobalPackageReference").Select(package => package.Attribute("Include")!.Value);

    private static IEnumerable<string> OfNpm()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.At("package.json")));
        return [.. new[] { "dependencies", "devDependencies" }
            .Where(kind => package.RootElement.TryGetProperty(kind, out _))
            .SelectMany(kind => package.RootElement.GetProperty(kind).EnumerateObject().Select(one => one.Name))];
    }
}
