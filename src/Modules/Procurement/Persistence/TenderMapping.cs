using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Persistence;

/// <summary>Rows around sealed tenders; told to EF as those of a case are.</summary>
internal sealed class TenderMapping :
    IEntityTypeConfiguration<CaseCustodian>, IEntityTypeConfiguration<CustodyList>, IEntityTypeConfiguration<SealedTender>, IEntityTypeConfiguration<TenderRoot>,
    IEntityTypeConfiguration<HandedShares>, IEntityTypeConfiguration<TenderOpening>, IEntityTypeConfiguration<OpenedTender>, IEntityTypeConfiguration<OpenedFile>
{
    public void Configure(EntityTypeBuilder<CaseCustodian> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<CustodyList> builder)
    {
        builder.HasKey(one => one.Case);
        builder.HasOne<Case>().WithOne().HasForeignKey<CustodyList>(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<SealedTender> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<TenderRoot> builder)
    {
        builder.HasKey(one => one.Case);
        builder.HasOne<Case>().WithOne().HasForeignKey<TenderRoot>(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<HandedShares> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<TenderOpening> builder)
    {
        builder.HasKey(one => one.Case);
        builder.HasOne<Case>().WithOne().HasForeignKey<TenderOpening>(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<OpenedTender> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<OpenedFile> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<OpenedTender>().WithMany().HasForeignKey(one => one.Tender);
    }
}
