using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Procurement.Browse;
using Samkop.Procurement.Seed;
using Samkop.Web;

namespace Samkop.Procurement;

/// <summary>The front door of the module: procurements from need to published notice.</summary>
public sealed class ProcurementModule : IModule
{
    /// <inheritdoc />
    public string Name => "Procurement";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new(Links.Cases, new("Upphandlingar", "Procurements"), 28, BrowseCases.Kind.OpenTo)];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CaseList>();
        services.AddScoped<ISeeder, ProcurementSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints)
    {
    }
}
