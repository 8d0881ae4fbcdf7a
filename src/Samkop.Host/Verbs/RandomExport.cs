using System.Globalization;
using System.Text.Json.Nodes;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Standards.EForms.Notices;
using Samkop.Standards.EForms.Samples;
using Samkop.Standards.EForms.Writing;
using Samkop.Standards.Espd.Samples;
using Samkop.Standards.Espd.Writing;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Eforms;

namespace Samkop.Host.Verbs;

/// <summary>
/// Made-up procurements as files, to try receivers and validators with: for each case a notice of every form, the open data that each notice
/// tells, and a single procurement document with an answer. No database is asked; the same seed gives the same bytes.
/// </summary>
internal static class RandomExport
{
    private const int SeedStep = 1_000_003;

    public static async Task WriteAsync(ExportFolder folder, int cases, int seed, CancellationToken ct)
    {
        for (var number = 1; number <= cases; number++)
        {
            foreach (var file in Case(number, unchecked((seed * SeedStep) + number)))
            {
                await folder.WriteAsync(file, ct);
            }
        }
    }

    private static IEnumerable<ExportedFile> Case(int number, int seed)
    {
        var name = number.ToString("0000", CultureInfo.InvariantCulture);
        foreach (var form in NoticeForm.All)
        {
            var notice = NoticeSamples.Make(seed, form.Subtype);
            var xml = NoticeWriter.Write(notice);
            yield return new ExportedFile("eforms", $"{name}-{form.Subtype}.xml", notice.Id.ToString("D"), xml);
            yield return new ExportedFile("ocds", $"{name}-{form.Subtype}.json", notice.ProcedureId.ToString("D"), OcdsJson.Write(Package(notice, xml)));
        }

        var request = EspdSamples.Request(seed);
        var response = EspdSamples.Response(seed, request);
        yield return new ExportedFile("espd", $"{name}-request.xml", request.Reference, EspdWriter.Write(request).OrThrow());
        yield return new ExportedFile("espd", $"{name}-response.xml", request.Reference, EspdWriter.Write(response).OrThrow());
    }

    private static JsonObject Package(Notice notice, byte[] xml)
    {
        var release = EformsMapping.ToRelease(xml, new EformsOptions { Ocid = $"ocds-000000-{notice.ProcedureId:D}", SchemeOfNumber = static (_, _) => "SE-ORGNR" });
        return new JsonObject
        {
            ["uri"] = $"https://data.example/ocds/{notice.Id:D}.json",
            ["version"] = "1.1",
            ["extensions"] = new JsonArray("https://raw.githubusercontent.com/open-contracting-extensions/eforms/latest/extension.json"),
            ["publishedDate"] = notice.Dispatch.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["publisher"] = new JsonObject { ["name"] = notice.Organisations[0].Name.Texts["SWE"], ["scheme"] = "SE-ORGNR", ["uid"] = notice.Organisations[0].Number },
            ["releases"] = new JsonArray(release),
        };
    }
}
