using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Payments.Propose;

/// <summary>Why an invoice is not in the proposal.</summary>
internal sealed record LeftOut(PayableInvoice Invoice, Text Why);

/// <summary>What would be paid now.</summary>
internal sealed record Proposal(IReadOnlyList<IReadOnlyList<Candidate>> Pay, IReadOnlyList<LeftOut> LeftOut)
{
    public GrossAmount Total => Pay.SelectMany(group => group).Aggregate(GrossAmount.Zero, (sum, one) => sum + one.Invoice.Payable);
}

/// <summary>Makes a batch of payable invoices with verified payees. Nothing else can get into one.</summary>
internal sealed class ProposeBatchHandler(UnitOfWork work, IInvoices invoices, IPayees payees, TimeProvider clock)
{
    /// <summary>What a batch would hold, and what it would leave out and why.</summary>
    public async Task<Proposal> PreviewAsync(IReads reads, LegalEntityId entity, DateOnly dueThrough, CancellationToken ct)
    {
        var candidates = new List<Candidate>();
        var leftOut = new List<LeftOut>();
        var payable = await invoices.PayableAsync(reads, entity, dueThrough, ct);
        var standings = await payees.StandingsAsync(reads, [.. payable.Select(invoice => invoice.Supplier)], ct);
        foreach (var invoice in payable)
        {
            var standing = standings.GetValueOrDefault((invoice.Supplier, invoice.Account));
            if (standing?.Payee is { } payee)
            {
                candidates.Add(new Candidate(invoice, payee));
            }
            else
            {
                leftOut.Add(new LeftOut(invoice, WhyNot(standing?.State ?? PayeeState.Unknown)));
            }
        }

        var (pay, negative) = Netting.ByPayee(candidates);
        leftOut.AddRange(negative.Select(one => new LeftOut(one.Invoice, new(
            "Kreditfakturorna är minst lika stora som fakturorna till samma konto.", "The credit notes are at least as large as the invoices to the same account."))));
        return new Proposal(pay, leftOut);
    }

    public Task<Result<PaymentBatchId>> HandleAsync(Permit<ProposeBatch> permit, DateOnly dueThrough, CancellationToken ct) =>
        work.WriteAsync<ProposeBatch, PaymentBatchId>(permit, session => ProposeAsync(session, permit, dueThrough, ct), ct);

    private async Task<Result<PaymentBatchId>> ProposeAsync(WriteSession session, Permit<ProposeBatch> permit, DateOnly dueThrough, CancellationToken ct)
    {
        var entity = permit.Action.Entity;
        var proposal = await PreviewAsync(session, entity, dueThrough, ct);
        if (proposal.Pay.Count == 0)
        {
            return Refusals.NothingDue.With(SwedishDates.Iso(dueThrough));
        }

        var batch = await NewBatchAsync(session, permit, dueThrough, proposal);
        var db = session.Of<PaymentsDb>();
        db.Batches.Add(batch);
        var items = proposal.Pay.SelectMany(group => group).Select(one => Item(batch.Id, one)).ToList();
        db.Items.AddRange(items);
        var taken = await invoices.TakeIntoBatchAsync(session, [.. items.Select(item => item.Invoice)], ObjectRef.To(batch.Id), ct);
        if (taken.IsRefused(out var no))
        {
            return no;
        }

        session.Audit(AuditNote.On(batch.Id, entity) with { After = new { batch.Number, total = batch.Total.Minor, count = batch.Count, leftOut = proposal.LeftOut.Count } });
        return batch.Id;
    }

    private async Task<Batch> NewBatchAsync(WriteSession session, Permit<ProposeBatch> permit, DateOnly dueThrough, Proposal proposal)
    {
        var today = session.Now.DateInSweden();
        var number = await session.NextNumberAsync($"payments/{permit.Action.Entity.Value}/{today.Year}");
        return new Batch
        {
            Id = EntityId.New<PaymentBatchId>(clock),
            Entity = permit.Action.Entity,
            // The first digits of the entity's id keep numbers of different entities apart at the bank.
            Number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BET-{permit.Action.Entity.Value.ToString("N")[^4..].ToUpperInvariant()}-{today.Year}-{number:D6}"),
            DueThrough = dueThrough,
            PayOn = BankingDays.Is(today) ? today : BankingDays.Next(today),
            Total = proposal.Total,
            Count = proposal.Pay.Count,
            CreatedAt = session.Now,
            CreatedBy = permit.Actor.Person,
        };
    }

    private BatchItem Item(PaymentBatchId batch, Candidate one) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Batch = batch,
        Invoice = one.Invoice.Id,
        InvoiceNumber = one.Invoice.Number,
        Supplier = one.Invoice.Supplier,
        Payee = one.Payee.Id,
        PayeeName = one.Payee.Name,
        Account = one.Payee.Account,
        Amount = one.Invoice.Payable,
        Reference = one.Invoice.PaymentReference,
        DueDate = one.Invoice.DueDate,
        IsFirstPayment = one.Payee.IsFirstPayment,
        IsProtected = one.Invoice.IsProtected,
    };

    private static Text WhyNot(PayeeState state) => state switch
    {
        PayeeState.Unknown => new("Kontot är okänt för leverantören.", "The account is unknown for the supplier."),
        PayeeState.Unverified => new("Kontot väntar på två personers kontroll.", "The account awaits two persons' verification."),
        PayeeState.CoolingOff => new("Kontot är nytt och väntar ut sin karens.", "The account is new and waits out its cooling-off time."),
        PayeeState.Blocked => new("Kontot är spärrat.", "The account is blocked."),
        _ => new("Kontot får inte betalas nu.", "The account may not be paid now."),
    };
}
