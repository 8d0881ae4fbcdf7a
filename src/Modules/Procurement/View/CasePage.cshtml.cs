using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Procurement.Publish;
using Samkop.Web;

namespace Samkop.Procurement.View;

/// <summary>A procurement: where it stands, what the next step lacks, and all that belongs to it.</summary>
[Asks<ReadCase>]
internal sealed class CasePageModel(CaseFiles files, CaseMoving moving, Publishing publishing, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    public CaseFile Shown { get; private set; } = null!;

    public Case Case => Shown.Facts.Case;

    public bool MayWork { get; private set; }

    public bool MayNumber { get; private set; }

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    /// <summary>The phase that one works towards; none when the work goes on elsewhere.</summary>
    public CasePhase? Next { get; private set; }

    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    /// <summary>Phases of the line: cancelled is no step of it.</summary>
    public static IReadOnlyList<CasePhase> Line { get; } = [.. Enum.GetValues<CasePhase>().Where(phase => phase != CasePhase.Cancelled)];

    public Text State => Case.Phase switch
    {
        CasePhase.Cancelled => new Text("Avbruten: {0}", "Cancelled: {0}").With(Case.CancelReason),
        CasePhase.Published when Shown.Facts.Plan is { } plan && plan.LastDay < Today => new Text("Anbudstiden gick ut {0}.", "The time for tenders ended on {0}.").With(Show.Date(plan.LastDay)),
        CasePhase.Published when Shown.Facts.Plan is { } plan => When(plan.LastDay),
        _ when Missing.Count == 1 => new("En sak saknas för nästa steg.", "One thing is missing for the next step."),
        _ when Missing.Count > 1 => new Text("{0} saker saknas för nästa steg.", "{0} things are missing for the next step.").With(Missing.Count),
        _ when Next is { } => new("Inget saknas för nästa steg.", "Nothing is missing for the next step."),
        _ => CasePhases.Of(Case.Phase),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostMoveAsync(CasePhase next, CancellationToken ct) =>
        DoAsync(new MoveCase(Id), (permit, token) => moving.MoveAsync(permit, next, token), _ => Done(Links.Case(Id), new("Upphandlingen har gått vidare.", "The procurement has gone on.")), ct);

    public Task<IActionResult> OnPostNumbersAsync(string? number, string? ted, CancellationToken ct) =>
        DoAsync(new NoteNumbers(Id), (permit, token) => publishing.NoteAsync(permit, number, ted, token), _ => Done(Links.Case(Id), new("Numren är noterade.", "The numbers are noted.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadCase(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Shown = await files.LoadAsync(permit, ct);
        MayWork = (await Gate.AskAsync(new MoveCase(Id), ct)).IsGranted(out _, out _);
        MayNumber = Shown.Publications.Count > 0 && (await Gate.AskAsync(new NoteNumbers(Id), ct)).IsGranted(out _, out _);
        Next = Case.Phase switch
        {
            CasePhase.Need => CasePhase.Strategy,
            CasePhase.Strategy or CasePhase.MarketDialogue => CasePhase.Documents,
            CasePhase.Documents => CasePhase.Published,
            _ => null,
        };
        Missing = Next is { } next ? Readiness.For(next, Shown.Facts, Today) : [];
        return null;
    }

    private Text When(DateOnly last)
    {
        var left = Show.DaysLeft(last, Today);
        return new($"Annonserad. Anbud till och med {Show.Date(last)}, {left.Sv}.", $"Published. Tenders through {Show.Date(last)}, {left.En}."); // sv-literal
    }
}
