using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;
using Samkop.Web;

namespace Samkop.Procurement.Conclude;

/// <summary>A winner and its contract on the page.</summary>
internal sealed record ConcludedRow(AwardWinner Winner, string Lot, string Tenderer, string? Href);

/// <summary>Contracts of the winning tenders, their taking over, and the result notice.</summary>
[Asks<ReadCase>]
internal sealed class ConcludePageModel(Reads reads, IPeople people, IAwardStanding standing, IAwardedContracts contracts, ContractMaking making, ResultAnnouncing announcing, TimeProvider clock) : CaseWorkPage(reads)
{
    private readonly Reads all = reads;

    [BindProperty]
    public ConcludeForm Input { get; set; } = new();

    [BindProperty]
    public ResultForm Notice { get; set; } = new();

    public AwardDecision? Award { get; private set; }

    public IReadOnlyList<ConcludedRow> Rows { get; private set; } = [];

    public IReadOnlyList<AwardLetter> Tenderers { get; private set; } = [];

    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    public string Owner { get; private set; } = string.Empty;

    /// <summary>Why no contract may be concluded today, if so.</summary>
    public Refusal? Hold { get; private set; }

    public ExplainedDate? NoticeBy { get; private set; }

    public bool MayMake { get; private set; }

    public bool MayAnnounce { get; private set; }

    public bool MayTakeOver { get; private set; }

    public bool IsSigned => Rows.Count > 0 && Rows.All(static row => row.Winner.SignedOn is not null);

    public static IReadOnlyList<Choice> Sizes { get; } =
    [
        new("micro", new("Mikro: under 10 anställda", "Micro: below 10 employees")),
        new("small", new("Litet: under 50", "Small: below 50")),
        new("medium", new("Medelstort: under 250", "Medium: below 250")),
        new("large", new("Stort", "Large")),
    ];

    public Text State => Case.Phase switch
    {
        CasePhase.Standstill when Hold is { } hold => hold.What,
        CasePhase.Standstill => new("Avtalsspärren är slut. Skapa avtalen ur de vinnande anbuden.", "The standstill is over. Make the contracts of the winning tenders."),
        CasePhase.Contract when !IsSigned => new("Avtalen är utkast. De undertecknas på sina egna sidor.", "The contracts are drafts. They are signed on their own pages."),
        CasePhase.Contract => new Text("Avtalen är undertecknade. {0} tar över dem.", "The contracts are signed. {0} takes them over.").With(Owner),
        CasePhase.HandedOver => new Text("Avtalen är överlämnade till {0}.", "The contracts are handed over to {0}.").With(Owner),
        _ => CasePhases.Of(Case.Phase),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        var today = SwedishTime.Today(clock);
        Input.Start = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        Notice.Parties = [.. Tenderers.Select(row => new PartyForm { Number = row.Number, Size = row.Size.Length > 0 ? row.Size : "medium", Region = row.Region })];
        return Page();
    }

    public Task<IActionResult> OnPostMakeAsync(CancellationToken ct)
    {
        ForgetAllBut(nameof(Input));
        return DoAsync(new ConcludeContracts(Id), (permit, token) => making.MakeAsync(permit, Input, token), _ => Done(Links.Conclude(Id), new("Avtalen är skapade som utkast.", "The contracts are made as drafts.")), ct);
    }

    public Task<IActionResult> OnPostTakeOverAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new TakeOverContracts(Id), making.TakeOverAsync, _ => Done(Links.Conclude(Id), new("Avtalen är övertagna.", "The contracts are taken over.")), ct);
    }

    public Task<IActionResult> OnPostAnnounceAsync(CancellationToken ct)
    {
        ForgetAllBut(nameof(Notice));
        return DoAsync(new AnnounceResult(Id), (permit, token) => announcing.AnnounceAsync(permit, Notice, token), _ => Done(Links.Conclude(Id), new("Resultatet är annonserat.", "The result is announced.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        Award = await Db.Awards.Where(row => row.Case == Id && row.State == AwardState.Sent).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct);
        if (Award is not { } award)
        {
            return null;
        }

        var lots = await Db.Lots.Where(row => row.Case == Id).ToDictionaryAsync(row => row.Id, ct);
        var offers = await Db.JudgedTenders.Where(row => row.Case == Id).ToDictionaryAsync(row => row.Id, row => row.Tenderer, ct);
        Rows = [.. (await Db.Winners.Where(row => row.Award == award.Id).ToListAsync(ct)).OrderBy(row => lots[row.Lot].Sequence).ThenBy(row => row.Place)
            .Select(row => new ConcludedRow(row, lots[row.Lot].Title, offers[row.JudgedTender], row.Contract is { } contract ? contracts.Href(contract) : null))];
        Tenderers = await Db.Letters.Where(row => row.Award == award.Id).OrderBy(row => row.Number).ToListAsync(ct);
        // A form that was sent with fewer tenderers is shown whole.
        Notice.Parties.AddRange(Tenderers.Skip(Notice.Parties.Count).Select(static row => new PartyForm { Number = row.Number }));
        Hold = await standing.HoldAsync(all, Id, SwedishTime.Today(clock), ct);
        Owner = award.Owner is { } owner ? (await people.NamesAsync([owner], ct)).GetValueOrDefault(owner, "–") : string.Empty;
        Owners = [.. (await people.HoldersAsync(Roles.ContractManager, Case.Entity, ct)).Select(person => new Choice(person.Id.Value.ToString(), Text.Same(person.Name)))];
        MayMake = await MayAsync(new ConcludeContracts(Id), ct);
        MayAnnounce = await MayAsync(new AnnounceResult(Id), ct);
        MayTakeOver = await MayAsync(new TakeOverContracts(Id), ct);
        NoticeBy = Rows.Select(row => row.Winner.SignedOn).Min() is { } first && DeadlineEngine.Current.AfterContract(Case.Law, first).IsGranted(out var dates, out _) ? dates[0] : null;
        return null;
    }

    // Two forms on one page: what the other demands is no fault of the one that was sent.
    private void ForgetAllBut(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
