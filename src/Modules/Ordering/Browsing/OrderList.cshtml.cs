using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Ordering.Browsing;

/// <summary>Orders, latest first, 50 by key. Orderers see those of their own and their units; others those of their entities.</summary>
[Asks<BrowseOrders>]
internal sealed class OrderListModel(Reads reads, IEntities entities, ISuppliers suppliers) : GatedPage
{
    private const int PageSize = 50;
    private const int MostSuppliers = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Selection { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<Order> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<Order> Orders => Shown.Rows;

    public IReadOnlyDictionary<LegalEntityId, string> Entities { get; private set; } = new Dictionary<LegalEntityId, string>();

    public bool MayKeepTolerance { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrders(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayKeepTolerance = permit.Actor.HasAny(KeepDeliveryTolerance.Kind.OpenTo);
        var rows = await SoughtAsync(Select(reads.Of<OrderingDb>().Orders, permit.Actor), ct);
        Shown = await rows.PageAsync(permit.Scope, order => order.Entity, Access.Latest, Place, PageSize, ct);
        Entities = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        return null;
    }

    private IQueryable<Order> Select(IQueryable<Order> rows, Actor actor)
    {
        rows = rows.SeenBy(actor);
        return Selection switch
        {
            "mina" => rows.Where(order => order.Orderer == actor.Person),
            "vantar" => rows.Where(order => OrderStates.Awaiting.Contains(order.State)),
            "andrad" => rows.Where(order => order.State == OrderState.ConfirmedWithChanges || order.State == OrderState.Declined),
            "ofakturerad" => rows.Where(order => order.State == OrderState.Received),
            _ => rows,
        };
    }

    // Names are sought in the supplier register, whose search knows letters of both cases on both databases.
    private async Task<IQueryable<Order>> SoughtAsync(IQueryable<Order> rows, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Query))
        {
            return rows;
        }

        var number = Query.Trim();
        var named = (await suppliers.SearchAsync(number, MostSuppliers, ct)).Select(supplier => supplier.Id).ToArray();
        return rows.Where(order => order.Number == number || named.Contains(order.Supplier));
    }
}
