// sv-literal: made-up procurements
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Seed;

/// <summary>A document of the demo: what it is called and what it says.</summary>
internal sealed record DemoPaper(string Title, string FileName, string Text, bool IsInternal = false);

/// <summary>A question of the demo, with its answer when it has one.</summary>
internal sealed record DemoQuestion(int Supplier, string Asked, string Public, string Answer);

/// <summary>A procurement of the demo with its rows.</summary>
internal sealed record DemoCase(Case Case, Strategy Strategy, IReadOnlyList<Lot> Lots, IReadOnlyList<Participant> Participants)
{
    public TimePlan? Plan { get; init; }

    /// <summary>Which requirements of the library it has taken, by their numbers, with the weight of criteria.</summary>
    public IReadOnlyList<(int Library, int Weight)> Requirements { get; init; } = [];

    public IReadOnlyList<DemoPaper> Papers { get; init; } = [];

    public IReadOnlyList<DemoQuestion> Questions { get; init; } = [];

    /// <summary>Rows of the price form of the first lot, with the volume of the largest participant.</summary>
    public IReadOnlyList<(string Name, int Volume)> Articles { get; init; } = [];

    /// <summary>Announced so many days ago, tendered, opened and judged since.</summary>
    public int TenderedSince { get; init; }

    /// <summary>Tenders are left here, sealed to the demo's custodians.</summary>
    public bool HasKeys { get; init; }

    public bool IsPublished { get; init; }

    public string CancelReason { get; init; } = string.Empty;

    /// <summary>Evaluated, awarded and told to all.</summary>
    public bool IsAwarded { get; init; }
}

/// <summary>
/// The procurements of the demo. The joint framework is led by Region Sörmland for both regions and their dental companies; the museum takes part in none.
/// The court is made up.
/// </summary>
internal static class DemoCases
{
    private const int Sormland = 1;
    private const int Samira = 3;
    private const int Ingrid = 8;

    public static IEnumerable<DemoCase> All(DateOnly today, Random random) =>
        [Gloves(today, random), Beds(today, random), Gardens(today, random), Interpreters(today), Monitors(today), Laundry(today, random)];

    // Joint framework in the documents phase: one company has still to approve, and the rest is ready.
    private static DemoCase Gloves(DateOnly today, Random random)
    {
        var id = DemoIds.Case(1);
        return new DemoCase(
            Begin(id, "Undersökningshandskar och engångsmaterial", CasePhase.Documents, today.AddDays(-120 - random.Next(20)),
                "Nuvarande ramavtal löper ut. Vården och tandvården använder omkring 38 miljoner handskar om året och behöver ett nytt avtal utan glapp.",
                "Ramavtal om undersökningshandskar, operationshandskar, förkläden och skoskydd till vård och tandvård i Södermanlands och Västmanlands län.", Nature.Supplies, "33141420", 62_000),
            Decided(id, LabourNeed.Needed, "Risken för dåliga arbetsvillkor i tillverkningen är hög. Varorna tillverkas utanför EES, så ILO:s kärnkonventioner ställs som villkor.",
                "Tre leverantörer och två tillverkare hördes i september. Minnesanteckningarna läggs ut till alla tillsammans med underlaget."),
            [
                Lot(id, 1, "Undersökningshandskar av nitril", "Osterila handskar i fem storlekar, puderfria.", "33141420", 38_000),
                Lot(id, 2, "Sterila operationshandskar", "Sterila handskar i latexfritt material, sju storlekar.", "33141420", 15_000),
                Lot(id, 3, "Förkläden och skoskydd", "Engångsförkläden, ärmskydd och skoskydd.", "33199000", 9_000),
            ],
            [
                Part(id, 1, Sormland, ParticipantRole.Lead, "SE122"),
                Part(id, 2, 2, ParticipantRole.Active, "SE125", today, approver: 25),
                Part(id, 3, 3, ParticipantRole.Passive, "SE122", today, approver: 29),
                Part(id, 4, 4, ParticipantRole.Passive, "SE125", today),
            ])
        {
            Plan = Plan(id, today, today.AddDays(48), isBelow: false),
            Requirements = [(1, 0), (2, 0), (3, 0), (5, 60), (6, 40), (7, 0), (8, 0)],
            Articles = [("Handske av nitril, storlek XS–M", 9_000_000), ("Handske av nitril, storlek L–XL", 6_000_000)],
            Papers =
            [
                new("Administrativa föreskrifter", "administrativa-foreskrifter.txt", DemoPapers.Rules("Undersökningshandskar och engångsmaterial")),
                new("Minnesanteckningar från marknadsdialogen", "marknadsdialog.txt", DemoPapers.Dialogue),
                new("Fullmakter från deltagarna", "fullmakter.txt", DemoPapers.Powers, IsInternal: true),
            ],
        };
    }

    // Announced, with questions.
    private static DemoCase Beds(DateOnly today, Random random)
    {
        var id = DemoIds.Case(2);
        return new DemoCase(
            Begin(id, "Vårdsängar och madrasser", CasePhase.Documents, today.AddDays(-90 - random.Next(20)),
                "Vårdavdelningarna behöver byta ut sängar som är äldre än femton år. Trycksår kostar lidande och vårddygn.",
                "Ramavtal om elektriskt ställbara vårdsängar med madrass, tillbehör, service och utbildning.", Nature.Supplies, "33192120", 24_000),
            Decided(id, LabourNeed.NotNeeded, "Tillverkning och montering sker inom EES, där lagen gäller.", "Leverantörerna visade sängar i april. Anteckningarna ligger bland dokumenten."),
            [
                Lot(id, 1, "Vårdsängar", "Ställbara sängar för vuxna, minst 250 kg användarvikt.", "33192120", 18_000),
                Lot(id, 2, "Tryckavlastande madrasser", "Madrasser och överdrag.", "33192120", 6_000),
            ],
            [Part(id, 1, Sormland, ParticipantRole.Lead, "SE122"), Part(id, 2, 2, ParticipantRole.Active, "SE125", today, approver: 25)])
        {
            Plan = Plan(id, today, today.AddDays(41), isBelow: false),
            Requirements = [(1, 0), (2, 0), (4, 0), (5, 50), (6, 50), (8, 0)],
            Papers =
            [
                new("Administrativa föreskrifter", "administrativa-foreskrifter.txt", DemoPapers.Rules("Vårdsängar och madrasser")),
                new("Fullmakt från Region Västmanland", "fullmakt.txt", DemoPapers.Powers, IsInternal: true),
            ],
            Questions =
            [
                new(5, "Vi på Medicinteknik Norden undrar om sänggrindar ska ingå i priset.", "Ska sänggrindar ingå i priset?", "Ja. Två grindar per säng ingår i anbudspriset."),
                new(29, "Får madrassens överdrag vara av annat material än polyuretan?", "Får madrassens överdrag vara av annat material än polyuretan?", "Ja, om det tål tvätt i 70 grader och har samma andningsförmåga."),
                new(1, "Kan leverans ske till varje avdelning i stället för till godsmottagningen?", "", ""),
            ],
            HasKeys = true,
            IsPublished = true,
        };
    }

    // Below the threshold; announced and cancelled.
    private static DemoCase Gardens(DateOnly today, Random random)
    {
        var id = DemoIds.Case(3);
        return new DemoCase(
            Begin(id, "Skötsel av utemiljöer vid Mälarsjukhuset", CasePhase.Documents, today.AddDays(-70 - random.Next(20)),
                "Gräs, planteringar och gångvägar sköts i dag av tre företag med olika villkor.",
                "Skötsel av gräs, planteringar, gångvägar och möbler utomhus.", Nature.Services, "77310000", 1_900),
            Decided(id, LabourNeed.NotNeeded, "Arbetet utförs i Sverige under kollektivavtalsliknande villkor.", "Ingen dialog behövs: marknaden är väl känd."),
            [Lot(id, 1, "Skötsel av utemiljöer", "Hela området vid Mälarsjukhuset.", "77310000", 1_900)],
            [Part(id, 1, Sormland, ParticipantRole.Lead, "SE122")])
        {
            Plan = Plan(id, today, today.AddDays(25), isBelow: true),
            Requirements = [(1, 0), (2, 0), (5, 100)],
            Papers = [new("Administrativa föreskrifter", "administrativa-foreskrifter.txt", DemoPapers.Rules("Skötsel av utemiljöer"))],
            IsPublished = true,
            CancelReason = "Sjukhusområdet byggs om. Ytorna blir andra än de som har annonserats.",
        };
    }

    // Just begun.
    private static DemoCase Interpreters(DateOnly today)
    {
        var id = DemoIds.Case(4);
        return new DemoCase(
            new Case
            {
                Id = id,
                Entity = DemoIds.Entity(Sormland),
                Title = "Språktolkar på plats och på distans",
                Need = "Avtalet löper ut om fjorton månader. Behovet av distanstolkning har fördubblats på två år.",
                Law = Act.Lou,
                Nature = Nature.Services,
                Estimate = Thousands(18_000),
                Buyer = DemoIds.Person(Samira),
                OpenedAt = At(today.AddDays(-6)),
            },
            new Strategy { Case = id },
            [],
            [Part(id, 1, Sormland, ParticipantRole.Lead, "SE122")]);
    }

    // Opened, checked and judged: stands in the evaluation.
    private static DemoCase Monitors(DateOnly today)
    {
        const int Since = 75;
        var id = DemoIds.Case(5);
        var then = today.AddDays(-Since);
        return new DemoCase(
            Begin(id, "Blodtrycksmätare till vårdavdelningar", CasePhase.Documents, then.AddDays(-60),
                "Mätarna är slitna och av sju olika fabrikat. Personalen ska kunna byta avdelning utan att lära om.",
                "Ramavtal om blodtrycksmätare och manschetter till vårdavdelningar i Södermanlands och Västmanlands län.", Nature.Supplies, "33123100", 3_400),
            Decided(id, LabourNeed.NotNeeded, "Varorna tillverkas inom EES, där lagen gäller.", "Tre leverantörer visade mätare i våras. Anteckningarna ligger bland dokumenten."),
            [Lot(id, 1, "Blodtrycksmätare och manschetter", "Mätare med manschetter i tre storlekar.", "33123100", 3_400)],
            [Part(id, 1, Sormland, ParticipantRole.Lead, "SE122"), Part(id, 2, 2, ParticipantRole.Active, "SE125", then, approver: 25)])
        {
            Plan = Plan(id, then, then.AddDays(41), isBelow: false),
            Requirements = [(1, 0), (2, 0), (5, 60), (6, 40), (8, 0)],
            Articles = [("Blodtrycksmätare", 1_400), ("Manschett", 3_000)],
            Papers =
            [
                new("Administrativa föreskrifter", "administrativa-foreskrifter.txt", DemoPapers.Rules("Blodtrycksmätare till vårdavdelningar")),
                new("Fullmakt från Region Västmanland", "fullmakt.txt", DemoPapers.Powers, IsInternal: true),
            ],
            HasKeys = true,
            IsPublished = true,
            TenderedSince = Since,
        };
    }

    // Told to all today: the standstill runs.
    private static DemoCase Laundry(DateOnly today, Random random)
    {
        var id = DemoIds.Case(6);
        return new DemoCase(
            Begin(id, "Tvätt och lagning av arbetskläder", CasePhase.Documents, today.AddDays(-150 - random.Next(20)),
                "Tvätten av arbetskläder köps i dag per sjukhus. Ett gemensamt avtal ger samma leveransdagar och samma krav på märkning.",
                "Hämtning, tvätt, lagning och leverans av arbetskläder till vård och service.", Nature.Services, "98310000", 9_000),
            Decided(id, LabourNeed.NotNeeded, "Arbetet utförs i Sverige, där lagen gäller.", "Tre tvätterier visade sina anläggningar i våras."),
            [Lot(id, 1, "Tvätt och lagning", "Omkring 400 000 plagg om året.", "98310000", 9_000)],
            [Part(id, 1, Sormland, ParticipantRole.Lead, "SE122")])
        {
            Plan = Plan(id, today, today.AddDays(41), isBelow: false),
            Requirements = [(1, 0), (2, 0), (5, 70), (6, 30), (7, 0)],
            Articles = [("Tvätt av byxa", 240_000), ("Tvätt av rock", 160_000)],
            Papers = [new("Administrativa föreskrifter", "administrativa-foreskrifter.txt", DemoPapers.Rules("Tvätt och lagning av arbetskläder"))],
            IsPublished = true,
            IsAwarded = true,
        };
    }

    private static Case Begin(CaseId id, string title, CasePhase phase, DateOnly day, string need, string description, Nature nature, string cpv, int thousands) => new()
    {
        Id = id,
        Entity = DemoIds.Entity(Sormland),
        Title = title,
        Need = need,
        Description = description,
        Phase = phase,
        Law = Act.Lou,
        Nature = nature,
        Cpv = CpvCode.Parse(cpv),
        Region = NutsCode.Parse("SE122"),
        Estimate = Thousands(thousands),
        IsFramework = nature == Nature.Supplies,
        Months = 24,
        Extensions = 2,
        Buyer = DemoIds.Person(Samira),
        ContactEmail = "upphandling@inkop.example",
        ContactPhone = "+46 16 10 40 00",
        OpenedAt = At(day),
    };

    private static Strategy Decided(CaseId id, LabourNeed labour, string reason, string dialogue) => new()
    {
        Case = id,
        FollowUp = "Leveransprecision och kvalitetsavvikelser varje kvartal. Kraven på miljö och arbetsvillkor följs upp genom egenrapport och stickprov det första året.",
        ResponsibleUnit = DemoIds.Unit(2),
        EnvironmentParty = DemoIds.Person(Ingrid),
        NoLotsReason = "Området är litet och hänger ihop; fler entreprenörer på samma plats ger sämre skötsel.",
        LabourNeed = labour,
        LabourReason = reason,
        MarketDialogue = dialogue,
    };

    private static TimePlan Plan(CaseId id, DateOnly today, DateOnly last, bool isBelow) => new()
    {
        Case = id,
        Procedure = isBelow ? Procedure.BelowThreshold : Procedure.Open,
        IsElectronic = !isBelow,
        NoticeOn = today,
        LastDay = last,
        QuestionsThrough = last.AddDays(-10),
        Court = "Förvaltningsrätten i Granmark",
        CourtNumber = OrganisationNumber.Parse("2021009994"),
        CourtCity = "Granstad",
        CourtPostCode = "851 00",
        CourtRegion = NutsCode.Parse("SE321"),
    };

    private static Lot Lot(CaseId id, int number, string title, string description, string cpv, int thousands) => new()
    {
        Id = DemoIds.Lot((NumberOf(id) * 10) + number),
        Case = id,
        Sequence = number,
        Title = title,
        Description = description,
        Cpv = CpvCode.Parse(cpv),
        Estimate = Thousands(thousands),
        Ceiling = Thousands(thousands * 13 / 10),
        MostSuppliers = 2,
    };

    private static Participant Part(CaseId id, int number, int entity, ParticipantRole role, string region, DateOnly? today = null, int? approver = null) => new()
    {
        Id = DemoIds.Make(42, (NumberOf(id) * 10) + number),
        Case = id,
        Entity = DemoIds.Entity(entity),
        Role = role,
        Law = Act.Lou,
        Region = NutsCode.Parse(region),
        PowerFrom = today?.AddDays(-60),
        PowerThrough = today?.AddYears(1),
        PowerDocument = today is null ? null : DemoIds.Paper(id, 9),
        AskedBy = role == ParticipantRole.Lead ? null : DemoIds.Person(Samira),
        ApprovedBy = approver is { } person ? DemoIds.Person(person) : null,
        ApprovedAt = approver is null ? null : At(today!.Value.AddDays(-10)),
    };

    private static int NumberOf(CaseId id) => id.Value.ToByteArray()[15];

    private static NetAmount Thousands(int thousands) => NetAmount.FromMinor(thousands * 100_000L);

    private static Instant At(DateOnly day) => new Deadline(day, new TimeOnly(9, 0)).Moment();
}
