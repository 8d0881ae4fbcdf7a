using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Start.Domain;

namespace Samkop.Start.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class StartDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "start";

    public DbSet<Hint> Hints => Set<Hint>();

    public DbSet<QuestionLimit> Limits => Set<QuestionLimit>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Hint>(hint =>
        {
            hint.Property(one => one.Id).ValueGeneratedNever();
            hint.Ignore(one => one.Title);
            hint.Ignore(one => one.Body);
        });
        modelBuilder.Entity<QuestionLimit>().HasKey(limit => limit.ValidFrom);
        base.OnModelCreating(modelBuilder);
    }
}
