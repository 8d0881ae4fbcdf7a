using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Standards.EForms.Checking;
using Samkop.Web;

namespace Samkop.Procurement.Publish;

/// <summary>Last look before the notice goes out: what is missing, and what the rules of the notice say.</summary>
[Asks<PublishNotice>]
internal sealed class PublishPageModel(Reads reads, Announcing announcing, Publishing publishing, TimeProvider clock) : CaseWorkPage(reads)
{
    public CaseFacts Facts { get; private set; } = null!;

    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    public IReadOnlyList<NoticeFinding> Findings { get; private set; } = [];

    public string Subtype { get; private set; } = string.Empty;

    public bool IsReady { get; private set; }

    /// <summary>The threshold's value is not known to hold today.</summary>
    public bool IsThresholdDoubtful { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new PublishNotice(Id), publishing.PublishAsync, _ => Done(Links.Case(Id), new("Upphandlingen är annonserad.", "The procurement is published.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new PublishNotice(Id), ct) is { } no)
        {
            return no;
        }

        var today = SwedishTime.Today(clock);
        Facts = await Db.FactsAsync(Id, today, ct);
        Missing = Readiness.For(CasePhase.Published, Facts, today);
        IsThresholdDoubtful = Facts.Threshold is { } threshold && threshold.KnownThrough < today;
        Subtype = NoticeMaking.SubtypeOf(Facts);
        if (Facts.Plan is not null && !(await announcing.DraftAsync(Db, Facts, new Announcement(PublicationKind.Notice), Instant.Now(clock), ct)).IsRefused(out _, out var draft))
        {
            Findings = draft.Report.Findings;
            IsReady = Missing.Count == 0 && draft.Report.IsValid && CasePhases.Allows(Case.Phase, CasePhase.Published);
        }

        return null;
    }
}
