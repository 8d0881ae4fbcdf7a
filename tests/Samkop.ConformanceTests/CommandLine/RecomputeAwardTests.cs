using System.Diagnostics;
using System.Text;
using Samkop.Cli;
using Samkop.Sourcing.Evaluation;
using Xunit;

namespace Samkop.ConformanceTests.CommandLine;

/// <summary>The example of docs/rules/evaluation-1.md and what becomes of it when somebody changes it.</summary>
public sealed class RecomputeAwardTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samkop-award-").FullName;

    private static string Example { get; } = File.ReadAllText(Path.Combine(Root(), "docs", "rules", "evaluation-1.example.json"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_published_example_agrees()
    {
        var (code, lines, _) = Run(Written(Example));
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "1\tC\tNordhandske AB\t205500.00\t205500", "2\tA\tHandskbolaget AB\t205500.00\t205500\t= lowest-price", "3\tB\tVårdvaror AB\t214000.00\t214000",
                "Rangordningen stämmer. / The ranking agrees.",
            ],
            lines);
    }

    [Theory]
    [InlineData("\"small\": 0.42", "\"small\": 0.41")] // A is cheaper than was decided
    [InlineData("\"value\": 6500", "\"value\": 6499.99")]
    [InlineData("\"figure\": 214000", "\"figure\": 214000.01")]
    [InlineData("\"place\": 3, \"tender\": \"B\"", "\"place\": 3, \"tender\": \"A\"")]
    [InlineData("\"tieKeys\": [\"lowest-price\", \"draw\"]", "\"tieKeys\": [\"draw\"]")]
    [InlineData("\"expected\": 50000 }", "\"expected\": 50001 }")]
    public void A_change_anywhere_is_seen(string was, string becomes)
    {
        Assert.Contains(was, Example, StringComparison.Ordinal);
        var (code, lines, _) = Run(Written(Example.Replace(was, becomes, StringComparison.Ordinal)));
        Assert.Equal(1, code);
        Assert.Equal("Rangordningen stämmer INTE med den publicerade. / The ranking does NOT agree with the published one.", lines[^1]);
    }

    [Fact]
    public void Without_a_ranking_one_is_written_that_agrees_with_itself()
    {
        var open = Example[..Example.IndexOf(",\n  \"ranking\"", StringComparison.Ordinal)] + "\n}\n";
        var (code, lines, _) = Run(Written(open));
        Assert.Equal(0, code);
        Assert.Equal("Filen innehåller ingen rangordning att jämföra med. / The file holds no ranking to compare with.", lines[^1]);

        var (jsonCode, json, said) = Run("--json", Written(open));
        Assert.Equal(0, jsonCode);
        Assert.Equal("Filen innehåller ingen rangordning att jämföra med. / The file holds no ranking to compare with.", Assert.Single(said));
        Assert.Equal(0, Run(Written(string.Join('\n', json))).Code);
        Assert.Equal(
            Encoding.UTF8.GetString(PublishedEvaluation.Read(Encoding.UTF8.GetBytes(Example)).OrThrow().Write()),
            Encoding.UTF8.GetString(PublishedEvaluation.Read(Encoding.UTF8.GetBytes(string.Join('\n', json))).OrThrow().Write()));
    }

    [Theory]
    [InlineData("{", "EVA-001")]
    [InlineData("""{"format": "samkop-evaluation/9", "procurement": "x", "model": {"kind": "lowest-price", "criteria": [], "tieKeys": ["draw"], "drawSeed": "x"}, "tenders": []}""", "EVA-002")]
    public void A_file_that_is_refused_says_why_in_both_languages(string json, string number)
    {
        var (code, lines, said) = Run(Written(json));
        Assert.Equal(1, code);
        Assert.Empty(lines);
        Assert.Equal(2, said.Count);
        Assert.All(said, line => Assert.StartsWith(number, line, StringComparison.Ordinal));
        Assert.NotEqual(said[0], said[1]);
    }

    [Theory]
    [InlineData]
    [InlineData("--josn", "file.json")]
    [InlineData("a.json", "b.json")]
    [InlineData("/no/such/file.json")]
    public void Wrong_use_gives_two(params string[] arguments) => Assert.Equal(2, Run(arguments).Code);

    [Fact]
    public async Task The_program_itself_knows_the_verb()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "samkop-cli.dll"), "recompute-award", Written(Example)])
        {
            UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.EndsWith("Rangordningen stämmer. / The ranking agrees.", output.TrimEnd(), StringComparison.Ordinal);
    }

    private string Written(string json)
    {
        var path = Path.Combine(folder, "award.json");
        File.WriteAllText(path, json);
        return path;
    }

    private static (int Code, IReadOnlyList<string> Output, IReadOnlyList<string> Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = RecomputeAwardCommand.Run(arguments, output, errors);
        return (code, LinesOf(output), LinesOf(errors));
    }

    private static string[] LinesOf(StringWriter writer) => writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    // This project stands apart from the test kit of the web system.
    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Samkop.slnx")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("No Samkop.slnx above the tests.");
        }

        return folder;
    }
}
