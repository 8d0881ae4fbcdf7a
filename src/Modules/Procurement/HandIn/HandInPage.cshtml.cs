using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Answering;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Standards.Seal;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Procurement.HandIn;

/// <summary>
/// A supplier leaves a sealed tender. The page tells nobody, the supplier included, which tenders have come: the receipt is the supplier's only trace.
/// </summary>
[Asks<LeaveTender>]
[NamelessInLog]
[RequestSizeLimit(TenderIntake.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = TenderIntake.MostBytes)]
internal sealed class HandInPageModel(Reads reads, TenderIntake intake, ISuppliers suppliers, TimeProvider clock) : GatedPage
{
    private const int MostReceiptBytes = 16 * 1024;

    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    public IFormFile? Upload { get; set; }

    /// <summary>Receipt of the tender that the new one replaces.</summary>
    public IFormFile? Earlier { get; set; }

    /// <summary>Receipt of the tender to withdraw.</summary>
    public IFormFile? Withdrawn { get; set; }

    /// <summary>Receipt to prove.</summary>
    public IFormFile? Kept { get; set; }

    public Case Case { get; private set; } = null!;

    public TimePlan Plan { get; private set; } = null!;

    public CustodyList? List { get; private set; }

    public IReadOnlyList<Lot> Lots { get; private set; } = [];

    /// <summary>The request as data among the procurement documents, when there is one.</summary>
    public Guid? RequestDocument { get; private set; }

    public TenderRoot? Root { get; private set; }

    /// <summary>A fresh pseudonym for who begins.</summary>
    public string Pseudonym { get; private set; } = string.Empty;

    /// <summary>The receipt of what was just left.</summary>
    public TenderReceipt? Receipt { get; private set; }

    public bool IsOpen { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? upload, IFormFile? earlier, CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LeaveTender(Id), ct)).IsRefused(out var no))
        {
            return Refuse(no);
        }

        if (upload is null)
        {
            return await MissingAsync(nameof(Upload), new("Välj den förseglade filen.", "Choose the sealed file."), ct);
        }

        var receipt = earlier is null ? null : await ReadAsync(earlier, ct);
        if (earlier is not null && receipt is null)
        {
            return await AgainAsync(Refusals.NotReceipt.On(nameof(Earlier)), ct);
        }

        await using var envelope = upload.OpenReadStream();
        if ((await intake.TakeAsync(Id, envelope, receipt, ct)).IsRefused(out no, out var given))
        {
            return await AgainAsync(no with { Field = no.Field ?? nameof(Upload) }, ct);
        }

        Receipt = given;
        ModelState.Clear();
        return await ShowAsync(ct);
    }

    /// <summary>The receipt as a file; the browser sends it back as it got it.</summary>
    public async Task<IActionResult> OnPostReceiptAsync(string? receipt, CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LeaveTender(Id), ct)).IsRefused(out var no))
        {
            return Refuse(no);
        }

        return receipt is { Length: > 0 and < MostReceiptBytes } && TenderReceipt.Read(System.Text.Encoding.UTF8.GetBytes(receipt)) is { } read
            ? File(read.Write(), "application/json", $"kvitto-{read.Pseudonym[..Math.Min(8, read.Pseudonym.Length)]}-{read.Version}.json")
            : await AgainAsync(Refusals.NotReceipt.With(), ct);
    }

    /// <summary>Who tenders, as a file to seal with the others: the opening reads the name from it.</summary>
    public async Task<IActionResult> OnPostWhoAsync(string pseudonym, CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LeaveTender(Id), ct)).IsRefused(out var no, out var permit))
        {
            return Refuse(no);
        }

        var own = (await suppliers.FindAsync(permit.Actor.Supplier!.Value, ct))!;
        return File(TendererFile.Write(own.Name, own.OrganisationNumber.ToString(), pseudonym), "application/json", TendererFile.Name);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(IFormFile? withdrawn, CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LeaveTender(Id), ct)).IsRefused(out var no))
        {
            return Refuse(no);
        }

        if (withdrawn is null || await ReadAsync(withdrawn, ct) is not { } receipt)
        {
            return await AgainAsync(Refusals.NotReceipt.On(nameof(Withdrawn)), ct);
        }

        return (await intake.WithdrawAsync(Id, receipt, ct)).IsRefused(out no)
            ? await AgainAsync(no, ct)
            : Done(Links.HandIn(Id), new("Anbudet är återtaget. Det öppnas inte.", "The tender is withdrawn. It will not be opened."));
    }

    public async Task<IActionResult> OnPostProofAsync(IFormFile? kept, CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LeaveTender(Id), ct)).IsRefused(out var no))
        {
            return Refuse(no);
        }

        if (kept is null || await ReadAsync(kept, ct) is not { } receipt)
        {
            return await AgainAsync(Refusals.NotReceipt.On(nameof(Kept)), ct);
        }

        return (await intake.ProveAsync(Id, receipt, ct)).IsRefused(out no, out var proof) ? await AgainAsync(no, ct) : File(proof, "application/json", "bevis.json"); // sv-literal
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LeaveTender(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        var db = reads.Of<ProcurementDb>();
        Case = await db.Cases.SingleAsync(one => one.Id == Id, ct);
        Plan = await db.TimePlans.SingleAsync(row => row.Case == Id, ct);
        List = await db.CustodyLists.FirstOrDefaultAsync(row => row.Case == Id, ct);
        Lots = await db.Lots.Where(row => row.Case == Id).OrderBy(row => row.Sequence).ToListAsync(ct);
        RequestDocument = (await db.Documents.FirstOrDefaultAsync(row => row.Case == Id && row.FileName == RequestFile.Name && !row.IsInternal && row.TakenOutAt == null, ct))?.Id;
        Root = await db.TenderRoots.FirstOrDefaultAsync(row => row.Case == Id, ct);
        IsOpen = await TenderIntake.ClosedAsync(db, Id, Instant.Now(clock), ct) is null;
        Pseudonym = EnvelopeContext.DrawPseudonym();
        return null;
    }

    private static async Task<TenderReceipt?> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > MostReceiptBytes)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return TenderReceipt.Read(bytes.ToArray());
    }

    private async Task<IActionResult> MissingAsync(string field, Text word, CancellationToken ct)
    {
        ModelState.AddModelError(field, word.ToString());
        return await ShowFaultyAsync(ct);
    }

    private async Task<IActionResult> AgainAsync(Refusal no, CancellationToken ct) =>
        no.Kind == RefusalKind.Invalid && await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Refuse(no);
}
