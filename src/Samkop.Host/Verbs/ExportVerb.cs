using Samkop.Host.Running;
using Samkop.Kernel;
using Samkop.Procurement.Public;

namespace Samkop.Host.Verbs;

/// <summary>Writes the notice or the open data of a procurement; reads only, also beside a running server.</summary>
internal sealed class ExportVerb : IVerb
{
    public string Name => "export";

    public string Usage => "eforms|ocds --case ID [--subtype 16] [--out FILE] [--data DIR]";

    public Text About => new("Skriv ut en upphandlings annons eller öppna data", "Write the notice or the open data of a procurement");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var data = new DataFolder(options.Value("--data", Path.Combine("var", "demo")));
        var wanted = options.Value("--case", string.Empty);
        var subtype = options.Value("--subtype", "16");
        var file = options.Value("--out", string.Empty);
        options.RefuseUnknown(takesWords: true);
        if (options.Rest is not [("eforms" or "ocds") and var what] || wanted.Length == 0)
        {
            throw new WrongUseException("say `eforms` or `ocds`, and --case with an id or a register number.");
        }

        if (!data.HasDatabase)
        {
            throw new WrongUseException($"there is no database in {data.Path}.");
        }

        await using var app = SamkopApp.Build(new AppSettings(data, IsDemo: false));
        await using var scope = app.Services.CreateAsyncScope();
        await WriteAsync(await ExportAsync(scope.ServiceProvider.GetRequiredService<IProcurementExports>(), what, wanted, subtype, ct), file, ct);
        return Exit.Ok;
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
            return what == "eforms"
                ? await exports.NoticeAsync(one, subtype, ct)
                : await exports.OcdsAsync(one, ct) ?? throw new WrongUseException($"nothing of {wanted} is announced.");
        }
        catch (ArgumentException fault)
        {
            throw new WrongUseException(fault.Message);
        }
    }

    private static async Task WriteAsync(byte[] bytes, string file, CancellationToken ct)
    {
        if (file.Length > 0)
        {
            await File.WriteAllBytesAsync(file, bytes, ct);
            return;
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(bytes, ct);
    }
}
