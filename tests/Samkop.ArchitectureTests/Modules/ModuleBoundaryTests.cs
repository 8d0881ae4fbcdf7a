using Samkop.ArchitectureTests.Reading;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Modules;

/// <summary>See docs/decisions/20261122-one-project-per-module.md.</summary>
public sealed class ModuleBoundaryTests
{
    private static readonly IReadOnlyList<KeyValuePair<string, string[]>> Allowed =
    [
        .. Sources.LinesOf("docs", "architecture", "modules.txt")
            .Select(line => line.Split(':', 2))
            .Select(parts => KeyValuePair.Create(parts[0].Trim(), parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    [Fact]
    public void Every_project_stands_in_the_list_and_the_list_names_no_other() =>
        Assert.Equal(
            Projects.OfSource.Select(project => project.Name).Order(StringComparer.Ordinal),
            Allowed.Select(line => line.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Project_references_are_those_of_the_list()
    {
        var allowed = Allowed.ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal);
        Faults.None(
            from project in Projects.OfSource
            let listed = allowed.GetValueOrDefault(project.Name, [])
            from fault in project.References.Except(listed, StringComparer.Ordinal).Select(name => $"{project.Path} references {name}, which the list does not allow")
                .Concat(listed.Except(project.References, StringComparer.Ordinal).Select(name => $"{project.Path} does not reference {name}, which the list names"))
            select fault);
    }

    [Fact]
    public void The_list_goes_upstream_only()
    {
        var order = Allowed.Select(line => line.Key).ToList();
        Faults.None(
            from line in Allowed
            from reference in line.Value
            where order.IndexOf(reference) < 0 || order.IndexOf(reference) >= order.IndexOf(line.Key)
            select $"{line.Key} references {reference}, which does not stand above it");
    }

    [Fact]
    public void Modules_start_and_migrate_in_the_order_of_the_list() =>
        Assert.Equal(
            Allowed.Select(line => line.Key).Where(name => Projects.Modules.Any(module => module.Name == name)),
            Host.Running.SamkopModules.All.Select(module => module.GetType().Assembly).Select(Compiled.NameOf));

    [Fact]
    public void Only_tests_and_benchmarks_see_what_is_internal()
    {
        string[] friends = ["Samkop.UnitTests", "Samkop.SliceTests", "Samkop.BrowserTests", "Samkop.ArchitectureTests", "Samkop.ConformanceTests", "Samkop.Testing", "Samkop.Benchmarks"];
        Assert.Contains(Projects.OfSource, project => project.Friends.Count > 0);
        Faults.None(
            from project in Projects.OfSource
            from friend in project.Friends.Except(friends, StringComparer.Ordinal)
            // The rules read lexical forms of the documents as the reader does; a second copy would drift.
            where !(project.Name == "Standards.Ubl" && friend == "Samkop.Standards.Peppol")
            select $"{project.Path} lets {friend} in");
    }

    [Fact]
    public void Every_project_is_built_by_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.At("Samkop.slnx"));
        Faults.None(Projects.All.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => $"{project.Path} is not in Samkop.slnx"));
    }
}
