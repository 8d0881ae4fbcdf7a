using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Transparency.EditPage;
using Samkop.Transparency.Seed;
using Samkop.Web;

namespace Samkop.Transparency;

/// <summary>The front door of the module: what everyone may read.</summary>
public sealed class TransparencyModule : IModule
{
    /// <inheritdoc />
    public string Name => "Transparency";

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new(Links.Edit("inkop"), new("Offentliga sidor", "Public pages"), 97, Roles.Administrator)];

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PublishPageHandler>();
        services.AddScoped<ISeeder, PublicPageSeeder>();
    }
}
