using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;

namespace Samkop.Ordering.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class OrderingDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "ordering";

    public DbSet<Requisition> Requisitions => Set<Requisition>();

    public DbSet<RequisitionLine> RequisitionLines => Set<RequisitionLine>();

    public DbSet<Signature> Signatures => Set<Signature>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    public DbSet<QuantityEntry> Quantities => Set<QuantityEntry>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<ReceiptLine> ReceiptLines => Set<ReceiptLine>();

    public DbSet<Substitute> Substitutes => Set<Substitute>();

    public DbSet<DeliveryTolerance> Tolerances => Set<DeliveryTolerance>();

    public DbSet<OrderAnswer> Answers => Set<OrderAnswer>();

    public DbSet<OrderAnswerLine> AnswerLines => Set<OrderAnswerLine>();

    public DbSet<DespatchNotice> DespatchNotices => Set<DespatchNotice>();

    public DbSet<DespatchNoticeLine> DespatchNoticeLines => Set<DespatchNoticeLine>();

    public DbSet<Dispatch> Dispatches => Set<Dispatch>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<PurchaseRequest> Requests => Set<PurchaseRequest>();

    public DbSet<Favourite> Favourites => Set<Favourite>();

    public DbSet<AccountRule> AccountRules => Set<AccountRule>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Computed from other columns.
        modelBuilder.Entity<RequisitionLine>(line =>
        {
            line.Ignore(one => one.Quantity);
            line.Ignore(one => one.Base);
            line.Ignore(one => one.Net);
        });
        modelBuilder.Entity<OrderLine>(line =>
        {
            line.Ignore(one => one.Quantity);
            line.Ignore(one => one.Base);
        });
        base.OnModelCreating(modelBuilder);
    }
}
