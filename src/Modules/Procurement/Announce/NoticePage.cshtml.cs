using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Letters;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Announce;

/// <summary>An answered question, without who asked.</summary>
internal sealed record PublicAnswer(int Number, string Question, string Answer, Instant At);

/// <summary>The public page of a procurement: only what was announced, and what was answered to all.</summary>
[ForEveryone("announced procurements are public")]
internal sealed class NoticePageModel(Reads reads, TimeProvider clock) : SamkopPage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    public PublishedContent It { get; private set; } = null!;

    public Publication Current { get; private set; } = null!;

    /// <summary>Earlier announcements, the latest first.</summary>
    public IReadOnlyList<Publication> Announcements { get; private set; } = [];

    public IReadOnlyList<PublicAnswer> Answers { get; private set; } = [];

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public bool TakesQuestions => Outcome is null && Current.Kind != PublicationKind.Cancellation && Today <= It.QuestionsThrough;

    public bool IsOpen => Outcome is null && Current.Kind != PublicationKind.Cancellation && Today <= It.LastDay;

    /// <summary>Sealed tenders are left here.</summary>
    public bool TakesTenders { get; private set; }

    /// <summary>The decision, when all tenderers have been told.</summary>
    public PublishedOutcome? Outcome { get; private set; }

    /// <summary>A decision was told and then undone by a review: a new one comes.</summary>
    public bool IsBeingCorrected { get; private set; }

    public bool HasReceipts { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        Announcements = await db.Publications.Where(row => row.Case == Id).OrderByDescending(row => row.Sequence).ToListAsync(ct);
        if (Announcements.Count == 0)
        {
            return Refuse(WorkRefusals.NotFound.With());
        }

        Current = Announcements[0];
        It = PublishedContent.Read(Current.Content);
        Answers = await db.Questions.Where(row => row.Case == Id && row.AnsweredAt != null).OrderBy(row => row.Number)
            .Select(row => new PublicAnswer(row.Number, row.PublicText, row.Answer, row.AnsweredAt!.Value)).ToListAsync(ct);
        var told = await db.Awards.Where(row => row.Case == Id && row.SentAt != null).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct);
        Outcome = told is { State: AwardState.Sent } ? PublishedOutcome.Read(told.Outcome) : null;
        IsBeingCorrected = told is { State: AwardState.TakenBack } && Current.Kind != PublicationKind.Cancellation;
        HasReceipts = told is not null && await db.TenderRoots.AnyAsync(row => row.Case == Id, ct);
        TakesTenders = await db.CustodyLists.AnyAsync(row => row.Case == Id, ct);
        return Page();
    }
}
