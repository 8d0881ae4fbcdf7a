using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class InboxDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "inbox";

    public DbSet<Matter> Matters => Set<Matter>();

    public DbSet<MailChoice> MailChoices => Set<MailChoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Matter>().Ignore(matter => matter.About);
        modelBuilder.Entity<MailChoice>().HasKey(choice => choice.Person);
        base.OnModelCreating(modelBuilder);
    }
}
