using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Tolerances;

/// <summary>How much over-delivery each entity takes without asking, with history and decision, and a new row.</summary>
[Asks<KeepDeliveryTolerance>]
internal sealed class DeliveryTolerancePageModel(Reads reads, IEntities entities, DeliveryToleranceKeeping keeping, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public DeliveryToleranceForm Input { get; set; } = new();

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IReadOnlyList<(string Buyer, DeliveryTolerance Row, bool Holds)> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Buyers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepDeliveryTolerance(),
        (permit, token) => keeping.AddAsync(permit, Input, token),
        _ => Done(Links.DeliveryTolerances, new("Toleransen är inlagd. Den gäller leveranser från och med sin dag.", "The tolerance is recorded. It holds for deliveries from its day on.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepDeliveryTolerance(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var mine = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToList();
        var all = (await reads.Of<OrderingDb>().Tolerances.Within(permit.Scope, row => row.Entity).ToListAsync(ct)).ToLookup(row => row.Entity);
        Buyers = [.. mine.Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        Rows = [.. mine.SelectMany(one => all[one.Id].OrderByDescending(row => row.From)
            .Select(row => (one.ShortName, row, all[one.Id].Where(other => other.From <= Today).MaxBy(other => other.From) == row)))];
        return null;
    }
}
