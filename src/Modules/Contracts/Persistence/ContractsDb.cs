using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Contracts.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class ContractsDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "contracts";

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<PriceList> PriceLists => Set<PriceList>();

    public DbSet<PriceLine> PriceLines => Set<PriceLine>();

    public DbSet<Ceiling> Ceilings => Set<Ceiling>();

    public DbSet<CeilingEntry> CeilingEntries => Set<CeilingEntry>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<ContractDocument> Documents => Set<ContractDocument>();

    public DbSet<DirectAward> DirectAwards => Set<DirectAward>();

    public DbSet<DirectAwardQuote> DirectAwardQuotes => Set<DirectAwardQuote>();

    public DbSet<BoughtBefore> BoughtBefore => Set<BoughtBefore>();

    public DbSet<DatedLimit> Limits => Set<DatedLimit>();

    public DbSet<ContractImport> Imports => Set<ContractImport>();

    public DbSet<ContractOrigin> Origins => Set<ContractOrigin>();

    public DbSet<ContractTerm> Terms => Set<ContractTerm>();
}

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.HasMany(contract => contract.Participants).WithOne().HasForeignKey(one => one.Contract);
        builder.HasMany(contract => contract.Lots).WithOne().HasForeignKey(one => one.Contract);
        builder.HasMany(contract => contract.Options).WithOne().HasForeignKey(one => one.Contract);
        builder.Ignore(contract => contract.NextOption);
    }
}

internal sealed class ChildMapping :
    IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<Lot>, IEntityTypeConfiguration<ExtensionOption>,
    IEntityTypeConfiguration<PriceLine>, IEntityTypeConfiguration<CeilingEntry>, IEntityTypeConfiguration<Reminder>
{
    // Keys are made by us; without this EF takes a child with a key for one that is stored already.
    public void Configure(EntityTypeBuilder<Participant> builder) => builder.Property(one => one.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Lot> builder) => builder.Property(one => one.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<ExtensionOption> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Ignore(one => one.ReminderOn);
    }

    public void Configure(EntityTypeBuilder<PriceLine> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Ignore(one => one.Base);
    }

    public void Configure(EntityTypeBuilder<CeilingEntry> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Ignore(one => one.MovesNothing);
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Contract>().WithMany().HasForeignKey(one => one.Contract);
        builder.Ignore(one => one.IsOfCeiling);
    }
}

internal sealed class PriceListMapping : IEntityTypeConfiguration<PriceList>
{
    public void Configure(EntityTypeBuilder<PriceList> builder)
    {
        // Told to EF although nobody navigates it, so that a contract is inserted before its rows.
        builder.HasOne<Contract>().WithMany().HasForeignKey(list => list.Contract);
        builder.HasMany(list => list.Lines).WithOne().HasForeignKey(line => line.PriceList);
    }
}

internal sealed class CeilingMapping : IEntityTypeConfiguration<Ceiling>
{
    public void Configure(EntityTypeBuilder<Ceiling> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Contract>().WithMany().HasForeignKey(one => one.Contract);
        builder.Ignore(one => one.TakenMinor);
        builder.Ignore(one => one.RoomMinor);
        builder.Ignore(one => one.IsReached);
        builder.Ignore(one => one.QuantityTakenMicro);
        builder.Ignore(one => one.QuantityRoomMicro);
    }
}

internal sealed class OriginMapping : IEntityTypeConfiguration<ContractOrigin>, IEntityTypeConfiguration<ContractTerm>
{
    public void Configure(EntityTypeBuilder<ContractOrigin> builder)
    {
        builder.HasKey(one => one.Contract);
        builder.HasOne<Contract>().WithOne().HasForeignKey<ContractOrigin>(one => one.Contract);
    }

    public void Configure(EntityTypeBuilder<ContractTerm> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Contract>().WithMany().HasForeignKey(one => one.Contract);
    }
}

internal sealed class DatedLimitMapping : IEntityTypeConfiguration<DatedLimit>
{
    public void Configure(EntityTypeBuilder<DatedLimit> builder) => builder.HasKey(one => new { one.Name, one.ValidFrom });
}

internal sealed class ContractImportMapping : IEntityTypeConfiguration<ContractImport>
{
    public void Configure(EntityTypeBuilder<ContractImport> builder) => builder.Property(one => one.Id).ValueGeneratedNever();
}

internal sealed class ContractDocumentMapping : IEntityTypeConfiguration<ContractDocument>
{
    public void Configure(EntityTypeBuilder<ContractDocument> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Contract>().WithMany().HasForeignKey(one => one.Contract);
    }
}

internal sealed class DirectAwardMapping : IEntityTypeConfiguration<DirectAward>, IEntityTypeConfiguration<DirectAwardQuote>, IEntityTypeConfiguration<BoughtBefore>
{
    public void Configure(EntityTypeBuilder<DirectAward> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Contract>().WithMany().HasForeignKey(one => one.Contract);
        builder.Ignore(one => one.WholeMinor);
    }

    public void Configure(EntityTypeBuilder<DirectAwardQuote> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<DirectAward>().WithMany().HasForeignKey(one => one.Award);
    }

    public void Configure(EntityTypeBuilder<BoughtBefore> builder) => builder.Property(one => one.Id).ValueGeneratedNever();
}
