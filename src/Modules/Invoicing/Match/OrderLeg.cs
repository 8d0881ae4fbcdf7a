using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Public;
using Samkop.Invoicing.Domain;
using Samkop.Kernel;
using Samkop.Ordering.Public;

namespace Samkop.Invoicing.Match;

/// <summary>Holds an invoice against its order: gathers prices, freight terms and tolerance, and writes how each row fits.</summary>
internal sealed class OrderLeg(OpenInvoice open, Registers registers)
{
    private readonly Invoice invoice = open.Invoice;

    public async Task<Examined> RunAsync(OrderForMatching order, CancellationToken ct)
    {
        if (invoice.Money != Currency.Sek)
        {
            open.Say(ReasonCodes.Currency, ReasonWeight.Deviation, new Text("Fakturan är i {0}; ordern är i SEK.", "The invoice is in {0}; the order is in SEK.").With(invoice.Currency));
            return new Examined(InvoiceAct.Deviate) { Order = order };
        }

        var tolerance = await ToleranceAsync(ct);
        var matches = registers.Matcher.Match(new MatchCase(open.Lines, order, await PricesAsync(order, ct), await AllowsFreightAsync(order, ct), tolerance));
        Write(matches);
        SayTolerated(matches, tolerance);
        SayFees(matches);
        return new Examined(Act(matches)) { Order = order, BrokenContract = Broken(matches, order) };
    }

    /// <summary>Ties the rows of a credit note to the order's lines, so that what was billed is taken back.</summary>
    public async Task LinkAsync(OrderForMatching order, CancellationToken ct)
    {
        var matches = registers.Matcher.Match(new MatchCase(open.Lines, order, await PricesAsync(order, ct), AllowsFreight: true, Tolerance: null));
        Write(matches.Select(match => match with { Outcome = match.OrderLine is null ? LineOutcome.Open : LineOutcome.Fits, DeviationMinor = 0 }));
    }

    private static InvoiceAct Act(IReadOnlyList<LineMatch> matches) =>
        matches.Any(match => match.Outcome is LineOutcome.Deviates or LineOutcome.Open) ? InvoiceAct.Deviate
        : matches.Any(match => match.Outcome == LineOutcome.Awaits) ? InvoiceAct.AwaitReceipt
        : InvoiceAct.Carry;

    private static ContractId? Broken(IReadOnlyList<LineMatch> matches, OrderForMatching order) => matches.FirstOrDefault(match => match.IsAboutPrice) is not { } first
        ? null
        : first.OrderLine?.Contract ?? order.Lines.Select(line => line.Contract).FirstOrDefault(contract => contract is not null);

    private static void Write(IEnumerable<LineMatch> matches)
    {
        foreach (var match in matches)
        {
            var line = match.Line;
            (line.Outcome, line.OrderLine, line.Contract) = (match.Outcome, match.OrderLine?.Id, match.OrderLine?.Contract);
            (line.DeviationMinor, line.ReasonSv, line.ReasonEn) = (match.DeviationMinor, match.Reason.Sv, match.Reason.En);
            (line.AgreedSv, line.AgreedEn) = (match.Agreed.Sv, match.Agreed.En);
        }
    }

    private void SayTolerated(IReadOnlyList<LineMatch> matches, Tolerance? tolerance)
    {
        var sum = matches.Where(match => match is { Outcome: LineOutcome.WithinTolerance, DeviationMinor: > 0 }).Sum(match => match.DeviationMinor);
        if (tolerance is not null && sum > tolerance.InvoiceMinor)
        {
            open.Say(ReasonCodes.Tolerance, ReasonWeight.Deviation, new Text(
                "De små avvikelserna blir tillsammans {0:N2}, mer än {1:N2}.", "The small differences come to {0:N2}, more than {1:N2}.")
                .With(sum / 100m, tolerance.InvoiceMinor / 100m));
        }
    }

    private void SayFees(IReadOnlyList<LineMatch> matches)
    {
        foreach (var fee in matches.Where(match => match is { Line.Kind: LineKind.Charge, Outcome: LineOutcome.Deviates }))
        {
            open.Say(ReasonCodes.Fee, ReasonWeight.Deviation, new Text("Avgiften {0}, {1:N2}, är inte avtalad.", "The fee {0}, {1:N2}, is not agreed.").With(fee.Line.Name, fee.Line.NetMinor / 100m));
        }
    }

    private async Task<Tolerance?> ToleranceAsync(CancellationToken ct)
    {
        var today = SwedishTime.Today(open.Clock);
        return await open.Db.Tolerances
            .Where(one => one.Entity == invoice.Entity && one.ValidFrom <= today && (one.ValidThrough == null || one.ValidThrough >= today))
            .OrderByDescending(one => one.ValidFrom).FirstOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyDictionary<OrderLineId, ContractPrice>> PricesAsync(OrderForMatching order, CancellationToken ct)
    {
        var prices = new Dictionary<OrderLineId, ContractPrice>();
        foreach (var line in order.Lines.Where(line => line is { Contract: not null, Article.Length: > 0 }))
        {
            if (await registers.Contracts.PriceAsync(open.Session, order.Entity, order.Supplier, line.Article, order.OrderedOn, ct) is { } price)
            {
                prices[line.Id] = price;
            }
        }

        return prices;
    }

    private async Task<bool> AllowsFreightAsync(OrderForMatching order, CancellationToken ct)
    {
        var contracts = order.Lines.Select(line => line.Contract).OfType<ContractId>().Distinct().ToList();
        foreach (var contract in contracts)
        {
            if (await registers.Contracts.FindAsync(contract, ct) is not { AllowsFreight: true })
            {
                return false;
            }
        }

        return contracts.Count > 0;
    }
}
