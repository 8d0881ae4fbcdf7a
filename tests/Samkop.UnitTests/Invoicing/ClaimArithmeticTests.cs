using CsCheck;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Kernel;

namespace Samkop.UnitTests.Invoicing;

public sealed class ClaimArithmeticTests
{
    private static readonly Gen<InvoiceLine> Lines = Gen.Select(Gen.Long[-5_000, 900_000], Gen.Long[-5_000, 200_000], Gen.Int[0, 3], Gen.Enum<LineOutcome>())
        .Select((net, off, rate, outcome) => new InvoiceLine
        {
            Id = Guid.NewGuid(), LineId = "1", OrderLineReference = string.Empty, Article = string.Empty, Gtin = string.Empty, Name = "Vara", UnitCode = "EA",
            NetMinor = net, DeviationMinor = off, VatBasisPoints = new[] { 0, 600, 1200, 2500 }[rate], Outcome = outcome,
        });

    [Fact]
    public void Claim_and_rest_add_up_to_the_document_to_the_ore() => Lines.Array[1, 12].Sample(
        lines =>
        {
            var whole = VatByRate.Of(lines, Currency.Sek);
            var rest = Claims.Rest(lines, Currency.Sek);
            var (net, vat) = Claims.Of(lines, Currency.Sek);
            Assert.Equal(whole.Sum(row => row.Net.Minor), rest.Sum(row => row.Net.Minor) + net.Minor);
            Assert.Equal(whole.Sum(row => row.Vat.Minor), rest.Sum(row => row.Vat.Minor) + vat.Minor);
            Assert.True(net.Minor >= 0, "a claim never adds to what is paid");
            Assert.All(lines, line => Assert.InRange(Claims.ExcessOf(line), 0, Math.Max(0, line.NetMinor)));
        },
        iter: 5_000);
}
