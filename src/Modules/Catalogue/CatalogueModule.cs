using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Catalogue.Find;
using Samkop.Catalogue.Public;
using Samkop.Catalogue.Synonyms;
using Samkop.Web;

namespace Samkop.Catalogue;

/// <summary>The front door of the module: articles on contract and the search over them.</summary>
public sealed class CatalogueModule : IModule
{
    /// <inheritdoc />
    public string Name => "Catalogue";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IArticles, ArticleSearch>();
        services.AddScoped<SynonymBook>();
    }
}
