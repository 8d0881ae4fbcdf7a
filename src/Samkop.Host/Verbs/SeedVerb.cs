using Samkop.Host.Running;
using Samkop.Kernel;

namespace Samkop.Host.Verbs;

/// <summary>Fills an empty database with the demo world and marks it demo.</summary>
internal sealed class SeedVerb : IVerb
{
    public string Name => "seed";

    public string Usage => "[--size small|full] [--seed N] [--data DIR]";

    public Text About => new("Fyll en tom databas med demovärlden", "Fill an empty database with the demo world");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var size = options.Value("--size", "small");
        var seed = options.Number("--seed", 1, 0, int.MaxValue);
        var data = new DataFolder(options.Value("--data", Path.Combine("var", "demo")));
        options.RefuseUnknown();
        if (size is not ("small" or "full"))
        {
            throw new WrongUseException($"--size takes small or full, not '{size}'.");
        }

        using var hold = DataLock.Take(data);
        await using var app = SamkopApp.Build(new AppSettings(data, IsDemo: true));
        await app.PrepareAsync(ct);
        var request = new DemoRequest(data, seed, IsFull: string.Equals(size, "full", StringComparison.Ordinal));
        if ((await DemoWorld.FillIfEmptyAsync(app.Services, request, ct)).IsRefused(out var no, out var isFilled))
        {
            throw new WrongUseException(no.ToString());
        }

        Console.WriteLine(isFilled ? $"Filled {data.Path} (size {size}, seed {seed})" : $"{data.Path} already holds data; nothing was changed");
        return isFilled ? Exit.Ok : Exit.Found;
    }
}
