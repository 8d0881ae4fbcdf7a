using Samkop.Host.Running;
using Samkop.Kernel;

namespace Samkop.Host.Verbs;

/// <summary>Serves for real. Refuses a database that is marked demo, because its accounts have no passwords.</summary>
internal sealed class ServeVerb : IVerb
{
    public string Name => "serve";

    public string Usage => "[--data DIR] [--urls ADDRESS]";

    public Text About => new("Kör tjänsten", "Run the service");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var data = new DataFolder(options.Value("--data", Path.Combine("var", "samkop")));
        var urls = options.Value("--urls", "http://127.0.0.1:5080");
        options.RefuseUnknown();

        using var hold = DataLock.Take(data);
        await using var app = SamkopApp.Build(new AppSettings(data, IsDemo: false) { Urls = $"{urls};{LocalSocket.Prepare(data)}" });
        await app.PrepareAsync(ct);
        if (await Mark.IsDemoAsync(app.Services, ct))
        {
            await Console.Error.WriteLineAsync(
                $"samkop serve: the database in {data.Path} is marked demo and has accounts without passwords. Use `samkop demo`, or another --data folder.");
            return Exit.WrongUse;
        }

        await app.StartAsync(ct);
        LocalSocket.Guard(data);
        await app.WaitForShutdownAsync(ct);
        return Exit.Ok;
    }

    /// <summary>Without a verb: for web tests, which configure everything themselves.</summary>
    internal static async Task<int> RunHostedAsync(string[] args)
    {
        await using var app = SamkopApp.Build(AppSettings.FromArguments(args));
        // Options without a verb would else be a way past what `demo` and `serve` check of address and mark.
        if (!app.Environment.IsEnvironment("Test"))
        {
            await Console.Error.WriteLineAsync("samkop: say what to do first, such as `samkop serve`. Try: samkop help");
            return Exit.WrongUse;
        }

        await app.PrepareAsync(CancellationToken.None);
        await app.RunAsync();
        return Exit.Ok;
    }
}
