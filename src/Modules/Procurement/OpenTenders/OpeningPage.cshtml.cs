using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.OpenTenders;

/// <summary>The opening. Before it, the page says nothing of what has come: neither names nor number.</summary>
[Asks<ReadCase>]
[RequestSizeLimit(MostBytes)]
internal sealed class OpeningPageModel(Reads reads, IPeople people, TenderOpener opener) : CaseWorkPage(reads)
{
    private const int MostBytes = 8 * 1024 * 1024;

    public IFormFile? Upload { get; set; }

    public TimePlan? Plan { get; private set; }

    public CustodyList? List { get; private set; }

    public TenderRoot? Root { get; private set; }

    public TenderOpening? Opening { get; private set; }

    /// <summary>Who has handed in, by name, with the number of the group.</summary>
    public IReadOnlyList<(string Name, HandedShares Shares)> Handed { get; private set; } = [];

    /// <summary>The reader holds a key.</summary>
    public bool IsCustodian { get; private set; }

    /// <summary>The reader may see the tenders: has a seat, has declared, and has no conflict.</summary>
    public bool MaySee { get; private set; }

    public IReadOnlyList<(OpenedTender Row, IReadOnlyList<OpenedFile> Files)> Tenders { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public async Task<IActionResult> OnPostAsync(IFormFile? upload, CancellationToken ct)
    {
        if (upload is null)
        {
            if ((await Gate.AskAsync(new OpenTendersOf(Id), ct)).IsRefused(out var no))
            {
                return Refuse(no);
            }

            ModelState.AddModelError(nameof(Upload), new Text("Välj filen med dina andelar.", "Choose the file with your shares.").ToString());
            return await ShowFaultyAsync(ct);
        }

        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, ct);
        return await DoAsync(new OpenTendersOf(Id), (permit, token) => opener.HandAsync(permit, bytes.ToArray(), token), _ => Done(Links.Opening(Id), new("Andelarna är lämnade.", "The shares are handed in.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        Plan = await Db.TimePlans.FirstOrDefaultAsync(row => row.Case == Id, ct);
        List = await Db.CustodyLists.FirstOrDefaultAsync(row => row.Case == Id, ct);
        Root = await Db.TenderRoots.FirstOrDefaultAsync(row => row.Case == Id, ct);
        Opening = await Db.Openings.FirstOrDefaultAsync(row => row.Case == Id, ct);
        var handed = await Db.HandedShares.Where(row => row.Case == Id).OrderBy(row => row.At).ToListAsync(ct);
        var names = await people.NamesAsync([.. handed.Where(row => row.Person is not null).Select(row => row.Person!.Value)], ct);
        Handed = [.. handed.Select(row => (row.Person is { } person ? names.GetValueOrDefault(person, "–") : "–", row))];
        IsCustodian = await MayAsync(new OpenTendersOf(Id), ct);
        MaySee = Opening is not null && await MayAsync(new SeeTenders(Id), ct);
        if (MaySee)
        {
            var files = (await Db.OpenedFiles.Where(row => row.Case == Id).OrderBy(row => row.Number).ToListAsync(ct)).ToLookup(row => row.Tender);
            Tenders = [.. (await Db.OpenedTenders.Where(row => row.Case == Id).OrderBy(row => row.Lot).ThenBy(row => row.Received).ToListAsync(ct)).Select(row => (row, (IReadOnlyList<OpenedFile>)[.. files[row.Id]]))];
        }

        return null;
    }
}
