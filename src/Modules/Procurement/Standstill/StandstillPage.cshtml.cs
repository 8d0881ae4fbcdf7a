using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Standstill;

/// <summary>The standstill, and what courts say meanwhile.</summary>
[Asks<ReadCase>]
internal sealed class StandstillPageModel(Reads reads, ReviewKeeping keeping, TimeProvider clock) : CaseWorkPage(reads)
{
    [BindProperty]
    public ReviewForm Register { get; set; } = new();

    [BindProperty]
    public ReviewEndForm End { get; set; } = new();

    public AwardDecision? Award { get; private set; }

    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    public IReadOnlyList<ReviewRule> Rules { get; private set; } = [];

    /// <summary>Why no contract may be concluded today, if so.</summary>
    public Refusal? Hold { get; private set; }

    public bool MayKeep { get; private set; }

    public bool MayConclude { get; private set; }

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    /// <summary>A review can still be registered.</summary>
    public bool IsOpen => Award is { State: AwardState.Sent } && Case.Phase is CasePhase.Standstill or CasePhase.Contract;

    public Review? Current => Reviews.FirstOrDefault(static review => review.EndedOn is null);

    public static IReadOnlyList<Choice> Instances { get; } = Choice.Of<ReviewInstance>(Words.Of);

    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.Of<ReviewOutcome>(Words.Of);

    /// <summary>The court has said that it is done over.</summary>
    public bool MustCancel => Award is { State: AwardState.TakenBack } && Case.Phase == CasePhase.Standstill;

    public Text State => MustCancel ? new("Upphandlingen ska göras om. Avbryt den.", "The procurement is to be done over. Cancel it.") : Award is not { State: AwardState.Sent } award ? new("Avtalsspärren börjar när alla är underrättade.", "The standstill begins when all have been told.")
        : Hold is { } hold && Reviews.Any(static review => review.Stops) ? hold.What
        : Hold is not null ? Left(award.StandstillThrough!.Value)
        : Case.Phase == CasePhase.Standstill ? new("Avtalsspärren är slut. Avtal får ingås.", "The standstill is over. A contract may be concluded.")
        : CasePhases.Of(Case.Phase);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public Task<IActionResult> OnPostRegisterAsync(CancellationToken ct)
    {
        ForgetAllBut(nameof(Register));
        return DoAsync(new KeepReview(Id), (permit, token) => keeping.RegisterAsync(permit, Register, token), _ => Done(Links.Standstill(Id), new("Överprövningen är registrerad.", "The review is registered.")), ct);
    }

    public Task<IActionResult> OnPostOrderAsync(Guid review, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new KeepReview(Id), (permit, token) => keeping.OrderAsync(permit, review, token), _ => Done(Links.Standstill(Id), new("Domstolens förbud är registrerat.", "The court's order is registered.")), ct);
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        ForgetAllBut(nameof(End));
        return DoAsync(new KeepReview(Id), (permit, token) => keeping.EndAsync(permit, End, token), _ => Done(Links.Standstill(Id), new("Utgången är registrerad.", "The outcome is registered.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        Award = await Db.Awards.Where(row => row.Case == Id && row.SentAt != null).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct);
        Reviews = await Db.Reviews.Where(row => row.Case == Id).OrderBy(row => row.RegisteredAt).ToListAsync(ct);
        Rules = [.. (await Db.ReviewRules.ToListAsync(ct)).Where(row => row.ValidFrom <= Today).GroupBy(static row => row.Instance).Select(static group => group.MaxBy(static row => row.ValidFrom)!).OrderBy(static row => row.Instance)];
        Hold = Award is { State: AwardState.Sent } award ? award.Hold(Reviews.Where(review => review.Award == award.Id), Today) : null;
        MayKeep = await MayAsync(new KeepReview(Id), ct);
        MayConclude = await MayAsync(new ConcludeContracts(Id), ct);
        return null;
    }

    private Text Left(DateOnly last)
    {
        var left = Show.DaysLeft(last, Today);
        return new($"Avtalsspärr till och med {Show.Date(last)}, {left.Sv}.", $"Standstill through {Show.Date(last)}, {left.En}."); // sv-literal
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
