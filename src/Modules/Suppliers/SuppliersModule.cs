using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Accounts;
using Samkop.Suppliers.Public;
using Samkop.Suppliers.Register;
using Samkop.Suppliers.Seed;
using Samkop.Web;

namespace Samkop.Suppliers;

/// <summary>The front door of the module.</summary>
public sealed class SuppliersModule : IModule
{
    /// <inheritdoc />
    public string Name => "Suppliers";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Payees>();
        services.AddScoped<IPayees>(provider => provider.GetRequiredService<Payees>());
        services.AddScoped<ISuppliers, RegisterOfSuppliers>();
        services.AddScoped<IAccountOwnerCheck, NoOwnerCheck>();
        services.AddScoped<ISeeder, SuppliersSeeder>();
    }
}
