using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Catalogue;

/// <summary>The front door of the module.</summary>
public sealed class CatalogueModule : IModule
{
    /// <inheritdoc />
    public string Name => "Catalogue";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
