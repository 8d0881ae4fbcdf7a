using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Persistence;

/// <summary>Rows of the panel and of what tenderers are asked; told to EF as those of a case are.</summary>
internal sealed class PanelMapping :
    IEntityTypeConfiguration<Ballot>, IEntityTypeConfiguration<Score>, IEntityTypeConfiguration<Consensus>, IEntityTypeConfiguration<Inquiry>,
    IEntityTypeConfiguration<RejectionGround>, IEntityTypeConfiguration<LowPriceRule>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
        builder.HasOne<Lot>().WithMany().HasForeignKey(one => one.Lot);
        builder.HasOne<Expert>().WithMany().HasForeignKey(one => one.Expert);
    }

    public void Configure(EntityTypeBuilder<Score> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Ballot>().WithMany().HasForeignKey(one => one.Ballot);
        builder.HasOne<JudgedTender>().WithMany().HasForeignKey(one => one.JudgedTender);
    }

    public void Configure(EntityTypeBuilder<Consensus> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
        builder.HasOne<JudgedTender>().WithMany().HasForeignKey(one => one.JudgedTender);
    }

    public void Configure(EntityTypeBuilder<Inquiry> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
        builder.HasOne<JudgedTender>().WithMany().HasForeignKey(one => one.JudgedTender);
    }

    public void Configure(EntityTypeBuilder<RejectionGround> builder) => builder.HasKey(one => new { one.Code, one.ValidFrom });

    public void Configure(EntityTypeBuilder<LowPriceRule> builder) => builder.HasKey(one => one.ValidFrom);
}
