using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Suppliers.Portal;

/// <summary>The supplier's own start page; other modules hang their pages and tasks in it.</summary>
[Asks<SeeOwnPortal>]
internal sealed class SupplierPortalModel(
    Reads reads, ISuppliers suppliers, IPayees payees, IEnumerable<ISupplierTasks> tasks, IEnumerable<MenuEntry> entries) : GatedPage
{
    public SupplierView Supplier { get; private set; } = null!;

    public IReadOnlyList<SupplierTask> Tasks { get; private set; } = [];

    public IReadOnlyList<MenuEntry> Pages { get; private set; } = [];

    public IReadOnlyList<PayeeView> Accounts { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SeeOwnPortal(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (permit.Scope.Supplier is not { } own || await suppliers.FindAsync(own, ct) is not { } supplier)
        {
            return WorkRefusals.NotFound.With();
        }

        Supplier = supplier;
        Accounts = await payees.OfAsync(reads, own, ct);
        Pages = [.. entries.Where(entry => (entry.OpenTo & Roles.Supplier) != 0 && entry.Href is not (Links.Portal or "/")).OrderBy(entry => entry.Order)];
        var waiting = new List<SupplierTask>();
        foreach (var source in tasks)
        {
            waiting.AddRange(await source.OfAsync(own, ct));
        }

        Tasks = [.. waiting.OrderBy(task => task.Due ?? DateOnly.MaxValue)];
        return null;
    }
}
