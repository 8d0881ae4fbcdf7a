using Samkop.Kernel;

namespace Samkop.Invoicing.Domain;

/// <summary>
/// What an attester does not approve: the part of each row that is dearer than agreed, unagreed fees and freight among it. The undisputed part is
/// paid on its day; the rest is claimed as credit and is neither booked nor paid. See the decision record on part attest.
/// </summary>
internal static class Claims
{
    /// <summary>Net that is too much on a row; nought where the row costs what was agreed or less.</summary>
    public static long ExcessOf(InvoiceLine line) =>
        line is { Outcome: LineOutcome.Deviates, DeviationMinor: > 0 } ? Math.Min(line.DeviationMinor, Math.Max(0, line.NetMinor)) : 0;

    /// <summary>What can be claimed, net and VAT. The VAT of the claim is that of the whole less that of the rest, so that the parts add up to the document.</summary>
    public static (NetAmount Net, VatAmount Vat) Of(IReadOnlyCollection<InvoiceLine> lines, Currency currency)
    {
        var net = lines.Sum(ExcessOf);
        var whole = VatByRate.Of(lines, currency).Sum(row => row.Vat.Minor);
        var rest = Rest(lines, currency).Sum(row => row.Vat.Minor);
        return (NetAmount.FromMinor(net, currency), VatAmount.FromMinor(whole - rest, currency));
    }

    /// <summary>What is left to approve when the excess is claimed, by VAT rate.</summary>
    public static IReadOnlyList<VatByRate> Rest(IEnumerable<InvoiceLine> lines, Currency currency) =>
        [.. lines.GroupBy(line => line.VatBasisPoints).OrderBy(group => group.Key).Select(group =>
        {
            var rate = VatRate.FromBasisPoints(group.Key);
            var net = NetAmount.FromMinor(group.Sum(line => line.NetMinor - ExcessOf(line)), currency);
            return new VatByRate(rate, net, net.Vat(rate));
        })];

    /// <summary>Enters the claim; refused when no row costs more than agreed (INV-013).</summary>
    public static Result<Done> Enter(Invoice invoice, IReadOnlyCollection<InvoiceLine> lines)
    {
        var (net, vat) = Of(lines, invoice.Money);
        if (net.Minor <= 0 || invoice.IsCredit)
        {
            return InvoicingRefusals.NothingToClaim.With();
        }

        (invoice.ClaimNetMinor, invoice.ClaimVatMinor) = (net.Minor, vat.Minor);
        return Done.It;
    }
}
