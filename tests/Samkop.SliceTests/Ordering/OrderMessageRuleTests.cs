using CsCheck;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Documents;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Standards.Ubl;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>Every order that we can make is a valid Peppol order (T01).</summary>
public sealed class OrderMessageRuleTests
{
    private static readonly Gen<string> Words = OneOf("Patientskjorta, stl M", "Toner <svart> & gul", "Ett ord som är mycket långt: sjukvårdshuvudmannaskapsfrågor", "\"Citat\" 'så'");
    private static readonly Gen<string> Maybe = OneOf(string.Empty, "   ", "Kungsgatan 1", "721 89");

    private static readonly Gen<OrderLine> Priced =
        Gen.Select(Gen.Long[1, 5_000_000_000], Gen.Long[0, 900_000_000], OneOf(1L, 10L, 100L), OneOf(0, 600, 1200, 2500), Words, Gen.Bool)
            .Select((micro, price, basis, vat, name, hasNumber) => Line(micro, UnitPrice.FromMicro(price), basis * 1_000_000, vat, name, hasNumber ? "ART-1" : string.Empty));

    private static readonly Gen<OrderLine> Free =
        Gen.Select(Gen.Long[1, 900_000_000], OneOf(0, 600, 1200, 2500), Words)
            .Select((most, vat, name) => Line(1_000_000, UnitPrice.FromMicro(most * 10_000), 1_000_000, vat, name, string.Empty, NetAmount.FromMinor(most)));

    private static readonly Gen<MadeOrder> Orders =
        Gen.Select(Gen.OneOf(Priced, Free).Array[1, 12], Gen.Bool).Select((lines, hasDay) => Made(lines, hasDay));

    [Fact]
    public void The_rules_here_agree_with_the_official_verdicts()
    {
        var rules = OrderRules.Load();
        foreach (var (file, isValid, official, content) in OrderRules.Documents())
        {
            // R041 judges Norwegian numbers, which our orders never carry.
            if (!official.SequenceEqual(["PEPPOL-COMMON-R041"]))
            {
                Assert.True(isValid == (rules.Broken(content).Count == 0), $"{file}: official {isValid}, ours: {string.Join(", ", rules.Broken(content))}");
            }
        }
    }

    [Fact]
    public void Whatever_is_ordered_the_message_is_valid()
    {
        var rules = OrderRules.Load();
        Gen.Select(Orders, Maybe, Maybe, Gen.Bool, Gen.Bool).Sample(
            (made, street, code, hasMail, hasPeppol) =>
            {
                var written = OrderMessage.Write(made, Parties(street, code, hasMail, hasPeppol));
                Assert.Equal([], rules.Broken(OrderRules.Read(written)));
                var read = UblReader.Read(written).Order!;
                Assert.Equal((made.Order.Number, made.Lines.Count), (read.Id, read.Lines.Count));
                Assert.Equal(made.Order.Net.Money.ToDecimal(), read.Totals!.TaxExclusive!.Value);
            },
            iter: 1_000);
    }

    [Theory, EachDatabase]
    public async Task Every_order_of_the_demo_world_is_valid_as_stored(DatabaseKind database)
    {
        var rules = OrderRules.Load();
        await using var world = await OrderingWorld.StartAsync(database);
        var orders = await world.Db.Orders.Select(order => order.Id).ToListAsync(OrderingWorld.Ct);
        Assert.NotEmpty(orders);
        foreach (var order in orders)
        {
            var bytes = await world.Get<OrderDocuments>().XmlAsync(order, OrderingWorld.Ct);
            Assert.Equal([], rules.Broken(OrderRules.Read(bytes)));
        }
    }

    private static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);

    private static MadeOrder Made(OrderLine[] lines, bool hasDay)
    {
        var numbered = lines.Select((line, index) => Line(line.QuantityMicro, line.Price, line.BaseMicro, line.VatRate.BasisPoints, line.Name, line.ArticleNumber, line.MaximumValue, index + 1)).ToArray();
        var order = new Order
        {
            Id = OrderId.From(Guid.CreateVersion7()),
            Number = "DLL0000001",
            SupplierName = "Nordtextil AB",
            ApprovalGround = string.Empty,
            CostCode = "843001100",
            Account = "6460",
            Purpose = "Prov",
            OrderedOn = new DateOnly(2026, 11, 25),
            NeededBy = hasDay ? new DateOnly(2026, 12, 10) : null,
            Net = numbered.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net),
            Vat = numbered.GroupBy(line => line.VatRate).Select(rate => rate.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net).Vat(rate.Key)).Aggregate(VatAmount.Zero, (sum, vat) => sum + vat),
        };
        return new MadeOrder(order, numbered);
    }

    private static OrderLine Line(long micro, UnitPrice price, long basis, int vat, string name, string article, NetAmount? most = null, int number = 1) => new()
    {
        Id = OrderLineId.From(Guid.CreateVersion7()),
        Number = number,
        Kind = most is null ? LineKind.Article : LineKind.Goods,
        ArticleNumber = article,
        Name = name,
        QuantityMicro = micro,
        UnitCode = UnitCode.Each,
        Price = price,
        BaseMicro = basis,
        VatRate = VatRate.FromBasisPoints(vat),
        ContractNumber = number % 2 == 0 ? "2024-118" : string.Empty,
        MaximumValue = most,
        Net = most ?? price.Times(Quantity.FromMicro(micro, UnitCode.Each), PriceBase.FromMicro(basis, UnitCode.Each), Rounding.HalfAwayFromZero),
    };

    private static OrderParties Parties(string street, string code, bool hasMail, bool hasPeppol) => new(
        new EntityView
        {
            Id = default,
            Name = "Region Sörmland",
            ShortName = "RS",
            Form = EntityForm.Region,
            OrganisationNumber = "2321000032",
            PeppolId = hasPeppol ? "0007:2321000032" : string.Empty,
            Group = default,
            InvoiceAddress = "Fakturagatan 1",
            InvoiceEmail = hasMail ? "faktura@region.example" : string.Empty,
            CostCodeLabel = "Ansvar",
        },
        new UnitView(default, default, "Avdelning 52", "843001100", string.Empty, street, code, "Eskilstuna"),
        new SupplierView
        {
            Id = default, Name = "Nordtextil AB", OrganisationNumber = OrganisationNumber.Read("5567321707").OrThrow(), Email = string.Empty, Street = street, PostalCode = code, City = "Borås", HasFTax = true,
        });
}
