using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Standards.Ocds.Eforms;

namespace Samkop.Procurement.Making;

/// <summary>Open contracting data of a case: one release for each announcement, told from the notice itself.</summary>
internal sealed class OpenData(NoticeSettings settings, IArchive archive, IEntities entities)
{
    private static readonly string[] Extensions = ["https://raw.githubusercontent.com/open-contracting-extensions/eforms/latest/extension.json"];

    /// <summary>The release that a notice tells; refused when it breaks the schema (PRO-044).</summary>
    public Result<byte[]> ReleaseOf(CaseId id, byte[] notice, bool isCancelled = false)
    {
        var release = EformsMapping.ToRelease(notice, new EformsOptions { Ocid = $"{settings.OcidPrefix}-{id.Value:D}", SchemeOfNumber = static (_, country) => country is null or "SWE" ? "SE-ORGNR" : null });
        NameTenderers(release);
        if (isCancelled && release["tender"] is JsonObject tender)
        {
            // The notice says that it is cancelled; readers of open data look for the state.
            release["tag"] = new JsonArray("tenderCancellation");
            tender["status"] = "cancelled";
        }

        var report = OcdsChecker.Check(release, OcdsProfile.Eforms);
        return report.IsValid
            ? OcdsJson.Write(release)
            : Refusals.ReleaseFaulty.Saying(report.Findings.FirstOrDefault(finding => finding.Kind == FindingKind.Schema)?.Message ?? Text.Same("–"));
    }

    // Readers of the base standard look for those who tendered in the tender itself; the mapping of notices tells them with each bid.
    private static void NameTenderers(JsonObject release)
    {
        if (release["tender"] is not JsonObject tender || release["bids"]?["details"] is not JsonArray bids)
        {
            return;
        }

        var names = (release["parties"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(static party => $"{party["id"]}", static party => $"{party["name"]}", StringComparer.Ordinal);
        var ids = bids.OfType<JsonObject>().SelectMany(static bid => (bid["tenderers"] as JsonArray ?? []).OfType<JsonObject>()).Select(static one => $"{one["id"]}").Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > 0)
        {
            tender["tenderers"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id, ["name"] = names.GetValueOrDefault(id, id) })]);
        }
    }

    /// <summary>All releases of a case as one package, or nothing when nothing is announced.</summary>
    public async Task<JsonObject?> PackageAsync(IReads reads, CaseId id, CancellationToken ct)
    {
        var all = await reads.Of<ProcurementDb>().Publications.AsNoTracking().Where(row => row.Case == id).OrderBy(row => row.Sequence).ToListAsync(ct);
        if (all.Count == 0)
        {
            return null;
        }

        var releases = new JsonArray();
        foreach (var one in all)
        {
            releases.Add(JsonNode.Parse(await archive.ReadAsync(reads, one.ReleaseDigest, ct)));
        }

        var lead = (await entities.AllAsync(ct)).First(entity => entity.Name == PublishedContent.Read(all[^1].Content).Buyers.First(buyer => buyer.IsLead).Name);
        return new JsonObject
        {
            ["uri"] = settings.At(Links.Ocds(id)).ToString(),
            ["version"] = "1.1",
            ["extensions"] = new JsonArray([.. Extensions.Select(address => JsonValue.Create(address))]),
            ["publishedDate"] = all[^1].PublishedAt.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["publisher"] = new JsonObject { ["name"] = lead.Name, ["scheme"] = "SE-ORGNR", ["uid"] = lead.OrganisationNumber },
            ["releases"] = releases,
        };
    }
}
