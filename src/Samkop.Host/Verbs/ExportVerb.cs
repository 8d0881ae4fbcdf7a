using Samkop.Host.Running;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Host.Verbs;

/// <summary>
/// Writes what is held in public formats: one file of a procurement, everything, or made-up cases. Reads only, also beside a running server.
/// </summary>
internal sealed class ExportVerb : IVerb
{
    private const int MostCases = 10_000;

    public string Name => "export";

    public string Usage => "eforms|ocds|espd --case ID [--subtype 16] [--out FILE] | --all DIR | --random N [--seed N] DIR   [--data DIR]";

    public Text About => new("Skriv ut annonser, öppna data, egenförsäkringar, order, fakturor, SIE och betalfiler", "Write notices, open data, ESPD, orders, invoices, SIE and payment files");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var data = new DataFolder(options.Value("--data", Path.Combine("var", "demo")));
        var isAll = options.Has("--all");
        var isRandom = options.Has("--random");
        var (cases, seed) = (options.Number("--random", 1, 1, MostCases), options.Number("--seed", 1, 0, int.MaxValue));
        var wanted = options.Value("--case", string.Empty);
        var subtype = options.Value("--subtype", "16");
        var file = options.Value("--out", string.Empty);
        options.RefuseUnknown(takesWords: true);
        return (isAll, isRandom, options.Rest) switch
        {
            (false, true, [var folder]) => await WriteRandomAsync(folder, cases, seed, ct),
            (true, false, [var folder]) => await WriteAllAsync(data, folder, ct),
            (false, false, [("eforms" or "ocds" or "espd") and var what]) when wanted.Length > 0 => await WriteOneAsync(data, (what, wanted, subtype), file, ct),
            _ => throw new WrongUseException("say `eforms`, `ocds` or `espd` and --case with an id or a register number; or --all and a folder; or --random with a number, and a folder."),
        };
    }

    /// <summary>The file that was asked for.</summary>
    internal static async Task<byte[]> ExportAsync(IProcurementExports exports, string what, string wanted, string subtype, CancellationToken ct)
    {
        if (await exports.FindAsync(wanted, ct) is not { } one)
        {
            throw new WrongUseException($"there is no procurement {wanted}.");
        }

        try
        {
            return what switch
            {
                "eforms" => await exports.NoticeAsync(one, subtype, ct),
                "espd" => await exports.EspdRequestAsync(one, ct),
                _ => await exports.OcdsAsync(one, ct) ?? throw new WrongUseException($"nothing of {wanted} is announced."),
            };
        }
        catch (ArgumentException fault)
        {
            throw new WrongUseException(fault.Message);
        }
    }

    /// <summary>Everything that all modules let out, and on the error stream what is left out.</summary>
    internal static async Task AllAsync(IServiceProvider services, ExportFolder folder, TextWriter errors, CancellationToken ct)
    {
        var leftOut = new List<LeftOut>();
        foreach (var exports in services.GetServices<IFileExports>())
        {
            await foreach (var file in exports.FilesAsync(leftOut, ct))
            {
                await folder.WriteAsync(file, ct);
            }
        }

        foreach (var (kind, count, why) in leftOut)
        {
            await errors.WriteLineAsync($"samkop export: left out of {kind}: {count} {why.En}");
        }
    }

    private static async Task<int> WriteAllAsync(DataFolder data, string folder, CancellationToken ct)
    {
        await using var app = Open(data);
        var opened = ExportFolder.Open(folder, Console.Out).OrThrow();
        await using var scope = app.Services.CreateAsyncScope();
        await AllAsync(scope.ServiceProvider, opened, Console.Error, ct);
        return Exit.Ok;
    }

    private static async Task<int> WriteRandomAsync(string folder, int cases, int seed, CancellationToken ct)
    {
        await RandomExport.WriteAsync(ExportFolder.Open(folder, Console.Out).OrThrow(), cases, seed, ct);
        return Exit.Ok;
    }

    private static async Task<int> WriteOneAsync(DataFolder data, (string What, string Wanted, string Subtype) asked, string file, CancellationToken ct)
    {
        await using var app = Open(data);
        await using var scope = app.Services.CreateAsyncScope();
        var bytes = await ExportAsync(scope.ServiceProvider.GetRequiredService<IProcurementExports>(), asked.What, asked.Wanted, asked.Subtype, ct);
        if (file.Length > 0)
        {
            await File.WriteAllBytesAsync(file, bytes, ct);
            return Exit.Ok;
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(bytes, ct);
        return Exit.Ok;
    }

    private static WebApplication Open(DataFolder data) => data.HasDatabase
        ? SamkopApp.Build(new AppSettings(data, IsDemo: false))
        : throw new WrongUseException($"there is no database in {data.Path}.");
}
