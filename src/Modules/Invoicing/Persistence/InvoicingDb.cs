using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Persistence;

/// <summary>Tables of the module.</summary>
internal sealed class InvoicingDb(DbContextOptions options) : ModuleDb(options)
{
    public override string Prefix => "invoicing";

    public DbSet<InboundMessage> Messages => Set<InboundMessage>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceLine> Lines => Set<InvoiceLine>();

    public DbSet<InvoiceReason> Reasons => Set<InvoiceReason>();

    public DbSet<InvoiceCoding> Coding => Set<InvoiceCoding>();

    public DbSet<InvoiceAttest> Attests => Set<InvoiceAttest>();

    public DbSet<Tolerance> Tolerances => Set<Tolerance>();

    public DbSet<ProtectionRule> ProtectionRules => Set<ProtectionRule>();

    public DbSet<ProtectedReader> ProtectedReaders => Set<ProtectedReader>();
}
