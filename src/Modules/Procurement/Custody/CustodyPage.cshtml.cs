using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Custody;

/// <summary>Who holds the keys to the tenders.</summary>
[Asks<ReadCase>]
[RequestSizeLimit(MostBytes)]
internal sealed class CustodyPageModel(Reads reads, IPeople people, IEntities entities, CustodyKeeping keeping) : CaseWorkPage(reads)
{
    private const int MostBytes = 64 * 1024;

    public CustodianForm Custodian { get; set; } = new();

    public IFormFile? Upload { get; set; }

    public IReadOnlyList<(CaseCustodian Row, string Name, string Entity)> Custodians { get; private set; } = [];

    public CustodyList? List { get; private set; }

    /// <summary>The reader's own row.</summary>
    public CaseCustodian? Own { get; private set; }

    public bool MayKeep { get; private set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Custodian, nameof(Custodian));
        return await DoAsync(new KeepCustody(Id), (permit, token) => keeping.AppointAsync(permit, Custodian, token), _ => Back(new("Utsedd. Personen ska lämna sin öppna nyckel.", "Appointed. The person is to leave the public key.")), ct);
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid custodian, CancellationToken ct) =>
        DoAsync(new KeepCustody(Id), (permit, token) => keeping.RemoveAsync(permit, custodian, token), _ => Back(new("Borttagen.", "Removed.")), ct);

    public async Task<IActionResult> OnPostKeyAsync(IFormFile? upload, CancellationToken ct)
    {
        if (upload is null)
        {
            return await Gate.AskAsync(new LeaveKey(Id), ct) is var asked && asked.IsRefused(out var no) ? Refuse(no) : await FileMissingAsync(ct);
        }

        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, ct);
        return await DoAsync(new LeaveKey(Id), (permit, token) => keeping.TakeKeyAsync(permit, bytes.ToArray(), token), _ => Back(new("Nyckeln är lämnad.", "The key is left.")), ct);
    }

    public Task<IActionResult> OnPostFixAsync(CancellationToken ct) =>
        DoAsync(new KeepCustody(Id), keeping.FixAsync, _ => Back(new("Förteckningen är fastställd och ligger bland dokumenten.", "The list is fixed and lies among the documents.")), ct);

    public Task<IActionResult> OnPostUnfixAsync(CancellationToken ct) =>
        DoAsync(new KeepCustody(Id), keeping.UnfixAsync, _ => Back(new("Förteckningen är uttagen.", "The list is taken out.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        var rows = await Db.Custodians.Where(row => row.Case == Id).OrderBy(row => row.Id).ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Select(row => row.Person)], ct);
        var organisations = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        Custodians = [.. rows.Select(row => (row, names.GetValueOrDefault(row.Person, "–"), organisations.GetValueOrDefault(row.Entity, "–")))];
        List = await Db.CustodyLists.FirstOrDefaultAsync(row => row.Case == Id, ct);
        var person = (await ActorAsync(ct)).Person;
        Own = rows.Find(row => row.Person == person);
        MayKeep = Case.Phase.IsInPreparation() && await MayAsync(new KeepCustody(Id), ct);
        if (MayKeep && List is null)
        {
            var taking = await Db.Participants.Where(part => part.Case == Id).Select(part => part.Entity).ToListAsync(ct);
            var found = new List<PersonView>();
            foreach (var entity in taking)
            {
                found.AddRange(await people.HoldersAsync(Roles.Staff & ~Roles.Administrator, entity, ct));
            }

            People = [.. found.DistinctBy(one => one.Id).Where(one => !rows.Exists(row => row.Person == one.Id)).OrderBy(one => one.Name, StringComparer.CurrentCulture).Select(one => new Choice(one.Id.Value.ToString(), Text.Same($"{one.Name}, {one.Title}")))];
        }

        return null;
    }

    private async Task<IActionResult> FileMissingAsync(CancellationToken ct)
    {
        ModelState.AddModelError(nameof(Upload), new Text("Välj filen med din öppna nyckel.", "Choose the file with your public key.").ToString());
        return await ShowFaultyAsync(ct);
    }

    private IActionResult Back(Text word) => Done(Links.Custody(Id), word);
}
