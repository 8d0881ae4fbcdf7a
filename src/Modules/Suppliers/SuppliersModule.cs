using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Suppliers;

/// <summary>The front door of the module.</summary>
public sealed class SuppliersModule : IModule
{
    /// <inheritdoc />
    public string Name => "Suppliers";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
