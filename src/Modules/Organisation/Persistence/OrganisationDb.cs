using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;

namespace Samkop.Organisation.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class OrganisationDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "organisation";

    public DbSet<LegalEntity> Entities => Set<LegalEntity>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RoleHolding> Roles => Set<RoleHolding>();

    public DbSet<AttestEntry> AttestEntries => Set<AttestEntry>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<EntityReference> References => Set<EntityReference>();

    public DbSet<CodingPart> CodingParts => Set<CodingPart>();

    public DbSet<CodingValue> CodingValues => Set<CodingValue>();

    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    public DbSet<PolicyGoal> PolicyGoals => Set<PolicyGoal>();

    public DbSet<DelegatedDecision> Decisions => Set<DelegatedDecision>();

    public DbSet<DelegationPoint> DelegationPoints => Set<DelegationPoint>();
}

internal sealed class EditedMapping : IEntityTypeConfiguration<DelegationPoint>, IEntityTypeConfiguration<CodingPart>, IEntityTypeConfiguration<CodingValue>, IEntityTypeConfiguration<PolicyVersion>, IEntityTypeConfiguration<PolicyGoal>
{
    // Relations that nobody navigates, told so that a row is inserted before those that point at it.
    public void Configure(EntityTypeBuilder<CodingPart> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<LegalEntity>().WithMany().HasForeignKey(one => one.Entity);
        builder.Ignore(one => one.Name);
    }

    public void Configure(EntityTypeBuilder<DelegationPoint> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<LegalEntity>().WithMany().HasForeignKey(one => one.Entity);
    }

    public void Configure(EntityTypeBuilder<CodingValue> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<CodingPart>().WithMany().HasForeignKey(one => one.Part);
    }

    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Ignore(one => one.Title);
        builder.Ignore(one => one.Body);
    }

    public void Configure(EntityTypeBuilder<PolicyGoal> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<PolicyVersion>().WithMany().HasForeignKey(one => one.Version);
        builder.Ignore(one => one.What);
        builder.Ignore(one => one.Measure);
    }
}
