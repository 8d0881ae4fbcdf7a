using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;

namespace Samkop.Suppliers.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class SuppliersDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "suppliers";

    public DbSet<Supplier> Suppliers => Set<Supplier>();

    public DbSet<SupplierContact> Contacts => Set<SupplierContact>();

    public DbSet<Payee> Payees => Set<Payee>();

    public DbSet<OwnerCheck> OwnerChecks => Set<OwnerCheck>();

    public DbSet<CoolingOffRule> CoolingOffRules => Set<CoolingOffRule>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CoolingOffRule>().HasKey(rule => rule.ValidFrom);
        base.OnModelCreating(modelBuilder);
    }
}
