using System.Globalization;
using Samkop.Contracts.Public;
using Samkop.Invoicing.Domain;
using Samkop.Kernel;
using Samkop.Ordering.Public;

namespace Samkop.Invoicing.Match;

/// <summary>What one invoice is held against.</summary>
/// <param name="Lines">Rows of the invoice.</param>
/// <param name="Order">The order.</param>
/// <param name="Prices">Contract price of order lines on contract, on the day of the order.</param>
/// <param name="AllowsFreight">True when every contract of the order lets the supplier charge freight.</param>
/// <param name="Tolerance">Tolerance in force; <see langword="null"/> = none.</param>
internal sealed record MatchCase(
    IReadOnlyList<InvoiceLine> Lines, OrderForMatching Order, IReadOnlyDictionary<OrderLineId, ContractPrice> Prices, bool AllowsFreight, Tolerance? Tolerance);

/// <summary>How one row fits.</summary>
internal sealed record LineMatch(InvoiceLine Line, LineOutcome Outcome, Text Reason)
{
    public OrderLineForMatching? OrderLine { get; init; }

    public long DeviationMinor { get; init; }

    public Text Agreed { get; init; } = Text.Same(string.Empty);

    /// <summary>True when price or fee deviates: the contract's owner should know.</summary>
    public bool IsAboutPrice { get; init; }
}

/// <summary>Matches whole invoices. The first is <see cref="LineMatcher"/>; one that solves the whole invoice at once can take its place.</summary>
internal interface IInvoiceMatcher
{
    /// <summary>One answer for each row, in order.</summary>
    IReadOnlyList<LineMatch> Match(MatchCase @case);
}

/// <summary>Row by row: order line id (BT-132) decides, then article, then GTIN; then quantity, receipt and price.</summary>
internal sealed class LineMatcher : IInvoiceMatcher
{
    public IReadOnlyList<LineMatch> Match(MatchCase @case)
    {
        var billed = @case.Order.Lines.ToDictionary(line => line.Id, line => line.Invoiced.Micro);
        return [.. @case.Lines.Select(line => line.Kind == LineKind.Item ? Item(@case, line, billed) : Extra(@case, line))];
    }

    private static LineMatch Extra(MatchCase @case, InvoiceLine line)
    {
        if (line.Kind == LineKind.Allowance)
        {
            return new LineMatch(line, LineOutcome.Fits, new("Avdrag till vår fördel.", "An allowance in our favour."));
        }

        return @case.AllowsFreight
            ? new LineMatch(line, LineOutcome.Fits, new("Avtalet tillåter frakt.", "The contract allows freight."))
            : new LineMatch(line, LineOutcome.Deviates, new("Avgiften är inte avtalad.", "The fee is not agreed."))
            {
                DeviationMinor = line.NetMinor,
                Agreed = new("Ej avtalad avgift", "Fee not agreed"),
                IsAboutPrice = true,
            };
    }

    private static LineMatch Item(MatchCase @case, InvoiceLine line, Dictionary<OrderLineId, long> billed)
    {
        var (found, how) = Find(@case.Order, line);
        if (found is null)
        {
            return new LineMatch(line, LineOutcome.Deviates, how) { DeviationMinor = line.NetMinor, Agreed = new("Finns inte på ordern", "Not on the order") };
        }

        billed[found.Id] += line.QuantityMicro;
        var price = PriceLeg.Of(@case, found, line);
        var match = new LineMatch(line, price.Outcome, Join(how, price.Reason))
        {
            OrderLine = found,
            DeviationMinor = price.DeviationMinor,
            Agreed = Agreed(found, price),
            IsAboutPrice = price.Outcome == LineOutcome.Deviates,
        };
        return price.Outcome == LineOutcome.Deviates ? match : Quantity(match, found, billed[found.Id]);
    }

    private static (OrderLineForMatching? Line, Text How) Find(OrderForMatching order, InvoiceLine line)
    {
        if (int.TryParse(line.OrderLineReference, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && order.Lines.FirstOrDefault(one => one.Number == number) is { } byNumber)
        {
            return (byNumber, new Text("Matchad på orderrad {0}", "Matched on order line {0}").With(number));
        }

        var byArticle = order.Lines.Where(one => line.Article.Length > 0 && string.Equals(one.Article, line.Article, StringComparison.OrdinalIgnoreCase)).ToList();
        if (byArticle.Count == 1)
        {
            return (byArticle[0], new Text("Matchad på artikel {0}", "Matched on article {0}").With(line.Article));
        }

        var byGtin = order.Lines.Where(one => line.Gtin.Length > 0 && string.Equals(one.Gtin?.ToString().TrimStart('0'), line.Gtin, StringComparison.Ordinal)).ToList();
        if (byGtin.Count == 1)
        {
            return (byGtin[0], new Text("Matchad på GTIN {0}", "Matched on GTIN {0}").With(line.Gtin));
        }

        return byArticle.Count > 1
            ? (null, new Text("Artikel {0} står på flera orderrader och fakturan säger inte vilken.", "Article {0} stands on several order lines and the invoice does not say which.").With(line.Article))
            : (null, new Text("Raden finns inte på order {0}.", "The line is not on order {0}.").With(order.Number));
    }

    private static LineMatch Quantity(LineMatch match, OrderLineForMatching ordered, long billedMicro)
    {
        var most = Math.Max(ordered.Ordered.Micro, ordered.Accepted.Micro);
        if (billedMicro > most)
        {
            var over = Kernel.Quantity.FromMicro(billedMicro - most, ordered.Ordered.Unit);
            return match with
            {
                Outcome = LineOutcome.Deviates,
                DeviationMinor = ordered.Price.Times(over, ordered.Base, Rounding.HalfAwayFromZero).Minor,
                Reason = Join(match.Reason, new Text("{0} mer fakturerat än beställt", "{0} more billed than ordered").With(over.ToNumber())),
            };
        }

        return billedMicro > ordered.Accepted.Micro
            ? match with
            {
                Outcome = LineOutcome.Awaits,
                Reason = Join(match.Reason, new Text("{0} mottaget, väntar på resten", "{0} received, waiting for the rest").With(ordered.Accepted.ToNumber())),
            }
            : match;
    }

    private static Text Agreed(OrderLineForMatching line, PriceLeg price) => new(
        string.Create(Text.Swedish, $"{line.Accepted.ToNumber()} mottagna av {line.Ordered.ToNumber()} · {price.Source.Sv} {price.Agreed:0.00##}"),
        string.Create(Text.English, $"{line.Accepted.ToNumber()} received of {line.Ordered.ToNumber()} · {price.Source.En} {price.Agreed:0.00##}"));

    private static Text Join(Text first, Text second) => new($"{first.Sv}; {second.Sv}", $"{first.En}; {second.En}");
}
