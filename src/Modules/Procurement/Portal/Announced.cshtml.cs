using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Portal;

/// <summary>What a supplier can tender for, with its own questions.</summary>
[Asks<ListAnnounced>]
internal sealed class AnnouncedModel(Reads reads, TimeProvider clock) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<Publication> Latest = ListOrder.Of<Publication>().Down(row => row.PublishedAt).Down(row => row.Id);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<Publication> Shown { get; private set; } = new([], null, null);

    /// <summary>How many questions of one's own each has, and how many of them are answered.</summary>
    public IReadOnlyDictionary<CaseId, (int Asked, int Answered)> Own { get; private set; } = new Dictionary<CaseId, (int, int)>();

    /// <summary>Decisions that were told to one's own company, the latest first.</summary>
    public IReadOnlyList<(CaseId Case, string Title, Instant At)> Decisions { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListAnnounced(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<ProcurementDb>();
        var today = SwedishTime.Today(clock);
        Shown = await db.Publications.Where(row => row.IsCurrent && row.Kind != PublicationKind.Cancellation && row.LastDay >= today).PageAsync(Latest, Place, PageSize, ct);
        var supplier = permit.Scope.Supplier;
        var questions = await db.Questions.Where(row => row.Supplier == supplier).Select(row => new { row.Case, IsAnswered = row.AnsweredAt != null }).ToListAsync(ct);
        Own = questions.GroupBy(row => row.Case).ToDictionary(group => group.Key, group => (group.Count(), group.Count(row => row.IsAnswered)));
        Decisions = [.. (await db.Letters.Where(row => row.Supplier == supplier).OrderByDescending(row => row.SentAt).Take(PageSize)
            .Join(db.Cases, row => row.Case, one => one.Id, (row, one) => new { row.Case, one.Title, row.SentAt }).ToListAsync(ct)).DistinctBy(row => row.Case).Select(row => (row.Case, row.Title, row.SentAt))];
        return null;
    }
}
