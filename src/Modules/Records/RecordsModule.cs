using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Records;

/// <summary>The front door of the module.</summary>
public sealed class RecordsModule : IModule
{
    /// <inheritdoc />
    public string Name => "Records";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
