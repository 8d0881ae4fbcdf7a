using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Transparency;

/// <summary>The front door of the module.</summary>
public sealed class TransparencyModule : IModule
{
    /// <inheritdoc />
    public string Name => "Transparency";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
