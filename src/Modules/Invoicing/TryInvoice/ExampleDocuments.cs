using System.Text;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Invoicing.TryInvoice;

/// <summary>Made-up documents to the first of our own entities, so that people see an answer before they have an invoice.</summary>
internal sealed class ExampleDocuments(IEntities entities, TimeProvider clock)
{
    /// <summary>The example of this name; <see langword="null"/> when there is none.</summary>
    public async Task<byte[]?> WriteAsync(string name, CancellationToken ct)
    {
        var buyer = (await entities.AllAsync(ct)).FirstOrDefault(one => one.PeppolId.Length > 0);
        var code = buyer is null ? null : (await entities.UnitsOfAsync(buyer.Id, ct)).Select(unit => unit.CostCode).FirstOrDefault(code => code.Length > 0);
        return (name, buyer) switch
        {
            ("olasbar", _) => "<Invoice><ID>1</ID>"u8.ToArray(),
            ("godkand", not null) => Write(buyer, code),
            ("avvisad", not null) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Write(buyer, code)).Replace(">380<", ">999<", StringComparison.Ordinal)),
            _ => null,
        };
    }

    // By the code of a unit: only the buyer knows how its order numbers are made.
    private byte[] Write(EntityView buyer, string? code) =>
        new DemoInvoice(Order(buyer), buyer, Seller(), PayeeAccount.Read("BG:5050-1055").OrThrow()).Write("2026-17", SwedishTime.Today(clock), new Oddity { OrderReference = string.Empty, BuyerReference = code });

    private static SupplierView Seller() => new()
    {
        Id = default, Name = "Exempelbolaget AB", OrganisationNumber = OrganisationNumber.Read("559999-0008").OrThrow(), Email = "faktura@exempel.example",
        Street = "Storgatan 1", PostalCode = "611 30", City = "Exempelstad", HasFTax = true,
    };

    private static OrderForMatching Order(EntityView buyer) => new()
    {
        Id = default, Number = "EX-1001", Entity = buyer.Id, Unit = default, Supplier = default, CostCode = "EX-1", Account = "6460", Orderer = default,
        ApprovalGround = string.Empty, OrderedOn = default,
        Lines =
        [
            new OrderLineForMatching
            {
                Id = default, Number = 1, Article = "A-1", Name = "Skrivbordslampa", Ordered = Quantity.Of(1, UnitCode.Each), Accepted = Quantity.Of(1, UnitCode.Each),
                Invoiced = Quantity.Zero(UnitCode.Each), Price = UnitPrice.FromMicro(1_000_000_000L), Base = PriceBase.One(UnitCode.Each), VatRate = VatRate.FromBasisPoints(2500),
            },
        ],
    };
}
