using Samkop.Invoicing.Domain;
using Samkop.Kernel;
using Samkop.Ordering.Public;

namespace Samkop.Invoicing.Match;

/// <summary>The price of a row against contract, or against the order when the line is on no contract.</summary>
/// <param name="Agreed">Agreed price of one unit.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Outcome">How the row fits it.</param>
/// <param name="DeviationMinor">How much more the row costs.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record PriceLeg(decimal Agreed, Text Source, LineOutcome Outcome, long DeviationMinor, Text Reason)
{
    private static readonly HashSet<string> Pieces = new(["EA", "C62", "H87"], StringComparer.Ordinal);

    public static PriceLeg Of(MatchCase @case, OrderLineForMatching ordered, InvoiceLine line)
    {
        var contract = @case.Prices.GetValueOrDefault(ordered.Id);
        var price = contract?.Price ?? ordered.Price;
        var priceBase = contract?.Base ?? ordered.Base;
        var agreed = price.ToDecimal() / priceBase.ToDecimal();
        var source = contract is null
            ? new Text("orderpris", "order price")
            : new Text("avtalspris ({0})", "contract price ({0})").With(contract.ContractNumber);
        if (!IsSameUnit(line.UnitCode, ordered.Ordered.Unit.ToString()))
        {
            return new PriceLeg(agreed, source, LineOutcome.Deviates, 0, new Text(
                "enheten är {0} men beställningen {1}", "the unit is {0} but the order says {1}").With(line.UnitCode, ordered.Ordered.Unit));
        }

        if (line.VatBasisPoints != ordered.VatRate.BasisPoints)
        {
            return new PriceLeg(agreed, source, LineOutcome.Deviates, 0, new Text(
                "momsen är {0} % men beställningen {1} %", "VAT is {0} % but the order says {1} %").With(line.VatBasisPoints / 100m, ordered.VatRate.Percent));
        }

        return ordered.MaximumValue is { } most ? Ceiling(agreed, line, most) : Judge(@case.Tolerance, agreed, source, line, price, priceBase);
    }

    private static bool IsSameUnit(string billed, string ordered) =>
        string.Equals(billed, ordered, StringComparison.Ordinal) || (Pieces.Contains(billed) && Pieces.Contains(ordered));

    private static PriceLeg Ceiling(decimal agreed, InvoiceLine line, NetAmount most)
    {
        var over = line.NetMinor - most.Minor;
        var source = new Text("högst", "at most");
        return over > 0
            ? new PriceLeg(agreed, source, LineOutcome.Deviates, over, new Text("över beställningens högsta värde {0:N2}", "above the order's highest value {0:N2}").With(most.Money.ToDecimal()))
            : new PriceLeg(agreed, source, LineOutcome.Fits, 0, new Text("inom beställningens högsta värde {0:N2}", "within the order's highest value {0:N2}").With(most.Money.ToDecimal()));
    }

    private static PriceLeg Judge(Tolerance? tolerance, decimal agreed, Text source, InvoiceLine line, UnitPrice price, PriceBase priceBase)
    {
        var expected = price.Times(Quantity.FromMicro(line.QuantityMicro, priceBase.Unit), priceBase, Rounding.HalfAwayFromZero).Minor;
        var off = line.NetMinor - expected;
        if (off == 0)
        {
            return new PriceLeg(agreed, source, LineOutcome.Fits, 0, Both(source, new("priset stämmer med {0}", "the price agrees with {0}")));
        }

        var share = expected == 0 ? 1m : Math.Abs((decimal)off / expected);
        if (off < 0)
        {
            return new PriceLeg(agreed, source, LineOutcome.WithinTolerance, off, Both(source, new("priset ligger {1:P1} under {0}", "the price is {1:P1} below {0}"), share));
        }

        return tolerance is not null && off <= tolerance.LineMinor && share * 10_000m <= tolerance.LineBasisPoints
            ? new PriceLeg(agreed, source, LineOutcome.WithinTolerance, off, Both(source, new("priset ligger {1:P1} över {0}, inom toleransen", "the price is {1:P1} above {0}, within the tolerance"), share))
            : new PriceLeg(agreed, source, LineOutcome.Deviates, off, Both(source, new("priset ligger {1:P1} över {0}", "the price is {1:P1} above {0}"), share));
    }

    // Each language gets the source in its own words.
    private static Text Both(Text source, Text pattern, decimal share = 0) => new(
        string.Format(Text.Swedish, pattern.Sv, source.Sv, share), string.Format(Text.English, pattern.En, source.En, share));
}
