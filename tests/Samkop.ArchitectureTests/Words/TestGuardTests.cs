using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Words;

/// <summary>Tests that cannot fail, that wait, or that are tried until they pass are worse than none.</summary>
public sealed partial class TestGuardTests
{
    private static readonly IReadOnlyList<SourceFile> Tests = [.. Sources.Under("tests", ".cs").Where(file => file.Name != "TestGuardTests.cs")];

    [Fact]
    public void No_test_sleeps_retries_or_is_switched_off() =>
        Faults.None(
            from file in Tests
            from piece in CSharpText.Cut(file.Text)
            where piece.Kind == Stretch.Code && Forbidden().IsMatch(piece.Text)
            select $"{file.Path}:{piece.Line} {Forbidden().Match(piece.Text).Value}");

    [Fact]
    public void Every_test_asserts_something()
    {
        var kind = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));
        var tests = Projects.All.Where(project => project.Name.EndsWith("Tests", StringComparison.Ordinal))
            .Select(project => RepositoryRoot.At("artifacts", "bin", "Samkop." + project.Name, kind, $"Samkop.{project.Name}.dll"))
            .Where(File.Exists) // ./test builds them all; somebody who builds one project looks at that one
            .SelectMany(TestsOf)
            .ToList();
        Assert.NotEmpty(tests);
        Faults.None(tests.Where(test => !test.Asserts).Select(test => test.Name));
    }

    private static IReadOnlyList<(string Name, bool Asserts)> TestsOf(string assembly)
    {
        using var calls = new TestCalls(assembly);
        return calls.Tests(IsAssertion);
    }

    // The page driver asserts statuses, labels and texts; CsCheck fails when a property is broken.
    private static bool IsAssertion(string type, string method) =>
        type is "Xunit.Assert" or "CsCheck.Check" or "Samkop.Testing.Page" or "Samkop.Testing.PageForm" or "Samkop.Testing.Visitor" or "Samkop.Testing.GeneratedDocument"
        || method == "OrThrow"
        || (type.StartsWith("Microsoft.Playwright", StringComparison.Ordinal) && type.EndsWith("Assertions", StringComparison.Ordinal));

    [Fact]
    public void Names_of_tests_are_sentences()
    {
        var names = Tests.SelectMany(file => Test().Matches(file.Text).Select(match => (file.Path, Name: match.Groups["name"].Value))).ToList();
        Assert.True(names.Count > 30, $"Only {names.Count} tests were found.");
        Faults.None(names.Where(test => !test.Name.Contains('_', StringComparison.Ordinal)).Select(test => $"{test.Path}: {test.Name}"));
    }

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay\(|\bSkip\s*=\s*$|\[Retry|Assert\.True\(true\)|\[Ignore", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\[(Fact|Theory)[^\n]*\n(\s*\[[^\n]*\n)*\s*public [\w<>\s]*?(?<name>\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Test();
}
