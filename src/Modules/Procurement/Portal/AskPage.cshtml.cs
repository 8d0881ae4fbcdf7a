using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Procurement.Questions;
using Samkop.Web;

namespace Samkop.Procurement.Portal;

/// <summary>A supplier asks about what is announced.</summary>
[Asks<AskQuestion>]
internal sealed class AskPageModel(Reads reads, QuestionHandling handling) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    [BindProperty]
    public QuestionForm Input { get; set; } = new();

    public PublishedContent It { get; private set; } = null!;

    /// <summary>The supplier's own questions.</summary>
    public IReadOnlyList<Question> Own { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AskQuestion(Id),
        (permit, token) => handling.AskAsync(permit, Input, token),
        number => Done(Links.Ask(Id), new Text("Fråga {0} är skickad. Svaret kommer på annonsens sida, utan ert namn.", "Question {0} is sent. The answer comes on the notice's page, without your name.").With(number)),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AskQuestion(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<ProcurementDb>();
        It = PublishedContent.Read(await db.Publications.Where(row => row.Case == Id && row.IsCurrent).Select(row => row.Content).SingleAsync(ct));
        var supplier = permit.Actor.Supplier;
        Own = await db.Questions.Where(row => row.Case == Id && row.Supplier == supplier).OrderBy(row => row.Number).ToListAsync(ct);
        return null;
    }
}
