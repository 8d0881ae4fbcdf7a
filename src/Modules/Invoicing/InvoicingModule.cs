using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Invoicing;

/// <summary>The front door of the module.</summary>
public sealed class InvoicingModule : IModule
{
    /// <inheritdoc />
    public string Name => "Invoicing";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
