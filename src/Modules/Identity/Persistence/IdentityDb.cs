using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samkop.Identity.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Persistence;

/// <summary>Tables of the module. Attempts to sign in and answered challenges are counted by hand-written SQL.</summary>
internal sealed class IdentityDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "identity";

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ProviderLink> ProviderLinks => Set<ProviderLink>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<SecurityEvent> Events => Set<SecurityEvent>();
}

internal sealed class IdentityMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SecurityEvent>, IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<ProviderLink>, IEntityTypeConfiguration<Passkey>, IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasKey(one => one.Person);
        builder.Property(one => one.Person).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ProviderLink> builder)
    {
        builder.HasKey(one => one.Person);
        builder.Property(one => one.Person).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Session> builder) => builder.HasKey(one => one.Digest);

    public void Configure(EntityTypeBuilder<SecurityEvent> builder)
    {
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Passkey> builder) => builder.Property(one => one.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<RecoveryCode> builder) => builder.Property(one => one.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Invitation> builder) => builder.Property(one => one.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<ApiKey> builder) => builder.Property(one => one.Id).ValueGeneratedNever();
}
