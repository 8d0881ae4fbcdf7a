using System.Diagnostics;
using Samkop.Testing;

namespace Samkop.Benchmarks;

/// <summary>The programs as an installation gets them, not as a developer builds them.</summary>
internal static class Published
{
    /// <summary>The host, compiled ahead (ReadyToRun).</summary>
    /// <returns>Path of the program.</returns>
    public static string Host() => Publish("Samkop.Host", "Samkop.Host", "--no-self-contained", "-p:PublishReadyToRun=true");

    /// <summary>The command for validation, compiled to machine code.</summary>
    /// <returns>Path of the program.</returns>
    public static string Cli() => Publish("Samkop.Cli", "samkop-cli", File.Exists("/usr/bin/clang") ? "-p:CppCompilerAndLinker=clang" : "-p:CppCompilerAndLinker=gcc");

    private static string Publish(string project, string program, params string[] more)
    {
        Console.Error.WriteLine($"Publishing {project} …");
        var folder = RepositoryRoot.At($"artifacts/bench/{project}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = ["publish", RepositoryRoot.At($"src/{project}"), "-c", "Release", "-r", "linux-x64", "-p:SamkopFast=true", "-o", folder, "-nologo", "-v", "quiet", .. more];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(folder, program) : throw new InvalidOperationException($"{project} could not be published:\n{said}");
    }
}
