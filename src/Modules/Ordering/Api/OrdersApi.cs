using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Ordering.Showing;
using Samkop.Web;

namespace Samkop.Ordering.Api;

/// <summary>An order. Amounts are in SEK.</summary>
internal sealed record ApiOrder(
    Guid Id, string Number, Guid EntityId, Guid SupplierId, string SupplierName, string CostCode, string Account, DateOnly OrderedOn, DateOnly? NeededBy, DateOnly? PromisedOn,
    OrderState State, SupplierAnswer Answer, decimal Net, decimal Vat);

/// <summary>An order with its lines.</summary>
internal sealed record ApiOrderWithLines(ApiOrder Order, IReadOnlyList<ApiOrderLine> Lines);

/// <summary>A line and the sums of its quantity ledger, in the order unit (UN/ECE Rec 20).</summary>
internal sealed record ApiOrderLine(
    int Number, LineKind Kind, string ArticleNumber, string? Gtin, string Name, string UnitCode, decimal Price, decimal PriceBase, decimal VatPercent, string ContractNumber, decimal Net,
    decimal Ordered, decimal Accepted, decimal Returned, decimal Cancelled, decimal Invoiced, decimal OpenToReceive);

/// <summary>Orders for other systems.</summary>
internal static class OrdersApi
{
    private const decimal Micro = 1_000_000m;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ApiRoutes.Version + "/orders", ListAsync).WithTags("orders").Gives<BrowseOrders, ApiPage<ApiOrder>>(new("Ordrar, senaste först", "Orders, latest first"));
        endpoints.MapGet(ApiRoutes.Version + "/orders/{id:guid}", OneAsync).WithTags("orders").Gives<ViewOrder, ApiOrderWithLines>(new("En order med rader och antal", "An order with lines and quantities"));
    }

    private static async Task<IResult> ListAsync(string? after, Gate gate, Reads reads, CancellationToken ct)
    {
        if ((await gate.AskAsync(new BrowseOrders(), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var page = await reads.Of<OrderingDb>().Orders.SeenBy(permit.Actor).PageAsync(permit.Scope, order => order.Entity, Access.Latest, after, ApiRoutes.PageSize, ct);
        return ApiRoutes.Answer<ApiPage<ApiOrder>>(ApiPage<ApiOrder>.Of(page, Form));
    }

    private static async Task<IResult> OneAsync(Guid id, Gate gate, OrderReading reading, CancellationToken ct)
    {
        var key = OrderId.From(id);
        if ((await gate.AskAsync(new ViewOrder(key), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        if (permit.Actor.Kind == ActorKind.SupplierPerson)
        {
            return WorkRefusals.NotFound.With().ToProblem();
        }

        var shown = await reading.LoadAsync(key, ct);
        return ApiRoutes.Answer<ApiOrderWithLines>(new ApiOrderWithLines(Form(shown.Order), [.. shown.Lines.Select(line => Line(line, shown.Sums[line.Id]))]));
    }

    private static ApiOrder Form(Order one) => new(
        one.Id.Value, one.Number, one.Entity.Value, one.Supplier.Value, one.SupplierName, one.CostCode, one.Account, one.OrderedOn, one.NeededBy, one.PromisedOn,
        one.State, one.Answer, one.Net.Money.ToDecimal(), one.Vat.Money.ToDecimal());

    private static ApiOrderLine Line(OrderLine line, LineQuantities sums) => new(
        line.Number, line.Kind, line.ArticleNumber, line.Gtin?.ToString(), line.Name, line.UnitCode.ToString(), line.Price.ToDecimal(), line.BaseMicro / Micro, line.VatRate.Percent, line.ContractNumber, line.Net.Money.ToDecimal(),
        sums.Ordered / Micro, sums.Accepted / Micro, sums.Returned / Micro, sums.Cancelled / Micro, sums.Invoiced / Micro, sums.OpenToReceive / Micro);
}
