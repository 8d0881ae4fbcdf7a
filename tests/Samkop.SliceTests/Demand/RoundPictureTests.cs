using Samkop.Demand.Domain;
using Samkop.Testing;

namespace Samkop.SliceTests.Demand;

public sealed class RoundPictureTests
{
    [Fact]
    public async Task The_readme_shows_the_same_table_and_the_same_way_as_the_code()
    {
        var readme = await File.ReadAllTextAsync(RepositoryRoot.At("src", "Modules", "Demand", "README.md"), TestContext.Current.CancellationToken);
        var rows = readme.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.Contains("---", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(cells => (cells[0], cells[1], cells[2]));
        Assert.Equal(RoundSteps.All.Select(row => (row.From.ToString(), row.Step.ToString(), row.To.ToString())), rows);
        Assert.Contains(string.Concat(RoundSteps.All.Select(row => $"{row.From} ─{row.Step}→ ")) + RoundSteps.All[^1].To, readme, StringComparison.Ordinal);
    }
}
