using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Ordering.Answering;
using Samkop.Ordering.Api;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Despatching;
using Samkop.Ordering.Documents;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Portal;
using Samkop.Ordering.Public;
using Samkop.Ordering.Receiving;
using Samkop.Ordering.Requests;
using Samkop.Ordering.Seed;
using Samkop.Ordering.Sending;
using Samkop.Ordering.Showing;
using Samkop.Ordering.Starting;
using Samkop.Ordering.Subscribing;
using Samkop.Web;

namespace Samkop.Ordering;

/// <summary>The front door of the module.</summary>
public sealed class OrderingModule : IModule
{
    /// <inheritdoc />
    public string Name => "Ordering";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new MenuEntry(Links.Start, new("Beställ", "Order"), 20, StartOrdering.Kind.OpenTo),
        new MenuEntry(Links.Orders, new("Ordrar", "Orders"), 22, BrowseOrders.Kind.OpenTo),
        new MenuEntry(Links.Requests, new("Inköpsuppdrag", "Purchase requests"), 24, Roles.Buyer),
        new MenuEntry(Links.SupplierOrders, new("Våra ordrar", "Our orders"), 20, Roles.Supplier),
    ];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("ordering_order", "xml_digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("ordering_order_answer", "digest"));
        services.AddSingleton(new Samkop.Records.Public.BytesHeldIn("ordering_despatch_notice", "digest"));
        services.AddScoped<IOrders, Orders>();
        services.AddScoped<IOrderResponses, OrderResponses>();
        services.AddScoped<IDespatchAdvices, DespatchAdvices>();
        services.AddScoped<Samkop.Inbox.Public.IMatterActs, RequisitionActs>();
        services.AddScoped<Routing>();
        services.AddScoped<Approvers>();
        services.AddScoped<OrderMaking>();
        services.AddScoped<OrderDocuments>();
        services.AddScoped<IFileExports, OrderExports>();
        services.AddScoped<Outboxes>();
        services.AddScoped<AnswerWriting>();
        services.AddScoped<RequisitionReading>();
        services.AddScoped<OrderReading>();
        services.AddScoped<AddLineHandler>();
        services.AddScoped<ChangeRequisitionHandler>();
        services.AddScoped<SendRequisitionHandler>();
        services.AddScoped<AnswerRequisitionHandler>();
        services.AddScoped<ApproveRequisitionHandler>();
        services.AddScoped<ReturnRequisitionHandler>();
        services.AddScoped<FavouriteHandler>();
        services.AddScoped<SendOrderHandler>();
        services.AddScoped<ReceiveGoodsHandler>();
        services.AddScoped<DecideChangeHandler>();
        services.AddScoped<AnswerOrderHandler>();
        services.AddScoped<PurchaseRequestHandler>();
        services.AddScoped<SubscriptionHandler>();
        services.AddScoped<Tolerances.DeliveryToleranceKeeping>();
        services.AddScoped<DemoFates>();
        services.AddScoped<ISeeder, OrderingSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
        OrderDocuments.Map(endpoints);
        OrdersApi.Map(endpoints);
    }
}
