using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Queue;

/// <summary>A named selection of the queue.</summary>
internal sealed record QueueChoice(string Key, Text Label, InvoiceState[] States)
{
    public static IReadOnlyList<QueueChoice> All { get; } =
    [
        new("red-ut", new("Red ut", "Clear up"), [InvoiceState.Received, InvoiceState.Stopped, InvoiceState.ReferenceMissing]),
        new("hos-andra", new("Väntar på andra", "Awaiting others"), [InvoiceState.AwaitingReceipt, InvoiceState.Deviating, InvoiceState.ReceiptAttest, InvoiceState.ExpenditureAttest, InvoiceState.Disputed]),
        new("att-betala", new("Att betala", "To be paid"), [InvoiceState.Payable, InvoiceState.InBatch]),
        new("klara", new("Klara", "Done"), [InvoiceState.Paid, InvoiceState.Credited, InvoiceState.Returned]),
    ];

    /// <summary>True when nothing more is done with those in it.</summary>
    public bool IsFinished => States.Contains(InvoiceState.Paid);

    public static QueueChoice Of(string? key) => All.FirstOrDefault(choice => choice.Key == key) ?? All[0];
}

/// <summary>The queue of invoices by due date. Protected ones are listed for their named readers only.</summary>
internal sealed class InvoiceQueue(Reads reads, TimeProvider clock)
{
    private const int PageSize = 50;
    private static readonly ListOrder<Invoice> ByDueDate = ListOrder.Of<Invoice>().Up(one => one.DueDate).Up(one => one.Id);
    private static readonly ListOrder<Invoice> LatestFirst = ListOrder.Of<Invoice>().Down(one => one.DueDate).Down(one => one.Id);

    public async Task<QueuePage> PageAsync(Permit<ListInvoices> permit, QueueChoice choice, string? place, CancellationToken ct)
    {
        var rows = Rows(permit.Actor, permit.Scope).Where(one => choice.States.Contains(one.State));
        // What is finished grows for ever, and nobody's work is measured by its sum.
        var sum = choice.IsFinished ? null : await rows.GroupBy(_ => 1)
            .Select(all => new QueueSum(all.Count(), all.Sum(one => one.Currency == "SEK" ? one.PayableMinor : 0))).FirstOrDefaultAsync(ct);
        var page = await PageQueries.PageAsync(Parts(permit, choice), choice.IsFinished ? LatestFirst : ByDueDate, place, PageSize, ct);
        var ids = page.Rows.Select(one => one.Id).ToArray();
        var reasons = (await reads.Of<InvoicingDb>().Reasons.Where(reason => ids.Contains(reason.Invoice)).ToListAsync(ct)).ToLookup(reason => reason.Invoice);
        return new QueuePage(
            page.Select(one => new QueueRow(one, reasons[one.Id].OrderByDescending(reason => reason.Weight).FirstOrDefault()?.Text ?? Proposal(one.State))),
            sum);
    }

    /// <summary>The first one to clear up, other than this.</summary>
    public async Task<InvoiceId?> NextAsync(Actor actor, InvoiceId current, CancellationToken ct)
    {
        var next = await Rows(actor, actor.ScopeOf(Roles.Finance))
            .Where(one => QueueChoice.All[0].States.Contains(one.State) && one.Id != current)
            .OrderBy(one => one.DueDate).ThenBy(one => one.Id).FirstOrDefaultAsync(ct);
        return next?.Id;
    }

    // One part an entity and state: each lies in the index of the queue as it is shown.
    private IReadOnlyList<IQueryable<Invoice>> Parts(Permit<ListInvoices> permit, QueueChoice choice)
    {
        var seen = Rows(permit.Actor, Scope.Everything);
        return [.. choice.States.SelectMany(state => seen.Where(one => one.State == state).PartsOf(permit.Scope, one => one.Entity))];
    }

    private IQueryable<Invoice> Rows(Actor actor, Scope scope)
    {
        var db = reads.Of<InvoicingDb>();
        var (person, today) = (actor.Person ?? default, SwedishTime.Today(clock));
        return db.Invoices.Within(scope, one => one.Entity)
            .Where(one => one.DisposedOn == null)
            .Where(one => !one.IsProtected || db.ProtectedReaders.Any(reader =>
                reader.Entity == one.Entity && reader.Person == person && reader.ValidFrom <= today && (reader.ValidThrough == null || reader.ValidThrough >= today)));
    }

    private static Text Proposal(InvoiceState state) => state switch
    {
        InvoiceState.Received => new("Prövas just nu", "Being examined"),
        InvoiceState.ReferenceMissing => new("Ange order, eller kontera", "Give an order, or code it"),
        InvoiceState.AwaitingReceipt => new("Beställaren registrerar leveransen", "The orderer registers the delivery"),
        InvoiceState.Payable => new("Går med i nästa betalning", "Goes with the next payment"),
        _ => Text.Same(string.Empty),
    };
}

/// <summary>What a selection comes to.</summary>
/// <param name="Count">How many invoices.</param>
/// <param name="Minor">Öre to pay of those in SEK.</param>
internal sealed record QueueSum(int Count, long Minor)
{
    /// <summary>The sum in kronor.</summary>
    public decimal InSek => Money.FromMinor(Minor).ToDecimal();
}

/// <summary>One row.</summary>
internal sealed record QueueRow(Invoice Invoice, Text Proposal);

/// <summary>Rows with the sum of the whole selection; none of what is finished.</summary>
internal sealed record QueuePage(Paged<QueueRow> Shown, QueueSum? Sum);
