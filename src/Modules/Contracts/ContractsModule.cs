using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Contracts;

/// <summary>The front door of the module.</summary>
public sealed class ContractsModule : IModule
{
    /// <inheritdoc />
    public string Name => "Contracts";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
