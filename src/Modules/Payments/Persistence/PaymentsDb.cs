using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;

namespace Samkop.Payments.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class PaymentsDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "payments";

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchItem> Items => Set<BatchItem>();

    public DbSet<BankAnswer> BankAnswers => Set<BankAnswer>();

    public DbSet<PaymentOutcome> Outcomes => Set<PaymentOutcome>();

    public DbSet<LedgerReceiptRow> LedgerReceipts => Set<LedgerReceiptRow>();

    public DbSet<BookedVoucher> BookedVouchers => Set<BookedVoucher>();

    public DbSet<PayerAccount> PayerAccounts => Set<PayerAccount>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Batch>().HasOne<PayerAccount>().WithMany().HasForeignKey(batch => batch.PayerAccount);
        modelBuilder.Entity<PaymentOutcome>().Ignore(outcome => outcome.Reason);
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<LedgerReceiptRow>().ToTable("payments_ledger_receipt");
    }
}
