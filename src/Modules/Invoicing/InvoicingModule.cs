using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Invoicing;

/// <summary>The front door of the module.</summary>
public sealed class InvoicingModule : IModule
{
    /// <inheritdoc />
    public string Name => "Invoicing";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(Links.Queue, new("Fakturor", "Invoices"), 70, ListInvoices.Kind.OpenTo),
        new(Links.Own, new("Mina fakturor", "My invoices"), 70, Roles.Supplier),
    ];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IInvoiceRules, ReaderOnlyRules>();
        services.AddSingleton<InboundJudge>();
        services.AddScoped<InboundResults>();
        services.AddScoped<IReception, InvoiceReception>();
        services.AddHostedService<InboundSweeper>();
        services.AddSingleton(AccessPoint.From(configuration));
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints) => InboundEndpoint.Map(endpoints);
}
