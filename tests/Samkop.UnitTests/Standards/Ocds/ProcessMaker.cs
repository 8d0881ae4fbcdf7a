using Samkop.Standards.Ocds.Model;

namespace Samkop.UnitTests.Standards.Ocds;

/// <summary>A made-up process, from tender to payment.</summary>
internal static class ProcessMaker
{
    public const string Ocid = "ocds-213czf-2026-0001";

    private static readonly PartyReference Region = new("SE-1", "Region Ett");
    private static readonly PartyReference Supplier = new("SE-2", "Handskar AB");

    public static DateTimeOffset At(int month, int day, int hour = 10) => new(2026, month, day, hour, 0, 0, TimeSpan.FromHours(1));

    public static IReadOnlyList<Release> Releases() => [Tender(), Award(), Contract(), Payment()];

    public static ReleasePackage Package(IReadOnlyList<Release> releases) => new()
    {
        Uri = "https://example.org/oppna-data/paket/1",
        PublishedDate = At(12, 1),
        Publisher = new Publisher("Region Ett"),
        Releases = releases,
        License = "https://creativecommons.org/publicdomain/zero/1.0/",
    };

    public static Release Tender() => new()
    {
        Ocid = Ocid,
        Id = "1",
        Date = At(1, 10),
        Tag = ["tender"],
        Language = "sv",
        Parties = [new Party { Id = Region.Id, Name = Region.Name!, Roles = ["buyer", "procuringEntity"], Identifier = new Identifier("SE-ORG", "2321000016") }],
        Buyer = Region,
        Tender = new Tender
        {
            Id = "2026-0001",
            Title = "Undersökningshandskar", // sv-literal
            Status = "active",
            ProcuringEntity = Region,
            Value = new Value(1_000_000m, "SEK"),
            ProcurementMethod = "open",
            MainProcurementCategory = "goods",
            TenderPeriod = new Period(At(1, 10), At(2, 20)),
            Lots =
            [
                new Lot
                {
                    Id = "LOT-0001",
                    Title = "Nitril",
                    Value = new Value(1_000_000m, "SEK"),
                    AwardCriteria = new Criteria { List = [new Criterion("price", "Pris", Numbers: [new CriterionNumber(100, "percentageExact")])] },
                    Techniques = new Techniques { HasFrameworkAgreement = true, FrameworkAgreement = new FrameworkAgreement("withoutReopeningCompetition", 1) },
                    HasSustainability = true,
                    Sustainability = [new Sustainability("social.laborRightsPromotion", ["contractPerformanceConditions"])],
                },
            ],
            Items = [new Item { Id = "1", Classification = new Classification("CPV", "33141420", "Kirurghandskar"), RelatedLot = "LOT-0001" }],
            Documents = [new Document { Id = "D1", DocumentType = "biddingDocuments", Url = "https://example.org/dokument/1", DatePublished = At(1, 10) }],
        },
    };

    public static Release Award() => new()
    {
        Ocid = Ocid,
        Id = "2",
        Date = At(4, 1),
        Tag = ["award"],
        Parties = [new Party { Id = Supplier.Id, Name = Supplier.Name!, Roles = ["tenderer", "supplier"] }],
        Tender = new Tender { Id = "2026-0001", Status = "complete", NumberOfTenderers = 1, Tenderers = [Supplier] },
        Bids = new Bids
        {
            Statistics = [new BidStatistic("S1", "bids", 1, "LOT-0001")],
            Details = [new Bid { Id = "B1", Status = "valid", Tenderers = [Supplier], Value = new Value(900_000m, "SEK"), RelatedLots = ["LOT-0001"] }],
        },
        Awards =
        [
            new Award
            {
                Id = "A1", Status = "active", Date = At(3, 30), Value = new Value(900_000m, "SEK"),
                Suppliers = [Supplier], RelatedLots = ["LOT-0001"], RelatedBids = ["B1"],
            },
        ],
    };

    public static Release Contract() => new()
    {
        Ocid = Ocid,
        Id = "3",
        Date = At(4, 20),
        Tag = ["contract"],
        Contracts =
        [
            new Contract { Id = "K1", AwardID = "A1", Status = "active", DateSigned = At(4, 15), Value = new Value(900_000m, "SEK"), Period = new Period(At(5, 1), At(11, 1)) },
        ],
    };

    public static Release Payment() => new()
    {
        Ocid = Ocid,
        Id = "4",
        Date = At(6, 1),
        Tag = ["implementation"],
        Parties =
        [
            new Party { Id = Region.Id, Name = Region.Name!, Roles = ["buyer", "procuringEntity", "payer"] },
            new Party { Id = Supplier.Id, Name = Supplier.Name!, Roles = ["tenderer", "supplier", "payee"] },
        ],
        Contracts =
        [
            new Contract
            {
                Id = "K1",
                AwardID = "A1",
                Implementation = new Implementation
                {
                    Transactions = [new Transaction { Id = "T1", Date = At(5, 28), Value = new Value(1_250.50m, "SEK"), Payer = Region, Payee = Supplier }],
                },
            },
        ],
    };
}
