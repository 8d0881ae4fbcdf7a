using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class ProcurementDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "procurement";

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Lot> Lots => Set<Lot>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Strategy> Strategies => Set<Strategy>();

    public DbSet<TimePlan> TimePlans => Set<TimePlan>();

    public DbSet<CaseDocument> Documents => Set<CaseDocument>();

    public DbSet<Requirement> Requirements => Set<Requirement>();

    public DbSet<LibraryRequirement> Library => Set<LibraryRequirement>();

    public DbSet<Expert> Experts => Set<Expert>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<EnvironmentDivision> EnvironmentDivisions => Set<EnvironmentDivision>();

    public DbSet<Threshold> Thresholds => Set<Threshold>();

    public DbSet<CaseCustodian> Custodians => Set<CaseCustodian>();

    public DbSet<CustodyList> CustodyLists => Set<CustodyList>();

    public DbSet<SealedTender> SealedTenders => Set<SealedTender>();

    public DbSet<TenderRoot> TenderRoots => Set<TenderRoot>();

    public DbSet<HandedShares> HandedShares => Set<HandedShares>();

    public DbSet<TenderOpening> Openings => Set<TenderOpening>();

    public DbSet<OpenedTender> OpenedTenders => Set<OpenedTender>();

    public DbSet<OpenedFile> OpenedFiles => Set<OpenedFile>();

    public DbSet<LotModel> LotModels => Set<LotModel>();

    public DbSet<JudgedTender> JudgedTenders => Set<JudgedTender>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<Ballot> Ballots => Set<Ballot>();

    public DbSet<Score> Scores => Set<Score>();

    public DbSet<Consensus> Consensuses => Set<Consensus>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<RejectionGround> RejectionGrounds => Set<RejectionGround>();

    public DbSet<LowPriceRule> LowPriceRules => Set<LowPriceRule>();

    public DbSet<AwardDecision> Awards => Set<AwardDecision>();

    public DbSet<AwardedLot> AwardedLots => Set<AwardedLot>();

    public DbSet<AwardWinner> Winners => Set<AwardWinner>();

    public DbSet<AwardLetter> Letters => Set<AwardLetter>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewRule> ReviewRules => Set<ReviewRule>();
}

/// <summary>Rows that point at a case are told to EF although nobody navigates them, so that a case is inserted before its rows.</summary>
internal sealed class CaseRowMapping :
    IEntityTypeConfiguration<Lot>, IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<Strategy>, IEntityTypeConfiguration<TimePlan>
{
    public void Configure(EntityTypeBuilder<Lot> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
        builder.Ignore(one => one.NeedsPower);
    }

    public void Configure(EntityTypeBuilder<Strategy> builder)
    {
        builder.HasKey(one => one.Case);
        builder.HasOne<Case>().WithOne().HasForeignKey<Strategy>(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<TimePlan> builder)
    {
        builder.HasKey(one => one.Case);
        builder.HasOne<Case>().WithOne().HasForeignKey<TimePlan>(one => one.Case);
        builder.Ignore(one => one.Circumstances);
        builder.Ignore(one => one.Deadline);
    }
}

/// <summary>The same for what the work on a case adds.</summary>
internal sealed class CaseWorkMapping :
    IEntityTypeConfiguration<CaseDocument>, IEntityTypeConfiguration<Requirement>, IEntityTypeConfiguration<Expert>, IEntityTypeConfiguration<Question>,
    IEntityTypeConfiguration<Publication>, IEntityTypeConfiguration<LibraryRequirement>, IEntityTypeConfiguration<EnvironmentDivision>, IEntityTypeConfiguration<Threshold>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.HasBaseType((Type?)null);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<Expert> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
        builder.Ignore(one => one.MayJudge);
    }

    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.Case);
    }

    public void Configure(EntityTypeBuilder<LibraryRequirement> builder)
    {
        builder.HasBaseType((Type?)null);
        builder.Property(one => one.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<EnvironmentDivision> builder) => builder.HasKey(one => new { one.Division, one.ValidFrom });

    public void Configure(EntityTypeBuilder<Threshold> builder) => builder.HasKey(one => new { one.Law, one.Nature, one.ValidFrom });
}
