using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Samkop.Testing;

namespace Samkop.Benchmarks;

/// <summary>A published host in a process of its own, with the demo world.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly Uri address;

    private RunningHost(Process process, Uri address)
    {
        this.process = process;
        this.address = address;
    }

    /// <summary>Processor time since the process started.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that the process holds now, in MiB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Makes the demo world in a folder.</summary>
    public static async Task FillAsync(string program, string folder)
    {
        using var filling = Process.Start(new ProcessStartInfo(program, ["demo", "--headless", "--data", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await filling.StandardOutput.ReadToEndAsync();
        await filling.WaitForExitAsync();
        if (filling.ExitCode != 0)
        {
            throw new InvalidOperationException($"The demo world could not be made: exit code {filling.ExitCode}.");
        }
    }

    /// <summary>Starts the program and waits for its first page.</summary>
    public static async Task<RunningHost> StartAsync(string program, string folder)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, ["demo", "--port", $"{port}", "--data", folder]) { RedirectStandardOutput = true, UseShellExecute = false };
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        var host = new RunningHost(started, new Uri($"http://localhost:{port}"));
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(host.address, "/logga-in"));
                answer.EnsureSuccessStatusCode();
                return host;
            }
            catch (HttpRequestException) when (tries < 3000 && !started.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>A person of the demo at a browser.</summary>
    public async Task<Visitor> SignInAs(string person)
    {
        var visitor = new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address });
        await (await visitor.Open("/logga-in?returnUrl=/visning")).Form(person).Submit();
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
