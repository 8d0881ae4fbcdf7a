using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Start.Guidance;
using Samkop.Start.Seed;
using Samkop.Web;

namespace Samkop.Start;

/// <summary>The front door of the module: the first page of each role, and one search over everything one may buy.</summary>
public sealed class StartModule : IModule
{
    /// <inheritdoc />
    public string Name => "Start";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new("/", new("Start", "Start"), 0, Roles.SignedIn)];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<HintKeeping>();
        services.AddScoped<ISeeder, HintSeeder>();
    }
}
