using System.Text.Json;
using Samkop.Host.Running;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Host.Verbs;

/// <summary>Proves that the audit log is whole, and exports its head so that later proofs also find truncation.</summary>
internal sealed class AuditVerb : IVerb
{
    public string Name => "audit";

    public string Usage => "verify [--heads FILE] | head   [--data DIR]";

    public Text About => new("Kontrollera händelseloggen, eller skriv ut dess huvud", "Verify the audit log, or print its head");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var data = new DataFolder(options.Value("--data", Path.Combine("var", "demo")));
        var heads = options.Value("--heads", string.Empty);
        options.RefuseUnknown(takesWords: true);
        if (options.Rest is not [("verify" or "head") and var what])
        {
            throw new WrongUseException("say `verify` or `head`.");
        }

        if (!data.HasDatabase)
        {
            throw new WrongUseException($"there is no database in {data.Path}.");
        }

        await using var database = new Database(AppSettings.DatabaseOf(data));
        await using var connection = await database.OpenReadAsync(ct);
        var found = await AuditVerifier.VerifyAsync(connection, ReadHeads(heads), ct);
        return what == "head" ? PrintHead(found) : Report(found);
    }

    private static int PrintHead(AuditVerification found)
    {
        if (found.Faults.Count > 0)
        {
            return Report(found);
        }

        Console.WriteLine(JsonSerializer.Serialize(new { seq = found.Head.Seq, hash = found.Head.Hash }));
        return Exit.Ok;
    }

    private static int Report(AuditVerification found)
    {
        foreach (var fault in found.Faults)
        {
            Console.WriteLine($"entry {fault.Seq} {fault.What.En}");
        }

        Console.WriteLine(found.Faults.Count == 0
            ? $"intact: {found.Entries} entries, head {found.Head.Seq} {found.Head.Hash}"
            : $"broken: {found.Faults.Count} faults in {found.Entries} entries");
        return found.Faults.Count == 0 ? Exit.Ok : Exit.Found;
    }

    private static List<AuditHead> ReadHeads(string file)
    {
        if (file.Length == 0)
        {
            return [];
        }

        if (!File.Exists(file))
        {
            throw new WrongUseException($"there is no file {file}.");
        }

        try
        {
            return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<AuditHead>(line, JsonSerializerOptions.Web)!)];
        }
        catch (JsonException)
        {
            throw new WrongUseException($"{file} does not hold lines printed by `samkop audit head`.");
        }
    }
}
