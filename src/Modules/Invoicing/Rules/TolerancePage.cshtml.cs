using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Rules;

/// <summary>What an invoice may differ by without anybody being asked, entity by entity, with history and source, and a new row.</summary>
[Asks<KeepTolerance>]
internal sealed class TolerancePageModel(Reads reads, IEntities entities, ToleranceKeeping keeping, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public ToleranceForm Input { get; set; } = new();

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IReadOnlyList<(string Buyer, Tolerance Row, bool Holds)> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Buyers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepTolerance(),
        (permit, token) => keeping.AddAsync(permit, Input, token),
        _ => Done(Links.Tolerances, new("Toleransen är inlagd. Den gäller fakturor som prövas från och med sin dag.", "The tolerance is recorded. It holds for invoices examined from its day on.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepTolerance(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var mine = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToList();
        var all = (await reads.Of<InvoicingDb>().Tolerances.Within(permit.Scope, row => row.Entity).ToListAsync(ct)).ToLookup(row => row.Entity);
        Buyers = [.. mine.Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        Rows = [.. mine.SelectMany(one => all[one.Id].OrderByDescending(row => row.ValidFrom).Select(row => (one.ShortName, row, all[one.Id].On(Today) == row)))];
        return null;
    }
}
