using Samkop.Host.Running;
using Samkop.Kernel;

namespace Samkop.Host.Verbs;

/// <summary>Builds, fills and serves the demo world, on this machine only.</summary>
internal sealed class DemoVerb : IVerb
{
    public string Name => "demo";

    public string Usage => "[--port N] [--data DIR] [--headless]";

    public Text About => new("Visa demovärlden på den här datorn", "Show the demo world on this machine");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var port = options.Number("--port", 5080, 1, 65535);
        var data = new DataFolder(options.Value("--data", Path.Combine("var", "demo")));
        var isHeadless = options.Has("--headless");
        options.RefuseUnknown();

        var address = $"http://localhost:{port}";
        using var hold = DataLock.Take(data);
        await using var app = SamkopApp.Build(new AppSettings(data, IsDemo: true) { Urls = $"http://127.0.0.1:{port};{LocalSocket.Prepare(data)}" });
        await app.PrepareAsync(ct);
        if ((await DemoWorld.FillIfEmptyAsync(app.Services, new DemoRequest(data, Seed: 1, IsFull: false), ct)).IsRefused(out var no))
        {
            throw new WrongUseException(no.ToString());
        }

        if (isHeadless)
        {
            Console.WriteLine($"The demo world is ready in {data.Path}");
            return Exit.Ok;
        }

        await app.StartAsync(ct);
        LocalSocket.Guard(data);
        Console.WriteLine($"Samköp: {address}");
        Console.WriteLine($"Sign in with one click per role: {address}/logga-in");
        foreach (var account in await DemoWorld.AccountsAsync(app.Services, ct))
        {
            Console.WriteLine($"  {account}");
        }

        Console.WriteLine("Stop with Ctrl+C.");
        await app.WaitForShutdownAsync(ct);
        return Exit.Ok;
    }
}
