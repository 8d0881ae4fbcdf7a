using System.Diagnostics;
using Samkop.Testing;

namespace Samkop.Benchmarks;

/// <summary>The programs as an installation gets them, not as a developer builds them.</summary>
internal static class Published
{
    /// <summary>The host, compiled ahead (ReadyToRun).</summary>
    /// <returns>Path of the program.</returns>
    public static string Host()
    {
        var folder = RepositoryRoot.At("artifacts/bench/Samkop.Host");
        Run("dotnet", "publish", RepositoryRoot.At("src/Samkop.Host"), "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-p:PublishReadyToRun=true", "-p:SamkopFast=true", "-o", folder, "-nologo", "-v", "quiet");
        return Path.Combine(folder, "Samkop.Host");
    }

    /// <summary>The command for validation, compiled to machine code.</summary>
    /// <returns>Path of the program.</returns>
    public static string Cli()
    {
        var folder = RepositoryRoot.At("artifacts/bench/Samkop.Cli");
        Run(RepositoryRoot.At("eng/publish-cli"), folder);
        return Path.Combine(folder, "samkop-cli");
    }

    private static void Run(string program, params string[] arguments)
    {
        Console.Error.WriteLine("Publishing …");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed:\n{said}");
        }
    }
}
