using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Demand.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class DemandDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "demand";

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<RoundLot> Lots => Set<RoundLot>();

    public DbSet<RoundInvitation> Invitations => Set<RoundInvitation>();

    public DbSet<InvitedPerson> Persons => Set<InvitedPerson>();

    public DbSet<Participation> Participations => Set<Participation>();

    public DbSet<ParticipationVolume> Volumes => Set<ParticipationVolume>();

    public DbSet<FrozenVolume> Frozen => Set<FrozenVolume>();

    public DbSet<VolumeChange> Changes => Set<VolumeChange>();

    public DbSet<LoadedVolume> Loaded => Set<LoadedVolume>();

    public DbSet<PlanRow> PlanRows => Set<PlanRow>();

    public DbSet<PlanCapacity> Capacities => Set<PlanCapacity>();
}

// Keys are made by us; without this EF takes a child with a key for one that is stored already.
internal sealed class RoundMapping :
    IEntityTypeConfiguration<RoundLot>, IEntityTypeConfiguration<RoundInvitation>, IEntityTypeConfiguration<InvitedPerson>, IEntityTypeConfiguration<Participation>,
    IEntityTypeConfiguration<ParticipationVolume>, IEntityTypeConfiguration<FrozenVolume>, IEntityTypeConfiguration<VolumeChange>
{
    public void Configure(EntityTypeBuilder<RoundLot> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Round>().WithMany().HasForeignKey(one => one.Round);
    }

    public void Configure(EntityTypeBuilder<RoundInvitation> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Round>().WithMany().HasForeignKey(one => one.Round);
    }

    public void Configure(EntityTypeBuilder<InvitedPerson> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Round>().WithMany().HasForeignKey(one => one.Round);
    }

    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Round>().WithMany().HasForeignKey(one => one.Round);
        builder.Ignore(one => one.Decision);
        builder.Ignore(one => one.Answers);
    }

    public void Configure(EntityTypeBuilder<ParticipationVolume> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Participation>().WithMany().HasForeignKey(one => one.Participation);
        builder.HasOne<RoundLot>().WithMany().HasForeignKey(one => one.Lot);
    }

    public void Configure(EntityTypeBuilder<FrozenVolume> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<RoundLot>().WithMany().HasForeignKey(one => one.Lot);
    }

    public void Configure(EntityTypeBuilder<VolumeChange> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<RoundLot>().WithMany().HasForeignKey(one => one.Lot);
    }
}

internal sealed class PlanMapping : IEntityTypeConfiguration<LoadedVolume>, IEntityTypeConfiguration<PlanCapacity>
{
    public void Configure(EntityTypeBuilder<LoadedVolume> builder) => builder.Property(one => one.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<PlanCapacity> builder) => builder.Property(one => one.Id).ValueGeneratedNever();
}
