using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Key of the last row of the page before: day and number.</summary>
    [BindProperty(SupportsGet = true, Name = "efter")]
    public string? After { get; set; }

    public IReadOnlyList<Order> Orders { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyDictionary<LegalEntityId, string> Entities { get; private set; } = new Dictionary<LegalEntityId, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrders(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var rows = await SoughtAsync(Select(reads.Of<OrderingDb>().Orders.Within(permit.Scope, order => order.Entity), permit.Actor), ct);
        var page = await From(rows).OrderByDescending(order => order.OrderedOn).ThenByDescending(order => order.Number).Take(PageSize + 1).ToListAsync(ct);
        Orders = [.. page.Take(PageSize)];
        Next = page.Count > PageSize ? Address(KeyOf(Orders[^1])) : null;
        Entities = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        return null;
    }

    private IQueryable<Order> Select(IQueryable<Order> rows, Actor actor)
    {
        if (!actor.HasAny(Roles.Approver | Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.Auditor))
        {
            var units = actor.Assignments.Where(held => held.Role == Roles.Orderer && held.Unit is not null).Select(held => held.Unit!.Value).ToArray();
            rows = rows.Where(order => order.Orderer == actor.Person || units.Contains(order.Unit));
        }

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

    private IQueryable<Order> From(IQueryable<Order> rows)
    {
        if (After?.Split('_', 2) is not [var dayText, var number] || !DateOnly.TryParseExact(dayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return rows;
        }

        return rows.Where(order => order.OrderedOn < day || (order.OrderedOn == day && string.Compare(order.Number, number) < 0));
    }

    private static string KeyOf(Order order) => string.Create(CultureInfo.InvariantCulture, $"{order.OrderedOn:yyyy-MM-dd}_{order.Number}");

    private string Address(string after) =>
        $"{Links.Orders}?visa={Selection}&q={Uri.EscapeDataString(Query ?? string.Empty)}&efter={Uri.EscapeDataString(after)}";
}
