using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Public;
using Samkop.Web;

namespace Samkop.Ordering;

/// <summary>The front door of the module.</summary>
public sealed class OrderingModule : IModule
{
    /// <inheritdoc />
    public string Name => "Ordering";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IOrders, Orders>();
    }
}
