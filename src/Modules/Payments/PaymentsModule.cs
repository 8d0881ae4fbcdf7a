using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Payments;

/// <summary>The front door of the module.</summary>
public sealed class PaymentsModule : IModule
{
    /// <inheritdoc />
    public string Name => "Payments";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
