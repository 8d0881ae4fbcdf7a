using CsCheck;
using Samkop.Contracts.Public;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.UnitTests.Invoicing;

public sealed class LineMatcherTests
{
    private static readonly Tolerance OnePercent = new() { LineBasisPoints = 100, LineMinor = 50_00, InvoiceMinor = 100_00, Source = "test" };

    [Fact]
    public void The_order_line_id_decides_before_the_article()
    {
        var match = One(Line(orderLine: "2", article: "A-1"), Ordered(1, "A-1"), Ordered(2, "B-2"));
        Assert.Equal(2, match.OrderLine!.Number);
        Assert.Equal(LineOutcome.Fits, match.Outcome);
    }

    [Fact]
    public void Without_line_id_the_article_and_then_the_gtin_decide()
    {
        Assert.Equal(1, One(Line(article: "a-1"), Ordered(1, "A-1")).OrderLine!.Number);
        var gtin = Gtin.Parse("7350053850019");
        Assert.Equal(1, One(Line(article: "other", gtin: "7350053850019"), Ordered(1, "A-1") with { Gtin = gtin }).OrderLine!.Number);
    }

    [Fact]
    public void An_article_on_two_order_lines_is_not_guessed()
    {
        var match = One(Line(article: "A-1"), Ordered(1, "A-1"), Ordered(2, "A-1"));
        Assert.Null(match.OrderLine);
        Assert.Equal(LineOutcome.Deviates, match.Outcome);
    }

    [Fact]
    public void A_line_that_is_not_on_the_order_deviates_with_its_whole_amount()
    {
        var match = One(Line(article: "X"), Ordered(1, "A-1"));
        Assert.Equal(LineOutcome.Deviates, match.Outcome);
        Assert.Equal(1_000_00, match.DeviationMinor);
    }

    [Theory]
    [InlineData(1_000_00, LineOutcome.Fits)]
    [InlineData(1_010_00, LineOutcome.WithinTolerance)]
    [InlineData(1_010_01, LineOutcome.Deviates)]
    [InlineData(900_00, LineOutcome.WithinTolerance)]
    internal void The_price_is_held_against_the_order_within_the_tolerance(long net, LineOutcome expected) =>
        Assert.Equal(expected, One(Line(article: "A-1", net: net), Ordered(1, "A-1")).Outcome);

    [Fact]
    public void Without_a_tolerance_nothing_is_tolerated()
    {
        var match = Assert.Single(new LineMatcher().Match(Case([Line(article: "A-1", net: 1_000_01)], [Ordered(1, "A-1")], tolerance: null)));
        Assert.Equal(LineOutcome.Deviates, match.Outcome);
        Assert.Equal(1, match.DeviationMinor);
    }

    [Fact]
    public void The_contract_price_goes_before_the_price_on_the_order()
    {
        var ordered = Ordered(1, "A-1");
        var price = new ContractPrice(ContractId.From(Guid.NewGuid()), "2024-118", "A-1", UnitPrice.FromMicro(90_000_000), PriceBase.One(UnitCode.Each), UnitCode.Each, VatRate.FromBasisPoints(2500), Period.Year(2026));
        var match = Assert.Single(new LineMatcher().Match(Case([Line(article: "A-1")], [ordered], OnePercent) with { Prices = new Dictionary<OrderLineId, ContractPrice> { [ordered.Id] = price } }));
        Assert.Equal(LineOutcome.Deviates, match.Outcome);
        Assert.Equal(100_00, match.DeviationMinor);
        Assert.Contains("2024-118", match.Reason.Sv, StringComparison.Ordinal);
        Assert.Contains("2024-118", match.Reason.En, StringComparison.Ordinal);
        Assert.True(match.IsAboutPrice);
    }

    [Fact]
    public void What_is_not_received_yet_waits_and_what_was_never_ordered_deviates()
    {
        Assert.Equal(LineOutcome.Awaits, One(Line(article: "A-1"), Ordered(1, "A-1", accepted: 6)).Outcome);
        var over = One(Line(article: "A-1", quantity: 12, net: 1_200_00), Ordered(1, "A-1"));
        Assert.Equal(LineOutcome.Deviates, over.Outcome);
        Assert.Equal(200_00, over.DeviationMinor);
    }

    [Fact]
    public void Two_lines_against_one_order_line_are_added_up()
    {
        var matches = new LineMatcher().Match(Case([Line(article: "A-1", quantity: 6, net: 600_00), Line(article: "A-1", quantity: 6, net: 600_00)], [Ordered(1, "A-1")], OnePercent));
        Assert.Equal([LineOutcome.Fits, LineOutcome.Deviates], matches.Select(match => match.Outcome));
    }

    [Fact]
    public void What_was_billed_before_counts()
    {
        var ordered = Ordered(1, "A-1") with { Invoiced = Quantity.Of(10, UnitCode.Each) };
        Assert.Equal(LineOutcome.Deviates, One(Line(article: "A-1"), ordered).Outcome);
    }

    [Fact]
    public void An_unagreed_fee_deviates_and_an_agreed_freight_does_not()
    {
        var freight = Line(name: "Frakt", net: 350_00, kind: LineKind.Charge);
        var refused = Assert.Single(new LineMatcher().Match(Case([freight], [Ordered(1, "A-1")], OnePercent)));
        Assert.Equal((LineOutcome.Deviates, 350_00L), (refused.Outcome, refused.DeviationMinor));
        Assert.Equal(LineOutcome.Fits, Assert.Single(new LineMatcher().Match(Case([freight], [Ordered(1, "A-1")], OnePercent) with { AllowsFreight = true })).Outcome);
    }

    [Fact]
    public void Another_unit_or_vat_rate_deviates()
    {
        Assert.Equal(LineOutcome.Deviates, One(Line(article: "A-1", unit: "XBX"), Ordered(1, "A-1")).Outcome);
        Assert.Equal(LineOutcome.Fits, One(Line(article: "A-1", unit: "H87"), Ordered(1, "A-1")).Outcome);
        Assert.Equal(LineOutcome.Deviates, One(Line(article: "A-1", vat: 1200), Ordered(1, "A-1")).Outcome);
    }

    [Fact]
    public void Free_text_is_held_against_its_highest_value()
    {
        var ordered = Ordered(1, string.Empty) with { MaximumValue = NetAmount.FromMinor(1_000_00) };
        Assert.Equal(LineOutcome.Fits, One(Line(orderLine: "1", net: 999_00), ordered).Outcome);
        Assert.Equal(LineOutcome.Deviates, One(Line(orderLine: "1", net: 1_000_01), ordered).Outcome);
    }

    [Fact]
    public void Every_row_gets_one_answer_with_a_reason_in_both_languages_whatever_the_invoice_says() =>
        Gen.Select(Gen.Int[-50, 50], Gen.Long[-1_000_000, 1_000_000], Gen.String[0, 6], Gen.Int[0, 3]).Array[0, 8].Sample(rows =>
        {
            var lines = rows.Select(row => Line(article: row.Item3, orderLine: $"{row.Item4}", quantity: row.Item1, net: row.Item2)).ToList();
            var matches = new LineMatcher().Match(Case(lines, [Ordered(1, "A-1"), Ordered(2, "B-2")], OnePercent));
            Assert.Equal(lines, matches.Select(match => match.Line));
            Assert.All(matches, match => Assert.False(string.IsNullOrWhiteSpace(match.Reason.Sv) || string.IsNullOrWhiteSpace(match.Reason.En)));
        });

    private static LineMatch One(InvoiceLine line, params OrderLineForMatching[] ordered) => Assert.Single(new LineMatcher().Match(Case([line], ordered, OnePercent)));

    private static MatchCase Case(IReadOnlyList<InvoiceLine> lines, IReadOnlyList<OrderLineForMatching> ordered, Tolerance? tolerance) => new(
        lines,
        new OrderForMatching
        {
            Id = OrderId.From(Guid.NewGuid()), Number = "DLL0852123", Entity = LegalEntityId.From(Guid.NewGuid()), Unit = UnitId.From(Guid.NewGuid()),
            Supplier = SupplierId.From(Guid.NewGuid()), CostCode = "843008440", Account = "6460", Orderer = PersonId.From(Guid.NewGuid()),
            ApprovalGround = "test", OrderedOn = new DateOnly(2026, 11, 1), Lines = ordered,
        },
        new Dictionary<OrderLineId, ContractPrice>(),
        AllowsFreight: false,
        tolerance);

    private static OrderLineForMatching Ordered(int number, string article, int accepted = 10) => new()
    {
        Id = OrderLineId.From(Guid.NewGuid()), Number = number, Article = article, Name = article, Ordered = Quantity.Of(10, UnitCode.Each),
        Accepted = Quantity.Of(accepted, UnitCode.Each), Invoiced = Quantity.Zero(UnitCode.Each), Price = UnitPrice.FromMicro(100_000_000),
        Base = PriceBase.One(UnitCode.Each), VatRate = VatRate.FromBasisPoints(2500),
    };

    private static InvoiceLine Line(
        string article = "", string orderLine = "", string gtin = "", string name = "x", string unit = "EA", int quantity = 10, long net = 1_000_00, int vat = 2500, LineKind kind = LineKind.Item) => new()
        {
            Invoice = InvoiceId.From(Guid.Empty), Kind = kind, LineId = "1", OrderLineReference = orderLine, Article = article, Gtin = gtin, Name = name,
            QuantityMicro = quantity * 1_000_000L, UnitCode = unit, BaseMicro = 1_000_000, NetMinor = net, VatBasisPoints = vat,
        };
}
