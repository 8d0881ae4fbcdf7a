using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Portal;

/// <summary>A supplier's own orders, those without an answer first.</summary>
[Asks<BrowseSupplierOrders>]
internal sealed class SupplierOrdersModel(Reads reads, IEntities entities) : GatedPage
{
    private const int Most = 200;

    public IReadOnlyList<Order> Orders { get; private set; } = [];

    public IReadOnlyDictionary<LegalEntityId, string> Entities { get; private set; } = new Dictionary<LegalEntityId, string>();

    public int Unanswered => Orders.Count(order => order.Answer is SupplierAnswer.None or SupplierAnswer.Received && order.State == OrderState.Sent);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseSupplierOrders(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Orders = await reads.Of<OrderingDb>().Orders
            .Within(permit.Scope, order => order.Entity, order => order.Supplier)
            .OrderByDescending(order => order.State == OrderState.Sent)
            .ThenByDescending(order => order.OrderedOn)
            .ThenByDescending(order => order.Number)
            .Take(Most)
            .ToListAsync(ct);
        Entities = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.Name);
        return null;
    }
}
