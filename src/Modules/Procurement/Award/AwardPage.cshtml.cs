using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Award;

/// <summary>Why a proposal or a decision is taken back.</summary>
internal sealed class TakeBackForm
{
    [Required, StringLength(2000)]
    public string Reason { get; set; } = string.Empty;
}

/// <summary>Proposal and decision of the award, by the ranking.</summary>
[Asks<ReadAward>]
internal sealed class AwardPageModel(Reads reads, IPeople people, AwardProposing proposing) : CaseWorkPage(reads)
{
    [BindProperty]
    public ProposalForm Proposal { get; set; } = new();

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public TakeBackForm Back { get; set; } = new();

    public IReadOnlyList<LotStanding> Lots { get; private set; } = [];

    /// <summary>Why the ranking cannot be made, if so.</summary>
    public Refusal? Fault { get; private set; }

    public AwardDecision? Award { get; private set; }

    public IReadOnlyList<AwardedLot> Awarded { get; private set; } = [];

    public IReadOnlySet<Guid> Winners { get; private set; } = new HashSet<Guid>();

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public bool MayPropose { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>The decision that counts: proposed, decided or told.</summary>
    public bool HasAward => Award is { State: not AwardState.TakenBack };

    public Text State => Award?.State switch
    {
        AwardState.Proposed => new Text("Föreslagen av {0}. En annan person beslutar.", "Proposed by {0}. Another person decides.").With(NameOf(Award.ProposedBy)),
        AwardState.Decided => new Text("Beslutad av {0}, {1}. Nästa steg är att underrätta alla.", "Decided by {0}, {1}. Next all are told.").With(NameOf(Award.DecidedBy), Award.RegisterNumber),
        AwardState.Sent => new Text("Beslutad av {0}, {1}. Alla är underrättade.", "Decided by {0}, {1}. All have been told.").With(NameOf(Award.DecidedBy), Award.RegisterNumber),
        _ when Case.Phase == CasePhase.Evaluation => new("Föreslå vem som vinner varje område.", "Propose who wins each lot."),
        _ => CasePhases.Of(Case.Phase),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Proposal.Lots = [.. Lots.Select(lot => new LotChoice { Lot = lot.Lot.Id, Winners = lot.Most(Case.IsFramework) })];
        return Page();
    }

    public Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        ForgetAllBut(nameof(Proposal));
        return DoAsync(new ProposeAward(Id), (permit, token) => proposing.ProposeAsync(permit, Proposal, token), _ => Done(Links.Award(Id), new("Förslaget är lagt. En annan person beslutar.", "The proposal is made. Another person decides.")), ct);
    }

    public Task<IActionResult> OnPostDecideAsync(CancellationToken ct)
    {
        ForgetAllBut(nameof(Decision));
        return DoAsync(new DecideAward(Id), (permit, token) => proposing.DecideAsync(permit, Decision, token), _ => Done(Links.Award(Id), new("Beslutet är fattat och registrerat.", "The decision is made and registered.")), ct);
    }

    public Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        ForgetAllBut(nameof(Back));
        return DoAsync(new ProposeAward(Id), (permit, token) => proposing.TakeBackAsync(permit, Back.Reason.Trim(), token), _ => Done(Links.Award(Id), new("Tillbaka till utvärderingen.", "Back to the evaluation.")), ct);
    }

    public string NameOf(PersonId? person) => person is { } one ? Names.GetValueOrDefault(one, "–") : "–";

    /// <summary>The numbers of winners to choose from in a lot.</summary>
    public IReadOnlyList<Choice> Counts(LotStanding lot) =>
    [
        .. Enumerable.Range(1, lot.Most(Case.IsFramework)).Select(count => new Choice($"{count}", count == 1 ? new Text("Ett anbud: {0}", "One tender: {0}").With(lot.Ranking[0].JudgedTender.Tenderer) : new Text("De {0} främsta", "The first {0}").With(count))),
        new Choice("0", new("Inget anbud antas", "No tender is accepted")),
    ];

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadAward(Id), ct) is { } no)
        {
            return no;
        }

        (await LotStanding.OfAsync(Db, Case, ct)).IsRefused(out var fault, out var lots);
        (Fault, Lots) = (fault, lots ?? []);
        // A form that was sent with fewer lots is shown whole.
        Proposal.Lots.AddRange(Lots.Skip(Proposal.Lots.Count).Select(static lot => new LotChoice { Lot = lot.Lot.Id }));
        Award = await Db.Awards.Where(row => row.Case == Id).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct);
        if (Award is { } award)
        {
            Awarded = await Db.AwardedLots.Where(row => row.Award == award.Id).ToListAsync(ct);
            Winners = (await Db.Winners.Where(row => row.Award == award.Id).Select(row => row.JudgedTender).ToListAsync(ct)).ToHashSet();
            Names = await people.NamesAsync([.. new[] { award.ProposedBy, award.DecidedBy }.OfType<PersonId>()], ct);
        }

        MayPropose = await MayAsync(new ProposeAward(Id), ct);
        MayDecide = await MayAsync(new DecideAward(Id), ct);
        return null;
    }

    // Three forms on one page: what the others demand is no fault of the one that was sent.
    private void ForgetAllBut(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
