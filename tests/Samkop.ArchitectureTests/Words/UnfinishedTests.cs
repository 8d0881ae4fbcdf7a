using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;

namespace Samkop.ArchitectureTests.Words;

/// <summary>What is not done is an issue, not a remark in the code.</summary>
public sealed partial class UnfinishedTests
{
    private static readonly IReadOnlyList<SourceFile> Files =
        [.. Sources.Under("src", ".cs", ".cshtml", ".css", ".js", ".sql"), .. Sources.Under("tests", ".cs").Where(file => file.Name != "UnfinishedTests.cs")];

    [Fact]
    public void Nothing_is_left_for_later() => Faults.None(Matches(Files, Later()));

    [Fact]
    public void Nothing_is_thrown_in_place_of_an_implementation() => Faults.None(Matches(Files, NotWritten()));

    [Fact]
    public void No_code_is_commented_out_and_no_region_hides_it() =>
        Faults.None(
            from file in Files.Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal))
            from line in file.Lines.Select((text, index) => (text, number: index + 1))
            where OldCode().IsMatch(line.text)
            select $"{file.Path}:{line.number} {line.text.Trim()}");

    [Fact]
    public void Warnings_are_switched_off_only_with_a_reason()
    {
        var pragmas = (
            from file in Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))
            from line in file.Lines.Select((text, index) => (text, number: index + 1))
            where line.text.Contains("#pragma warning disable", StringComparison.Ordinal)
            select (Place: $"{file.Path}:{line.number}", line.text)).ToList();
        Assert.True(pragmas.Count <= MostPragmas, $"{pragmas.Count} warnings are switched off; the ceiling is {MostPragmas} and may only fall:\n{string.Join('\n', pragmas)}");
        Faults.None(pragmas.Where(one => !one.text.Contains("//", StringComparison.Ordinal)).Select(one => one.Place));
    }

    private const int MostPragmas = 12;

    private static IEnumerable<string> Matches(IEnumerable<SourceFile> files, Regex pattern) =>
        from file in files
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{file.Path}:{line.number} {line.text.Trim()}";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Later();

    [GeneratedRegex(@"\bNotImplementedException\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotWritten();

    [GeneratedRegex(@"^\s*(//(?!/).*(;|\{|\})\s*$|#region)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OldCode();
}
