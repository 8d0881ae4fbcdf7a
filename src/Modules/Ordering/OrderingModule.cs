using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
    }
}
