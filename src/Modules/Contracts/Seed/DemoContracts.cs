using Samkop.Contracts.Domain;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Seed;

/// <summary>One contract of the demo, in short.</summary>
internal sealed record DemoContract(int Number, string Code, string Title, string PriceFile, string Category, string Summary, string Cpv)
{
    /// <summary>Number of the supplier among the demo's suppliers.</summary>
    public required int Supplier { get; init; }

    /// <summary>First day, in months before today.</summary>
    public required int BegunMonthsAgo { get; init; }

    /// <summary>Length without options, in months.</summary>
    public required int Months { get; init; }

    /// <summary>Options of a year each.</summary>
    public int Options { get; init; }

    /// <summary>Ceiling of the whole contract, in thousands of kronor.</summary>
    public required int CeilingThousands { get; init; }

    public required string HowToOrder { get; init; }

    public string Freight { get; init; } = "Fraktfritt";

    public bool AllowsFreight { get; init; }

    /// <summary>How much of the ceiling was called off before the demo begins, in per cent.</summary>
    public int TakenPercent { get; init; }

    public IReadOnlyList<string> Lots { get; init; } = [];

    public ContractId Id => ContractId.From(DemoIds.Make(6, Number));
}

/// <summary>The twelve contracts of the demo. Companies and articles are made up; ward consumables are bought by another body and left out.</summary>
internal static class DemoContracts
{
    private const string Standard = "Beställ i Samköp. Ordern går direkt till leverantören, som levererar till enhetens leveransplats."; // sv-literal

    public static IReadOnlyList<DemoContract> All { get; } =
    [
        new(1, "2024-118", "Textilier och sänglinne", "textil", "Textil, sänglinne, patientkläder, handdukar", "Patientkläder, sängkläder, handdukar och gardiner för vård och administration.", "39510000-0") // sv-literal
            { Supplier = 1, BegunMonthsAgo = 26, Months = 36, Options = 1, CeilingThousands = 24_000, HowToOrder = Standard, TakenPercent = 62, Lots = ["Patientkläder", "Sänglinne och frotté", "Gardiner och draperier"] }, // sv-literal
        new(2, "2025-031", "Kontorsmaterial", "kontor", "Kontor, papper, pennor, toner", "Papper, pennor, pärmar, toner och annat som behövs på ett kontor.", "30190000-7") // sv-literal
            { Supplier = 2, BegunMonthsAgo = 14, Months = 24, Options = 2, CeilingThousands = 9_000, HowToOrder = Standard + " Samla gärna småsaker: minsta ordervärde är 300 kr.", TakenPercent = 41 }, // sv-literal
        new(3, "2024-207", "Datorer, bildskärmar och tillbehör", "it", "IT, dator, skärm, telefon, skrivare", "Klientdatorer, bildskärmar, telefoner, skrivare och tillbehör, med installation.", "30200000-1") // sv-literal
            { Supplier = 3, BegunMonthsAgo = 20, Months = 24, Options = 2, CeilingThousands = 60_000, HowToOrder = "Beställ i Samköp. Dator till ny medarbetare beställs av chefen; IT-enheten installerar före leverans.", TakenPercent = 74 }, // sv-literal
        new(4, "2025-064", "Transporter och bud", "transport", "Transport, bud, flytt, taxi, hyrbil", "Budtransporter, provtransporter, gods, flytt, taxi och hyrbil.", "60000000-8") // sv-literal
            { Supplier = 4, BegunMonthsAgo = 11, Months = 24, Options = 2, CeilingThousands = 18_000, HowToOrder = "Beställ i Samköp. Är det akut: beställ först och ring sedan leverantörens trafikledning.", Freight = "Ingår i priset", TakenPercent = 33 }, // sv-literal
        new(5, "2023-155", "Medicinteknisk utrustning", "medicinteknik", "Medicinteknik, utrustning, sängar, mätare", "Mätutrustning, sängar, lyftar och annan utrustning för vården.", "33100000-1") // sv-literal
            { Supplier = 5, BegunMonthsAgo = 31, Months = 36, Options = 1, CeilingThousands = 85_000, HowToOrder = "Beställ i Samköp. Medicintekniska avdelningen tar emot och leveransprovar före användning.", TakenPercent = 88, Lots = ["Mätning och diagnostik", "Sängar och förflyttning", "Infusion"] }, // sv-literal
        new(6, "2025-012", "Konsult-, tolk- och utbildningstjänster", "konsult", "Konsult, tolk, utbildning, översättning", "Konsulter per timme, tolkar, översättningar, utbildningar och rekrytering.", "79400000-8") // sv-literal
            { Supplier = 50, BegunMonthsAgo = 16, Months = 24, Options = 2, CeilingThousands = 32_000, HowToOrder = "Beskriv uppdraget i en fritextrekvisition med högsta värde. Tolk beställs direkt på artikeln.", Freight = "Resor ersätts enligt avtal", TakenPercent = 52 }, // sv-literal
        new(7, "2024-089", "Kontors- och vårdmöbler", "mobler", "Möbler, skrivbord, stolar, förvaring", "Möbler till kontor, väntrum och vård, nya och återbrukade.", "39130000-2") // sv-literal
            { Supplier = 8, BegunMonthsAgo = 30, Months = 48, Options = 0, CeilingThousands = 28_000, HowToOrder = Standard + " Titta först i återbruket.", AllowsFreight = true, Freight = "Fraktfritt över 5 000 kr, annars 450 kr per leverans", TakenPercent = 57 }, // sv-literal
        new(8, "2025-098", "Tryck, skyltar och kopiering", "tryck", "Tryck, kopiering, skylt, grafisk form", "Broschyrer, affischer, etiketter, skyltar och kopiering.", "79800000-2") // sv-literal
            { Supplier = 20, BegunMonthsAgo = 8, Months = 24, Options = 2, CeilingThousands = 6_000, HowToOrder = "Beställ i Samköp och bifoga tryckoriginalet som PDF.", TakenPercent = 22 }, // sv-literal
        new(9, "2024-176", "Städkemikalier och städmaterial", "stad", "Städ, rengöring, papper, hygien", "Rengöringsmedel, papper, moppar, säckar och maskiner för lokalvård.", "39830000-9") // sv-literal
            { Supplier = 7, BegunMonthsAgo = 23, Months = 36, Options = 1, CeilingThousands = 14_000, HowToOrder = Standard, TakenPercent = 66 }, // sv-literal
        new(10, "2025-044", "Arbetskläder och skor", "arbetsklader", "Arbetskläder, skor, skyddskläder", "Vårdkläder, arbetsskor och skyddskläder för alla yrken.", "18100000-0") // sv-literal
            { Supplier = 6, BegunMonthsAgo = 13, Months = 24, Options = 2, CeilingThousands = 16_000, HowToOrder = Standard + " Prova storlekar i provrummet på Repslagaregatan.", TakenPercent = 47 }, // sv-literal
        new(11, "2023-201", "Laboratoriematerial", "laboratorium", "Laboratorium, provtagning, reagens", "Rör, pipetter, odlingsmaterial och patientnära tester för laboratorier.", "33790000-4") // sv-literal
            { Supplier = 12, BegunMonthsAgo = 30, Months = 36, Options = 2, CeilingThousands = 21_000, HowToOrder = Standard + " Kylvaror levereras tisdag och torsdag.", TakenPercent = 79 }, // sv-literal
        new(12, "2024-133", "Fastighetsservice", "fastighet", "Fastighet, el, VVS, hiss, bevakning, mark", "Hantverkare, tillsyn, besiktningar, bevakning och markskötsel.", "50700000-2") // sv-literal
            { Supplier = 53, BegunMonthsAgo = 25, Months = 36, Options = 1, CeilingThousands = 40_000, HowToOrder = "Felanmäl i fastighetssystemet. Planerade arbeten beställs i Samköp.", Freight = "Framkörning ingår inom tätort", TakenPercent = 58 }, // sv-literal
    ];

    /// <summary>Shares of the six entities, in per cent: the regions first.</summary>
    private static readonly int[] Shares = [42, 38, 7, 6, 5, 2];

    public static Contract Make(DemoContract demo, DateOnly today)
    {
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(-demo.BegunMonthsAgo);
        var end = start.AddMonths(demo.Months).AddDays(-1);
        var contract = new Contract
        {
            Id = demo.Id,
            Number = demo.Code,
            Title = demo.Title,
            Summary = demo.Summary,
            Category = demo.Category,
            Supplier = SupplierId.From(DemoIds.Make(5, demo.Supplier)),
            Holder = Entity(1),
            Start = start,
            End = end,
            TotalCeiling = Thousands(demo.CeilingThousands),
            Owner = PersonId.From(DemoIds.Make(3, 4)),
            Deputy = PersonId.From(DemoIds.Make(3, 3)),
            OrderingInstruction = demo.HowToOrder,
            Freight = demo.Freight,
            AllowsFreight = demo.AllowsFreight,
            SupplierContact = "Kundtjänst", // sv-literal
            SupplierEmail = $"avtal{demo.Number}@leverantor.example",
            SupplierPhone = $"010-555 10 {demo.Number:00}",
            Cpv = CpvCode.Parse(demo.Cpv[..8]),
        };
        contract.Participants.AddRange(Shares.Select((share, index) => Part(demo, index + 1, share)));
        contract.Lots.AddRange(demo.Lots.Select((title, index) => new Lot { Id = DemoIds.Make(16, (demo.Number * 100) + index), Contract = demo.Id, Sequence = index + 1, Title = title }));
        contract.Options.AddRange(Enumerable.Range(1, demo.Options).Select(sequence => new ExtensionOption
        {
            Id = DemoIds.Make(17, (demo.Number * 100) + sequence),
            Contract = demo.Id,
            Sequence = sequence,
            Months = 12,
            NoticeBy = end.AddMonths((12 * (sequence - 1)) - 3),
        }));
        return contract;
    }

    private static Participant Part(DemoContract demo, int entity, int share) => new()
    {
        Id = DemoIds.Make(15, (demo.Number * 100) + entity),
        Contract = demo.Id,
        Entity = Entity(entity),
        Basis = entity <= 2 ? ParticipationBasis.Joint : ParticipationBasis.PowerOfAttorney,
        ShareBasisPoints = share * 100,
        Ceiling = Thousands(demo.CeilingThousands * share / 100),
    };

    private static LegalEntityId Entity(int number) => LegalEntityId.From(DemoIds.Make(1, number));

    private static NetAmount Thousands(int thousands) => NetAmount.FromMinor(thousands * 100_000L);
}
