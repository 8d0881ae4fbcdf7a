using Samkop.Procurement.Domain;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Modules;

/// <summary>The picture of the phases of a procurement is the table in code.</summary>
public sealed class CasePhasePictureTests
{
    [Fact]
    public void The_picture_in_the_readme_is_the_table_in_code()
    {
        var drawn = File.ReadLines(RepositoryRoot.At("src/Modules/Procurement/README.md"))
            .SkipWhile(line => line != "## Phases").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| From", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1]} → {cells[2]}").ToList();
        Assert.True(drawn.Count > 20, $"{drawn.Count} steps were read");
        Assert.Equal(CasePhases.Steps.Select(step => $"{step.From} → {step.To}").Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }
}
