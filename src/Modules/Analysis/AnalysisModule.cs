using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Web;

namespace Samkop.Analysis;

/// <summary>The front door of the module.</summary>
public sealed class AnalysisModule : IModule
{
    /// <inheritdoc />
    public string Name => "Analysis";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
    }
}
