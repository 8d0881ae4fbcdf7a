using Microsoft.EntityFrameworkCore;
using Samkop.Catalogue.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Catalogue.Persistence;

/// <summary>Tables of the module. The search index (word, trigram, posting, shelf, synonym) is read and written by SQL alone.</summary>
internal sealed class CatalogueDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "catalogue";

    public DbSet<Article> Articles => Set<Article>();
}
