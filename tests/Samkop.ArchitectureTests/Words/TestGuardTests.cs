using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;

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
