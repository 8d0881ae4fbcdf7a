using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class InboxDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "inbox";

    public DbSet<Matter> Matters => Set<Matter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Matter>().Ignore(matter => matter.About);
        base.OnModelCreating(modelBuilder);
    }
}
