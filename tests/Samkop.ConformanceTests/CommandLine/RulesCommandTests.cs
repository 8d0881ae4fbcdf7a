using Samkop.Cli;
using Xunit;

namespace Samkop.ConformanceTests.CommandLine;

public sealed class RulesCommandTests
{
    [Fact]
    public void Two_releases_are_compared()
    {
        var (code, lines) = Run("2025.11", "2026.5");
        Assert.Equal(0, code);
        Assert.Contains(lines, static line => line.StartsWith("+ UBL-SR-56 (fatal)", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("- BR-CO-25 (fatal)", StringComparison.Ordinal));
        Assert.Contains("~ DK-R-003 warning → fatal", lines);
        Assert.Contains("~ PEPPOL-COMMON-R052 warning → fatal", lines);
        Assert.Contains("codes currency: +XCG -ANG -BGN", lines);
        Assert.Empty(Run("2026.5", "2026.5").Lines);
    }

    [Fact]
    public void One_rule_set_is_listed_in_full() => Assert.Equal(1144, Run("peppol-2026.5").Lines.Count);

    [Theory]
    [InlineData]
    [InlineData("1999.1")]
    [InlineData("2026.5", "2025.5", "2025.11")]
    public void Wrong_use_gives_two(params string[] arguments) => Assert.Equal(2, Run(arguments).Code);

    private static (int Code, IReadOnlyList<string> Lines) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        var code = RulesCommand.Run(arguments, output, TextWriter.Null);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
