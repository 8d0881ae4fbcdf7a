using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Accounts;
using Samkop.Suppliers.Adding;
using Samkop.Suppliers.Api;
using Samkop.Suppliers.Editing;
using Samkop.Suppliers.OwnerChecks;
using Samkop.Suppliers.Public;
using Samkop.Suppliers.Register;
using Samkop.Suppliers.Reporting;
using Samkop.Suppliers.Seed;
using Samkop.Suppliers.ShowSupplier;
using Samkop.Suppliers.Verifying;
using Samkop.Web;

namespace Samkop.Suppliers;

/// <summary>The front door of the module.</summary>
public sealed class SuppliersModule : IModule
{
    /// <inheritdoc />
    public string Name => "Suppliers";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(Links.Portal, new("Vår sida", "Our page"), 5, Roles.Supplier),
        new(Links.Suppliers, new("Leverantörer", "Suppliers"), 80, Roles.Staff & ~(Roles.Orderer | Roles.Approver)),
    ];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Payees>();
        services.AddScoped<IPayees>(provider => provider.GetRequiredService<Payees>());
        services.AddScoped<ISuppliers, RegisterOfSuppliers>();
        services.AddScoped<ISupplierNames, SupplierNames>();
        services.AddScoped<IAccountOwnerCheck, OwnerCheckByHand>();
        services.AddScoped<RecordOwnerCheckHandler>();
        services.AddScoped<AddSupplierHandler>();
        services.AddScoped<NoteFTaxHandler>();
        services.AddScoped<SupplierEditing>();
        services.AddScoped<ReportPayeeHandler>();
        services.AddScoped<VerifyPayeeHandler>();
        services.AddScoped<BlockPayeeHandler>();
        services.AddScoped<ISeeder, SuppliersSeeder>();
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints) => SuppliersApi.Map(endpoints);
}
