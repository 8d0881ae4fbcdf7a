using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Invoicing.Match;

/// <summary>Finds what an invoice refers to: order (BT-13), subscription (BT-18), or nothing yet.</summary>
internal sealed class ReferenceLeg(OpenInvoice open, Registers registers)
{
    private readonly Invoice invoice = open.Invoice;

    public async Task<Examined> RunAsync(CancellationToken ct)
    {
        if (invoice.Supplier is not { } supplier)
        {
            return new Examined(InvoiceAct.Stop);
        }

        if (invoice.OrderReference.Length > 0)
        {
            return await ByOrderAsync(supplier, ct);
        }

        return invoice.InvoicedObject.Length > 0
            && await registers.Orders.SubscriptionAsync(open.Session, invoice.Entity, supplier, invoice.InvoicedObject, ct) is { } subscription
            ? await BySubscriptionAsync(subscription, ct)
            : await WithoutOrderAsync(ct);
    }

    private async Task<Examined> ByOrderAsync(SupplierId supplier, CancellationToken ct)
    {
        var order = await registers.Orders.ByNumberAsync(open.Session, invoice.Entity, invoice.OrderReference, ct)
            ?? await registers.Orders.ByNumberAsync(open.Session, invoice.Entity, ReferenceText.Normalise(invoice.OrderReference), ct);
        if (order is null)
        {
            return await UnknownOrderAsync(ct);
        }

        if (order.Supplier == supplier)
        {
            return await new OrderLeg(open, registers).RunAsync(order, ct);
        }

        open.Say(ReasonCodes.OtherSupplier, ReasonWeight.Stop, new Text("Order {0} gick till en annan leverantör.", "Order {0} went to another supplier.").With(order.Number));
        return new Examined(InvoiceAct.Stop) { Order = order };
    }

    private async Task<Examined> UnknownOrderAsync(CancellationToken ct)
    {
        if (await registers.Orders.OwnerOfNumberAsync(open.Session, invoice.OrderReference, ct) is { } owner && owner != invoice.Entity)
        {
            open.Say(ReasonCodes.WrongEntity, ReasonWeight.Stop, new Text(
                "Order {0} hör till en annan juridisk person. Fakturan är ställd till fel mottagare.",
                "Order {0} belongs to another legal entity. The invoice is made out to the wrong receiver.").With(invoice.OrderReference));
            return new Examined(InvoiceAct.Stop);
        }

        open.Say(ReasonCodes.Reference, ReasonWeight.Deviation, new Text(
            "Ingen order hos oss har numret {0}.", "No order of ours has the number {0}.").With(invoice.OrderReference));
        return new Examined(InvoiceAct.MissReference);
    }

    /// <summary>The number of the supplier's order when it stands in another field than BT-13.</summary>
    public static async Task<string?> InWrongFieldAsync(IReads reads, IOrders orders, Invoice invoice, CancellationToken ct)
    {
        foreach (var text in new[] { invoice.BuyerReference, invoice.ContractReference, invoice.InvoicedObject }.Where(text => text.Length > 0))
        {
            if (await orders.ByNumberAsync(reads, invoice.Entity, ReferenceText.Normalise(text), ct) is { } order && order.Supplier == invoice.Supplier)
            {
                return order.Number;
            }
        }

        return null;
    }

    // A number in the wrong field is proposed, never silently moved.
    private async Task<Examined> WithoutOrderAsync(CancellationToken ct)
    {
        if (await InWrongFieldAsync(open.Session, registers.Orders, invoice, ct) is { } number)
        {
            open.Say(ReasonCodes.Reference, ReasonWeight.Deviation, new Text(
                "Order {0} står i fel fält. Bekräfta att fakturan hör till den.",
                "Order {0} stands in the wrong field. Confirm that the invoice belongs to it.").With(number));
            return new Examined(InvoiceAct.MissReference);
        }

        open.Say(ReasonCodes.Reference, ReasonWeight.Deviation, new Text(
            "Fakturan har ingen order. Referensen är {0}.", "The invoice has no order. The reference is {0}.")
            .With(invoice.BuyerReference.Length > 0 ? invoice.BuyerReference : "–"));
        return new Examined(InvoiceAct.MissReference);
    }

    private async Task<Examined> BySubscriptionAsync(SubscriptionForMatching subscription, CancellationToken ct)
    {
        var (from, through) = PeriodOf(invoice);
        if (!subscription.Period.Contains(from) || !subscription.Period.Contains(through))
        {
            Deviate(new Text("Perioden {0}–{1} ligger utanför abonnemanget.", "The period {0}–{1} lies outside the subscription.").With(SwedishDates.Iso(from), SwedishDates.Iso(through)));
        }

        var most = subscription.AmountPerPeriod.Minor * (100m + subscription.TolerancePercent) / 100m;
        if (invoice.NetMinor > most || invoice.Money != Currency.Sek)
        {
            Deviate(new Text(
                "Beloppet {0:N2} är mer än {1:N2} per period med {2} % tolerans.", "The amount {0:N2} is more than {1:N2} a period with {2} % tolerance.")
                .With(invoice.Net.Money.ToDecimal(), subscription.AmountPerPeriod.Money.ToDecimal(), subscription.TolerancePercent));
        }

        if (await IsPeriodBilledAsync(subscription, ct))
        {
            Deviate(new("Perioden, eller en del av den, är redan fakturerad.", "The period, or a part of it, has been billed already."));
        }

        foreach (var line in open.Lines)
        {
            line.Outcome = LineOutcome.Fits;
            (line.ReasonSv, line.ReasonEn) = ($"Abonnemang {subscription.InvoicedObject}", $"Subscription {subscription.InvoicedObject}");
        }

        return new Examined(InvoiceAct.Carry) { Subscription = subscription };
    }

    // Any day in common is a day billed twice, whatever the periods are called.
    private async Task<bool> IsPeriodBilledAsync(SubscriptionForMatching subscription, CancellationToken ct)
    {
        var (from, through) = PeriodOf(invoice);
        var others = await open.Db.Invoices.AsNoTracking()
            .Where(one => one.MatchedSubscription == subscription.Id && one.Id != invoice.Id && !one.IsCredit && one.State != InvoiceState.Credited && one.State != InvoiceState.Returned)
            .ToListAsync(ct);
        return others.Select(PeriodOf).Any(other => other.From <= through && from <= other.Through);
    }

    // BG-14; an invoice that names no period is for the day of its issue.
    private static (DateOnly From, DateOnly Through) PeriodOf(Invoice one)
    {
        var from = one.PeriodStart ?? one.PeriodEnd ?? one.IssueDate;
        var through = one.PeriodEnd ?? from;
        return from <= through ? (from, through) : (through, from);
    }

    private void Deviate(Text text) => open.Say(ReasonCodes.Subscription, ReasonWeight.Deviation, text);
}
