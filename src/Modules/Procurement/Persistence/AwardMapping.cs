using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Persistence;

/// <summary>Rows from the award to the contract; told to EF as those of a case are.</summary>
internal sealed class AwardMapping :
    IEntityTypeConfiguration<AwardDecision>, IEntityTypeConfiguration<AwardedLot>, IEntityTypeConfiguration<AwardWinner>, IEntityTypeConfiguration<AwardLetter>,
    IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<ReviewRule>
{
    public void Configure(EntityTypeBuilder<AwardDecision> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<AwardedLot> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(one => one.Award);
        builder.HasOne<Lot>().WithMany().HasForeignKey(one => one.Lot);
    }

    public void Configure(EntityTypeBuilder<AwardWinner> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(one => one.Award);
        builder.HasOne<Lot>().WithMany().HasForeignKey(one => one.Lot);
        builder.HasOne<JudgedTender>().WithMany().HasForeignKey(one => one.JudgedTender);
    }

    public void Configure(EntityTypeBuilder<AwardLetter> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(one => one.Award);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(one => one.Award);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
        builder.Ignore(one => one.Stops);
    }

    public void Configure(EntityTypeBuilder<ReviewRule> builder) => builder.HasKey(one => new { one.Instance, one.ValidFrom });
}
