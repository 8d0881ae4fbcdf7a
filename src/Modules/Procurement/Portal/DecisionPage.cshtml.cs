using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Letters;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Portal;

/// <summary>The decision as it was told to the supplier that reads.</summary>
[Asks<ReadDecision>]
internal sealed class DecisionPageModel(Reads reads, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    public LetterContent Letter { get; private set; } = null!;

    public string Title { get; private set; } = string.Empty;

    public string Number { get; private set; } = string.Empty;

    public Text State { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadDecision(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<ProcurementDb>();
        var supplier = permit.Actor.Supplier;
        var letter = await db.Letters.Where(row => row.Case == Id && row.Supplier == supplier).OrderByDescending(row => row.SentAt).FirstAsync(ct);
        var award = await db.Awards.SingleAsync(row => row.Id == letter.Award, ct);
        var one = await db.Cases.SingleAsync(row => row.Id == Id, ct);
        (Letter, Title, Number) = (LetterContent.Read(letter.Content), one.Title, one.RegisterNumber);
        State = award.State == AwardState.TakenBack ? new("Beslutet gäller inte längre. Ett nytt kommer.", "The decision no longer holds. A new one comes.")
            : award.StandstillThrough is { } last && SwedishTime.Today(clock) <= last ? new Text("Avtalsspärren går till och med {0}.", "The standstill runs through {0}.").With(SwedishDates.Iso(last))
            : new("Avtalsspärren är slut.", "The standstill is over.");
        return null;
    }
}
