using System.Diagnostics;
using Xunit;

namespace Samkop.ConformanceTests.Peppol;

/// <summary>The library as its users get it: packed, taken into a project of their own, and used as its README says.</summary>
public sealed class PackageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_example_of_the_readme_runs_from_the_package()
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Oracle.Repository(), "eng", "try-package")) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var said = script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var wrong = script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        output.WriteLine(await said + await wrong);
        Assert.Equal(0, script.ExitCode);
        Assert.Contains("peppol-2026.5: invalid", await said, StringComparison.Ordinal);
        Assert.Contains("BR-02 (Fatal) at /Invoice", await said, StringComparison.Ordinal);
    }
}
