using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Panels;

/// <summary>What one expert said of one tender by one criterion; shown only when all have signed.</summary>
internal sealed record ScoreLine(string Expert, string Answer, string Reason);

/// <summary>
/// One lot for one expert: the own judgement until it is signed, and then, when all have signed, everybody's and what the panel agrees on. No price is
/// loaded here.
/// </summary>
[Asks<ScoreQuality>]
internal sealed class BallotPageModel(Reads reads, IPeople people, PanelScoring scoring) : CaseWorkPage(reads)
{
    [BindProperty(SupportsGet = true)]
    public LotId Lot { get; set; }

    [BindProperty]
    public BallotForm Input { get; set; } = new();

    public Lot Found { get; private set; } = null!;

    public JudgedLot Judged { get; private set; } = null!;

    public Ballot? Own { get; private set; }

    /// <summary>Experts who have not signed.</summary>
    public int Waiting { get; private set; }

    public bool IsSettled { get; private set; }

    /// <summary>By tender and criterion; empty until all have signed.</summary>
    public ILookup<(Guid JudgedTender, string Criterion), ScoreLine> All { get; private set; } = Array.Empty<ScoreLine>().ToLookup(_ => (Guid.Empty, string.Empty));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Input = new BallotForm();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        await FillAsync(ct);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ScoreQuality(Id), (permit, token) => scoring.SaveAsync(permit, Lot, Input, token), _ => Done(Links.Ballot(Id, Lot), new("Bedömningen är sparad.", "The judgement is saved.")), ct);

    public Task<IActionResult> OnPostSignAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new ScoreQuality(Id), (permit, token) => scoring.SignAsync(permit, Lot, token), _ => Done(Links.Ballot(Id, Lot), new("Bedömningen är signerad.", "The judgement is signed.")), ct);
    }

    public Task<IActionResult> OnPostSettleAsync(CancellationToken ct) =>
        DoAsync(new SettleQuality(Id), (permit, token) => scoring.SettleAsync(permit, Lot, Input, token), _ => Done(Links.Ballot(Id, Lot), new("Samsynen är noterad och står i anbudens svar.", "The consensus is noted and stands in the answers of the tenders.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ScoreQuality(Id), ct) is { } no)
        {
            return no;
        }

        if (await Db.Lots.FirstOrDefaultAsync(row => row.Id == Lot && row.Case == Id, ct) is not { } found || await PanelScoring.JudgedAsync(Db, Id, Lot, ct) is not { } judged)
        {
            return WorkRefusals.NotFound.With();
        }

        (Found, Judged) = (found, judged);
        var person = (await ActorAsync(ct)).Person;
        var seats = await Db.Experts.Where(row => row.Case == Id && row.Scores).ToListAsync(ct);
        var own = seats.Find(row => row.Person == person)!;
        Own = await Db.Ballots.FirstOrDefaultAsync(row => row.Expert == own.Id && row.Lot == Lot, ct);
        Waiting = await PanelScoring.WaitingAsync(Db, Id, Lot, ct);
        var consensus = await ConsensusAsync(ct);
        IsSettled = judged.JudgedTenders.Count > 0 && judged.Missing(consensus.Select(row => (row.JudgedTender, row.Criterion)).ToHashSet()) == 0;
        if (Waiting == 0)
        {
            await LoadAllAsync(seats, ct);
        }

        if (Input.Scores.Count == 0)
        {
            await FillAsync(ct);
        }

        return null;
    }

    /// <summary>Mark and criterion of a row of the form.</summary>
    public (string Mark, Samkop.Sourcing.Evaluation.Criterion Criterion) Told(ScoreForm form) =>
        (Judged.JudgedTenders.FirstOrDefault(row => row.Id == form.JudgedTender)?.Mark ?? "–", Judged.Criteria.FirstOrDefault(row => row.Id == form.Criterion) ?? Judged.Criteria[0]);

    /// <summary>What an answer is called.</summary>
    public static string Named(Samkop.Sourcing.Evaluation.Criterion criterion, string answer) =>
        criterion.Steps?.FirstOrDefault(step => step.Id == answer)?.Name.ToString() ?? answer.Replace('.', ',');

    private async Task LoadAllAsync(List<Expert> seats, CancellationToken ct)
    {
        var ballots = await Db.Ballots.Where(row => row.Case == Id && row.Lot == Lot && row.SignedAt != null).ToListAsync(ct);
        var names = await people.NamesAsync([.. seats.Select(row => row.Person)], ct);
        var ids = ballots.ConvertAll(row => row.Id);
        var scores = await Db.Scores.Where(row => ids.Contains(row.Ballot)).ToListAsync(ct);
        All = scores.ToLookup(
            row => (row.JudgedTender, row.Criterion),
            row => new ScoreLine(names.GetValueOrDefault(seats.Find(seat => seat.Id == ballots.Find(ballot => ballot.Id == row.Ballot)!.Expert)?.Person ?? default, "–"), row.Answer, row.Reason));
    }

    private Task<List<Consensus>> ConsensusAsync(CancellationToken ct) => Db.Consensuses.Where(row => row.Case == Id).ToListAsync(ct);

    // The own judgement until everybody has signed; then what the panel agreed on.
    private async Task FillAsync(CancellationToken ct)
    {
        var kept = Waiting == 0
            ? (await ConsensusAsync(ct)).ConvertAll(row => (row.JudgedTender, row.Criterion, row.Answer, row.Reason))
            : Own is { } ballot ? (await Db.Scores.Where(row => row.Ballot == ballot.Id).ToListAsync(ct)).ConvertAll(row => (row.JudgedTender, row.Criterion, row.Answer, row.Reason)) : [];
        Input = new BallotForm
        {
            Minutes = Own?.Minutes ?? 0,
            Scores =
            [
                .. Judged.JudgedTenders.SelectMany(offer => Judged.Criteria.Select(criterion =>
                {
                    var (_, _, answer, reason) = kept.Find(row => row.JudgedTender == offer.Id && row.Criterion == criterion.Id);
                    return new ScoreForm { JudgedTender = offer.Id, Criterion = criterion.Id, Answer = criterion.Steps is null ? answer?.Replace('.', ',') : answer, Why = reason };
                })),
            ],
        };
    }
}
