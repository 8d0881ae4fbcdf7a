using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Standards.EForms.Writing;
using Samkop.Standards.Espd.Writing;
using Samkop.Standards.Ocds;

namespace Samkop.Procurement.Publish;

/// <inheritdoc cref="IProcurementExports" />
internal sealed class ProcurementExports(Reads reads, NoticeMaking making, OpenData openData, IArchive archive, TimeProvider clock) : IProcurementExports, IFileExports
{
    private const int PageSize = 100;
    private static readonly ListOrder<Publication> ById = ListOrder.Of<Publication>().Up(one => one.Id);

    // What a case before its tenders can tell; the forms with results need tenders.
    private static readonly string[] Forms = ["16", "E3"];

    public async Task<CaseId?> FindAsync(string text, CancellationToken ct)
    {
        var id = Guid.TryParse(text, out var guid) ? CaseId.From(guid) : default;
        var found = await reads.Of<ProcurementDb>().Cases.Where(one => one.Id == id || one.RegisterNumber == text).Select(one => one.Id).Take(2).ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }

    public async Task<byte[]> NoticeAsync(CaseId one, string subtype, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        if (await db.Publications.Where(row => row.Case == one && row.Subtype == subtype).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct) is { } announced)
        {
            return await archive.ReadAsync(reads, announced.XmlDigest, ct);
        }

        if (!Forms.Contains(subtype))
        {
            throw new ArgumentException($"form {subtype} is not written of a case without results; try {string.Join(" or ", Forms)}.", nameof(subtype));
        }

        var now = Instant.Now(clock);
        var made = await making.MakeAsync(await db.FactsAsync(one, now.DateInSweden(), ct), new NoticeIssue(subtype, 1, now), ct);
        return made.Match(notice => NoticeWriter.Write(notice), no => throw new ArgumentException(no.ToString(), nameof(one)));
    }

    public async Task<byte[]?> OcdsAsync(CaseId one, CancellationToken ct) =>
        await openData.PackageAsync(reads, one, ct) is { } package ? OcdsJson.Write(package) : null;

    public async Task<byte[]> EspdRequestAsync(CaseId one, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var announced = await db.Publications.Where(row => row.Case == one).OrderByDescending(row => row.Sequence).Select(row => (Instant?)row.PublishedAt).FirstOrDefaultAsync(ct);
        var at = announced ?? Instant.Now(clock);
        var facts = await db.FactsAsync(one, at.DateInSweden(), ct);
        var made = await making.MakeAsync(facts, new NoticeIssue(NoticeMaking.SubtypeOf(facts), 1, at), ct);
        return made.Then(notice => EspdWriter.Write(EspdMaking.Of(facts, notice, at))).Match(bytes => bytes, no => throw new ArgumentException(no.ToString(), nameof(one)));
    }

    /// <summary>All that is announced: each notice, and for each case its open data and its single procurement document.</summary>
    public async IAsyncEnumerable<ExportedFile> FilesAsync(ICollection<LeftOut> leftOut, [EnumeratorCancellation] CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        string? place = null;
        do
        {
            var page = await db.Publications.AsNoTracking().PageAsync(ById, place, PageSize, ct);
            var ids = page.Rows.Select(row => row.Case).Distinct().ToArray();
            var numbers = await db.Cases.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.RegisterNumber, ct);
            foreach (var row in page.Rows)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{row.Case.Value:D}-{row.Sequence}-{row.Subtype}.xml");
                yield return new ExportedFile("eforms", name, numbers[row.Case], await archive.ReadAsync(reads, row.XmlDigest, ct));
                if (row.IsCurrent)
                {
                    yield return new ExportedFile("ocds", $"{row.Case.Value:D}.json", numbers[row.Case], (await OcdsAsync(row.Case, ct))!);
                    yield return new ExportedFile("espd", $"{row.Case.Value:D}-request.xml", numbers[row.Case], await EspdRequestAsync(row.Case, ct));
                }
            }

            place = page.Next;
        }
        while (place is not null);

        var unseen = await db.Cases.CountAsync(one => !db.Publications.Any(row => row.Case == one.Id), ct);
        if (unseen > 0)
        {
            leftOut.Add(new LeftOut("eforms", unseen, new("upphandlingar som inte är annonserade", "procurements that are not announced")));
        }
    }
}
