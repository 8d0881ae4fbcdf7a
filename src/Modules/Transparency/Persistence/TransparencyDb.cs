using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Transparency.Domain;

namespace Samkop.Transparency.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class TransparencyDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "transparency";

    public DbSet<PublicPage> Pages => Set<PublicPage>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PublicPage>(page =>
        {
            page.Ignore(one => one.Heading);
            page.Ignore(one => one.Body);
        });
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>The newest version of a page.</summary>
    public Task<PublicPage?> NewestAsync(string slug, CancellationToken ct) =>
        Pages.Where(page => page.Slug == slug).OrderByDescending(page => page.Version).FirstOrDefaultAsync(ct);
}
