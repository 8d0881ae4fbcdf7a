using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;

namespace Samkop.Records.Persistence;

/// <summary>Tables of the module. The stored bytes have no model: they are written and read by digest, in SQL.</summary>
internal sealed class RecordsDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "records";

    public DbSet<Record> Records => Set<Record>();

    public DbSet<RecordDocument> Documents => Set<RecordDocument>();

    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();

    public DbSet<Disposal> Disposals => Set<Disposal>();

    public DbSet<DisposalItem> DisposalItems => Set<DisposalItem>();

    public DbSet<ReadNote> ReadNotes => Set<ReadNote>();
}
