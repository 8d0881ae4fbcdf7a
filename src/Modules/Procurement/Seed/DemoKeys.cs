using System.Text;
using System.Text.Json;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Custody;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Standards.Seal;
using Samkop.Web;

namespace Samkop.Procurement.Seed;

/// <summary>
/// The custodians of the demo with keys that everyone has: made for it, and the same in every demo. Their backups are put in the data folder, so that
/// whoever tries the demo can play both custodians. A real installation has no such folder.
/// </summary>
internal sealed class DemoKeys(CustodyKeeping keeping, InstallationFacts installation)
{
    /// <summary>Opens the backups.</summary>
    public const string Passphrase = "nyckel till demons anbud"; // sv-literal

    private static readonly (int Person, int Entity, string File)[] Keepers = [(4, 1, "goran-akesson.json"), (6, 2, "johan-bergkvist.json")];

    /// <summary>Appoints the custodians of a case and fixes their list.</summary>
    public async Task<Refusal?> FixAsync(WriteSession session, Case one, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        foreach (var (person, entity, file) in Keepers)
        {
            var publicKey = PublicOf(Read(file));
            db.Custodians.Add(new CaseCustodian
            {
                Id = DemoIds.Make(47, (one.Id.Value.ToByteArray()[15] * 10) + person),
                Case = one.Id,
                Person = DemoIds.Person(person),
                Entity = DemoIds.Entity(entity),
                AppointedBy = one.Buyer,
                AppointedAt = session.Now,
                PublicKey = publicKey,
                Fingerprint = CustodianKeyPair.ReadPublic(Encoding.UTF8.GetBytes(publicKey)).OrThrow().Fingerprint,
            });
        }

        await session.FlushAsync(ct);
        return await keeping.FixAsync(session, db, one, one.Buyer, ct);
    }

    /// <summary>Puts the backups and the passphrase where whoever tries the demo finds them.</summary>
    public async Task LayOutAsync(CancellationToken ct)
    {
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(installation.DataFolder, "demo-nycklar")).FullName; // sv-literal: a folder that the reader sees
        foreach (var (_, _, file) in Keepers)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file), Read(file), ct);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "lösenfras.txt"), Passphrase + "\n", ct); // sv-literal
    }

    /// <summary>The custodians with their keys, as they would restore them from the backups.</summary>
    public static IEnumerable<(int Person, CustodianKeyPair Pair)> Restore() => Keepers.Select(one => (one.Person, CustodianKeyPair.Restore(Read(one.File), Passphrase).OrThrow()));

    // A backup holds the public key in the clear.
    private static string PublicOf(byte[] backup)
    {
        using var json = JsonDocument.Parse(backup);
        var (key, fingerprint) = (json.RootElement.GetProperty("key").GetString(), json.RootElement.GetProperty("fingerprint").GetString());
        return JsonSerializer.Serialize(new { format = "samkop-seal/1", type = "public-key", key, fingerprint });
    }

    private static byte[] Read(string file)
    {
        using var stream = typeof(DemoKeys).Assembly.GetManifestResourceStream("Samkop.Procurement.Seed.Keys." + file)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
