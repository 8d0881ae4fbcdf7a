using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Samkop.Analysis.AuditQuestions;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Analysis.SampleExport;

/// <summary>
/// A seeded sample of invoices: the originals as received, their trail from the audit log, and a list. Same seed and period, same sample,
/// whoever draws it. Protected invoices come with their figures but without content.
/// </summary>
internal sealed class SampleEndpoint(UnitOfWork work, SampleReader reader, IArchive archive, Reads reads, AuditTrail trail)
{
    private const int Most = 200;

    public static Task<IResult> GetAsync(int count, int seed, Gate gate, SampleEndpoint endpoint, CancellationToken ct) => endpoint.MakeAsync(count, seed, gate, ct);

    private async Task<IResult> MakeAsync(int count, int seed, Gate gate, CancellationToken ct)
    {
        if ((await gate.AskAsync(new DrawSample(), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        if (count is < 1 or > Most)
        {
            return Refusals.SampleTooLarge.With(Most).ToProblem();
        }

        var drawn = Draw(await reader.PopulationAsync(permit.Scope, ct), seed, count);
        using var file = new MemoryStream();
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await WriteListAsync(zip, drawn, ct);
            foreach (var invoice in drawn)
            {
                await WriteAsync(zip, $"{invoice.Number}/historik.json", JsonSerializer.SerializeToUtf8Bytes(await trail.OfAsync([new ObjectRef("Invoice", invoice.Id.ToString())], ct)), ct);
                if (!invoice.IsProtected && invoice.Digest.Length > 0)
                {
                    await WriteAsync(zip, $"{invoice.Number}/original.xml", await archive.ReadAsync(reads, invoice.Digest, ct), ct);
                }
            }
        }

        var logged = await work.WriteAsync<DrawSample, Done>(
            permit,
            session =>
            {
                session.Audit(new AuditNote(permit.Action.About) { After = new { seed, count = drawn.Count } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);
        return logged.IsRefused(out no) ? no.ToProblem() : Results.File(file.ToArray(), "application/zip", $"revisionsurval-{seed}.zip");
    }

    // Order by a digest of seed and id: stable for ever, unlike the order of a random generator's library.
    internal static IReadOnlyList<SampledInvoice> Draw(IEnumerable<SampledInvoice> population, int seed, int count) =>
        [.. population
            .OrderBy(invoice => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{invoice.Id}")))), StringComparer.Ordinal)
            .Take(count)];

    private static async Task WriteListAsync(ZipArchive zip, IReadOnlyList<SampledInvoice> drawn, CancellationToken ct)
    {
        var text = new StringBuilder();
        AuditCsvEndpoint.Line(text, ["Id", new Text("Nummer", "Number").ToString(), new Text("Utställd", "Issued").ToString(), new Text("Leverantör", "Supplier").ToString(), new Text("Att betala", "Payable").ToString()]);
        foreach (var invoice in drawn)
        {
            AuditCsvEndpoint.Line(text, [invoice.Id.ToString(), invoice.Number, invoice.IssueDate, invoice.SellerName, (invoice.PayableMinor / 100m).ToString("0.00", Text.Swedish)]);
        }

        byte[] list = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        await WriteAsync(zip, "lista.csv", list, ct);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var safe = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '/' ? letter : '_'));
        await using var entry = await zip.CreateEntry(safe).OpenAsync(ct);
        await entry.WriteAsync(bytes, ct);
    }
}
