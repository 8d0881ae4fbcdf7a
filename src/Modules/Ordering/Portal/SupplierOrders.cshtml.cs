using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Portal;

/// <summary>A supplier's own orders, latest first; those that await an answer are a selection of their own.</summary>
[Asks<BrowseSupplierOrders>]
internal sealed class SupplierOrdersModel(Reads reads, IEntities entities) : GatedPage
{
    private const int PageSize = 50;
    private const string Awaiting = "vantar";

    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Selection { get; set; }

    public bool IsAwaiting => string.Equals(Selection, Awaiting, StringComparison.Ordinal);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<Order> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<Order> Orders => Shown.Rows;

    public IReadOnlyDictionary<LegalEntityId, string> Entities { get; private set; } = new Dictionary<LegalEntityId, string>();

    public int Unanswered { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseSupplierOrders(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var own = reads.Of<OrderingDb>().Orders.Within(permit.Scope, order => order.Entity, order => order.Supplier);
        var awaiting = own.Where(order => order.State == OrderState.Sent && (order.Answer == SupplierAnswer.None || order.Answer == SupplierAnswer.Received));
        Unanswered = await awaiting.CountAsync(ct);
        Shown = await (IsAwaiting ? awaiting : own).PageAsync(Access.Latest, Place, PageSize, ct);
        Entities = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.Name);
        return null;
    }
}
