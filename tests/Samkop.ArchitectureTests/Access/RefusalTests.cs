using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;
using Samkop.Kernel;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Access;

/// <summary>A number that a user reads to the support must lead to one line of code and to a test.</summary>
public sealed partial class RefusalTests
{
    private static readonly IReadOnlyList<(string Member, string Project, RefusalDefinition Line)> All = [.. Find()];

    [Fact]
    public void Numbers_are_unique_and_well_formed()
    {
        Assert.NotEmpty(All);
        Faults.None([
            .. All.Where(one => !Number().IsMatch(one.Line.Code)).Select(one => $"{one.Line.Code} of {one.Member} is not like ORD-017"),
            .. All.GroupBy(one => one.Line.Code, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(one => one.Member))}"),
        ]);
    }

    [Fact]
    public void A_prefix_belongs_to_one_project() =>
        Faults.None(All
            .GroupBy(one => one.Line.Code.Split('-')[0], StringComparer.Ordinal)
            .Where(prefix => prefix.Select(one => one.Project).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(prefix => $"{prefix.Key} is used by {string.Join(", ", prefix.Select(one => one.Project).Distinct(StringComparer.Ordinal))}"));

    [Fact]
    public void Both_languages_say_it_with_the_same_values() =>
        Faults.None(
            from one in All
            from text in new[] { one.Line.What, one.Line.WayOn }
            where string.IsNullOrWhiteSpace(text.Sv) || string.IsNullOrWhiteSpace(text.En) || !Holes(text.Sv).SetEquals(Holes(text.En))
            select $"{one.Line.Code}: \"{text.Sv}\" / \"{text.En}\"");

    [Fact]
    public void Every_number_is_asserted_by_a_test()
    {
        var tests = string.Concat(Sources.Under("tests", ".cs").Where(file => !file.Path.Contains("ArchitectureTests", StringComparison.Ordinal)).Select(file => file.Text));
        Faults.None(All
            .Where(one => !tests.Contains(one.Line.Code, StringComparison.Ordinal) && !Mention(one.Member).IsMatch(tests))
            .Select(one => $"no test mentions {one.Line.Code} ({one.Member})"));
    }

    [Fact]
    public void The_list_of_refusals_is_up_to_date()
    {
        var list = new StringBuilder("# Every way to say no\n\nWritten by a test from the `Refusals.cs` files. A number is never used again.\n");
        foreach (var project in All.GroupBy(one => one.Project, StringComparer.Ordinal).OrderBy(project => project.Key, StringComparer.Ordinal))
        {
            list.Append($"\n## {project.Key}\n\n| Number | Kind | Svenska | English |\n|---|---|---|---|\n");
            foreach (var (_, _, line) in project.OrderBy(one => one.Line.Code, StringComparer.Ordinal))
            {
                list.Append($"| {line.Code} | {line.Kind} | {line.What.Sv} {line.WayOn.Sv} | {line.What.En} {line.WayOn.En} |\n");
            }
        }

        GeneratedDocument.Check("refusals.md", list.ToString());
    }

    private static IEnumerable<(string Member, string Project, RefusalDefinition Line)> Find()
    {
        const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        foreach (var type in Compiled.Types.Where(type => !type.ContainsGenericParameters))
        {
            var project = Compiled.NameOf(type.Assembly);
            foreach (var field in type.GetFields(Static).Where(field => field.FieldType == typeof(RefusalDefinition) && !field.Name.Contains('<', StringComparison.Ordinal)))
            {
                yield return ($"{type.Name}.{field.Name}", project, (RefusalDefinition)field.GetValue(null)!);
            }

            foreach (var property in type.GetProperties(Static).Where(property => property.PropertyType == typeof(RefusalDefinition)))
            {
                yield return ($"{type.Name}.{property.Name}", project, (RefusalDefinition)property.GetValue(null)!);
            }
        }
    }

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Groups["n"].Value)];

    private static Regex Mention(string member) => new($@"\b{Regex.Escape(member)}\b", RegexOptions.None, TimeSpan.FromSeconds(5));

    [GeneratedRegex(@"^[A-Z]{2,4}-\d{3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\{(?<n>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
