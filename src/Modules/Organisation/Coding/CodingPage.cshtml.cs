using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Coding;

/// <summary>Coding parts of one entity and the values of one of them, with import from and export to a file.</summary>
[Asks<KeepCoding>]
[RequestSizeLimit(5 * 1024 * 1024)]
internal sealed class CodingPageModel(Reads reads, IEntities entities, CodingKeeping keeping, TimeProvider clock) : GatedPage
{
    public const int MostShown = 200;
    private const int PageSize = 100;
    private static readonly ListOrder<CodingValue> ByCode = ListOrder.Of<CodingValue>().Up(one => one.Code).Up(one => one.ValidFrom).Up(one => one.Id);

    [BindProperty(SupportsGet = true, Name = "entity")]
    public Guid? Entity { get; set; }

    [BindProperty(SupportsGet = true, Name = "del")]
    public string? Part { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public PartInput Input { get; set; } = new();

    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public LegalEntityId Shown { get; private set; }

    public IReadOnlyList<CodingPart> Parts { get; private set; } = [];

    public CodingPart? Chosen { get; private set; }

    public Paged<CodingValue> Values { get; private set; } = new([], null, null);

    public IReadOnlyList<CellFault> Faults { get; private set; } = [];

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (Upload is null || Chosen is null)
        {
            return Refuse(Refusals.FileMissing.On(nameof(Upload)));
        }

        var text = await UploadedText.ReadAsync(Upload, ct);
        return await DoAsync(new KeepCoding(), (permit, token) => TakeAsync(permit, text, token), AnswerFor, ct);
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) => DoAsync(
        new KeepCoding(),
        (permit, token) => keeping.AddPartAsync(permit, LegalEntityId.From(Entity ?? Guid.Empty), Input, token),
        _ => Done(Links.CodingOf(LegalEntityId.From(Entity!.Value), Input.Code.Trim()), new("Kontodelen är tillagd. Läs in dess värden från fil.", "The coding part is added. Import its values from a file.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepCoding(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id))];
        Shown = Entities.FirstOrDefault(one => one.Id.Value == Entity)?.Id ?? Entities[0].Id;
        var db = reads.Of<OrganisationDb>();
        var shown = Shown;
        Parts = await db.CodingParts.Where(one => one.Entity == shown).OrderBy(one => one.Place).ToListAsync(ct);
        Chosen = Parts.FirstOrDefault(one => string.Equals(one.Code, Part, StringComparison.Ordinal)) ?? Parts.FirstOrDefault();
        if (Chosen is { } chosen)
        {
            Values = await db.CodingValues.Where(one => one.Part == chosen.Id).PageAsync(ByCode, Place, PageSize, ct);
        }

        return null;
    }

    private async Task<Result<CodingOutcome>> TakeAsync(Permit<KeepCoding> permit, string text, CancellationToken ct)
    {
        var outcome = await keeping.ImportAsync(permit, Shown, Chosen!.Code, text, ct);
        return outcome.Then<CodingOutcome>(read =>
        {
            Faults = read.Faults;
            return read.Faults.Count > 0 ? Refusals.FaultyCoding.On(nameof(Upload), read.Faults.Count) : read;
        });
    }

    private IActionResult AnswerFor(CodingOutcome outcome) => Done(
        Links.CodingOf(Shown, Chosen!.Code), new Text("{0} värden lades till, {1} ändrades, {2} var oförändrade.", "{0} values added, {1} changed, {2} unchanged.").With(outcome.Added, outcome.Changed, outcome.Same));
}
