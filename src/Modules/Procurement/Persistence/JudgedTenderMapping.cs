using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Persistence;

/// <summary>Rows of the check and the evaluation; told to EF as those of a case are.</summary>
internal sealed class JudgedTenderMapping : IEntityTypeConfiguration<LotModel>, IEntityTypeConfiguration<JudgedTender>, IEntityTypeConfiguration<Reply>
{
    public void Configure(EntityTypeBuilder<LotModel> builder)
    {
        builder.HasKey(one => one.Lot);
        builder.HasOne<Lot>().WithOne().HasForeignKey<LotModel>(one => one.Lot);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<JudgedTender> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<OpenedTender>().WithOne().HasForeignKey<JudgedTender>(one => one.Id);
        builder.HasOne<Lot>().WithMany().HasForeignKey(one => one.Lot);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<JudgedTender>().WithMany().HasForeignKey(one => one.JudgedTender);
        builder.HasOne<Requirement>().WithMany().HasForeignKey(one => one.Requirement);
    }
}
