using Microsoft.EntityFrameworkCore;
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

    public DbSet<DelegatedDecision> Decisions => Set<DelegatedDecision>();
}
