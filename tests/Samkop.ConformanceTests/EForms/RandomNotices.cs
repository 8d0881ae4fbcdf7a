using System.Globalization;
using Samkop.Standards.EForms.Notices;

namespace Samkop.ConformanceTests.EForms;

/// <summary>Notices of any form with random content that is right: the same seed gives the same notice.</summary>
internal sealed partial class RandomNotices
{
    private static readonly string[] Counties = ["SE110", "SE121", "SE122", "SE123", "SE124", "SE125", "SE211", "SE212", "SE213", "SE214", "SE221", "SE224", "SE231", "SE232", "SE311", "SE312", "SE313", "SE321", "SE322", "SE331", "SE332"];
    private static readonly (string Nature, string Cpv, string[] More)[] Kinds =
        [("supplies", "33141420", ["33140000", "18424300"]), ("services", "85000000", ["79995100", "85100000"]), ("works", "45215140", ["45210000", "45000000"])];

    private readonly Random random;
    private readonly string subtype;
    private readonly NoticeForm form;
    private readonly List<NoticeOrganisation> organisations = [];
    private readonly List<NoticeOwner> owners = [];
    private readonly DateTimeOffset dispatch;
    private readonly bool isBilingual;
    private readonly bool hasOneNumber;
    private int tenders;

    private RandomNotices(int seed, string subtype)
    {
        random = new Random((seed * 7919) + subtype.Sum(static c => c));
        this.subtype = subtype;
        form = NoticeForm.Of(subtype)!;
        hasOneNumber = subtype is "25" or "29" or "33" or "38";
        isBilingual = Chance(0.25);
        dispatch = new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.FromHours(1)).AddDays(random.Next(250)).AddMinutes(random.Next(400));
    }

    public static Notice Make(int seed, string subtype) => new RandomNotices(seed, subtype).Make();

    private Notice Make()
    {
        var kind = ProcedureKind();
        var isFramework = subtype is not "20" && Chance(0.5);
        var buyers = Buyers();
        var court = Organisation("Förvaltningsrätten i Granmark");
        var nature = Kinds[random.Next(subtype is "20" or "33" ? 1 : 0, subtype is "20" or "33" ? 2 : 3)];
        var count = subtype is "38" or "E5" ? 1 : random.Next(1, 4);
        var lots = Enumerable.Range(1, count).Select(i => Lot(i, kind, isFramework, nature, buyers[0].Organisation, court)).ToList();
        var groups = count > 1 && Chance(0.5) ? Groups(lots, isFramework) : [];
        var result = form.HasResult ? Result(lots, isFramework, kind, groups) : null;
        var notice = new Notice
        {
            Subtype = subtype,
            Id = Id(),
            ProcedureId = Id(),
            Dispatch = dispatch,
            ForwardedAt = Chance(0.3) ? dispatch.AddMinutes(5) : null,
            OtherLanguages = isBilingual ? ["ENG"] : [],
            PreferredPublication = Chance(0.5) ? Day(3) : null,
            PlannedNotice = Day(90),
            NationalAct = form.IsNational || Chance(0.3) ? Words("Lagen (2016:1145) om offentlig upphandling") : null,
            IdentifiedAct = Chance(0.2) ? new CodedText("http://data.europa.eu/eli/dir/2014/24/oj", Words("Direktiv 2014/24/EU")) : null,
            CrossBorderLaw = Chance(0.15) ? Words("Svensk rätt gäller") : null,
            Organisations = organisations,
            Owners = owners,
            Buyers = buyers,
            Procedure = Procedure(kind, nature, lots, isFramework),
            Lots = lots,
            Groups = groups,
            Result = result,
            Change = Chance(0.15) && subtype is not ("38" or "E1" or "E2" or "E5") ? Change(lots) : null,
            ContractChanges = subtype is "38" ? [new ContractChange($"{Id():D}-01", "CON-0001", "add-wss", Words("Behovet blev större"), Words("Volymen ökar"))] : [],
            Reviews = form.HasResult && Chance(0.4) ? Reviews(court, buyers[0].Organisation) : [],
        };
        return notice with { Withheld = form.HasResult && Chance(0.5) ? Withheld() : [] };
    }

    private string ProcedureKind() => subtype switch
    {
        "16" => Pick("open", "open", "open", "restricted", "neg-w-call", "comp-dial"),
        "29" => Pick("open", "open", "restricted", "neg-wo-call"),
        "25" => "neg-wo-call",
        _ => "open",
    };

    private NoticeProcedure Procedure(string kind, (string Nature, string Cpv, string[] More) nature, List<NoticeLot> lots, bool isFramework)
    {
        var isUrgent = kind is "open" or "restricted" && Chance(0.1);
        return new NoticeProcedure
        {
            Kind = kind,
            IsAccelerated = isUrgent,
            AcceleratedWords = Words("Lagret tar slut"),
            DirectAward = new CodedText("technical", Words("Bara en leverantör kan leverera")),
            DirectAwardPrevious = Chance(0.5) ? $"{Id():D}-01" : null,
            Features = Chance(0.6) ? Words("Regionerna upphandlar tillsammans") : null,
            PreviousNotice = Chance(0.4) ? "12345678-2025" : null,
            IsRelaunched = Chance(0.2) ? false : null,
            Title = Words("Handskar och tjänster"),
            Description = Words("Undersökningshandskar till vården och det som hör till"),
            Reference = Chance(0.8) ? $"RG-2026-{random.Next(1000, 9999)}" : null,
            MoreInformation = Chance(0.5) ? Words("Frågor ställs i upphandlingsverktyget") : null,
            Nature = nature.Nature,
            OtherNatures = Chance(0.2) ? [nature.Nature is "services" ? "supplies" : "services"] : [],
            Cpv = nature.Cpv,
            OtherCpv = Chance(0.6) ? nature.More : [],
            Estimate = new NoticeAmount(lots.Sum(static lot => lot.Estimate?.Value ?? 0)),
            FrameworkMaximum = isFramework ? new NoticeAmount(lots.Sum(static lot => lot.Framework?.Maximum.Value ?? 0)) : null,
            Places = Places(),
            ExclusionGrounds = Chance(0.5) ? [new("exg-crim-part", Words("LOU 13 kap. 1 §")), new("exg-crim-corrpt", Words("LOU 13 kap. 1 §"))] : [],
            MaxLotsTendered = lots.Count,
            MaxLotsWon = Chance(0.7) ? lots.Count : 1,
        };
    }

    private NoticeLot Lot(int number, string kind, bool isFramework, (string Nature, string Cpv, string[] More) nature, string buyer, string court)
    {
        var estimate = random.Next(1, 400) * 100_000m;
        var isLong = isFramework && Chance(0.1);
        var hasDates = !isLong && Chance(0.4);
        var isDynamic = kind is "restricted" && !isFramework && Chance(0.4);
        var strategic = Strategic();
        return new NoticeLot
        {
            Id = $"LOT-{number:D4}",
            Title = Words($"Område {number}"),
            Description = Words($"Vad område {number} omfattar"),
            Reference = Chance(0.8) ? $"RG-{number}" : null,
            MoreInformation = Chance(0.5) ? Words("Se bilaga 1") : null,
            Nature = nature.Nature,
            OtherNatures = Chance(0.15) ? [nature.Nature is "services" ? "supplies" : "services"] : [],
            Cpv = nature.Cpv,
            OtherCpv = Chance(0.5) ? nature.More[..1] : [],
            Quantity = Chance(0.5) ? new NoticeQuantity(random.Next(1, 9000), "EA") : null,
            Estimate = new NoticeAmount(estimate),
            Places = Places(),
            Duration = hasDates ? null : new NoticeDuration(isLong ? 60 : random.Next(1, 25)),
            Start = hasDates || Chance(0.2) ? Day(200) : null,
            End = hasDates ? Day(200 + random.Next(30, 900)) : null,
            DurationWords = Words("Avtalet är avslutat"),
            Renewals = isLong ? 0 : random.Next(0, 3),
            RenewalWords = Words("Tolv månader i taget"),
            Options = Chance(0.5) ? Words("Ytterligare volym") : null,
            SuitsSmallCompanies = Chance(0.5) ? true : null,
            Strategic = strategic,
            EnvironmentalAims = strategic.Any(static s => s.Code is "env-imp") ? ["clim-mitig", "circ-econ"] : [],
            SocialAims = strategic.Any(static s => s.Code is "soc-obj") ? ["work-cond", "hum-right"] : [],
            InnovationAims = strategic.Any(static s => s.Code is "inn-pur") ? ["prod-innov"] : [],
            GreenCriteria = Chance(0.5) ? ["national"] : [],
            Accessibility = Chance(0.5) ? new CodedText(Pick("inc", "n-inc-just"), Words("Varan används av personal")) : null,
            Framework = isFramework
                ? new NoticeFramework(Pick("fa-w-rc", "fa-mix"), random.Next(1, 6), new NoticeAmount(estimate * 1.3m)) { Users = Words("Båda regionerna"), LongTermReason = Words("Stora investeringar") }
                : null,
            DynamicSystem = isDynamic ? "dps-list" : "none",
            Auction = Chance(0.1) ? (Words("Priset sänks stegvis"), new Uri("https://auktion.example/1")) : null,
            IsRelaunched = Chance(0.2) ? false : null,
            PriorNotices = Chance(0.3) ? [($"{Id():D}-01", "PAR-0001")] : [],
            Submission = Submission(kind),
            SecondStage = new NoticeSecondStage(3, Chance(0.5) ? 5 : null, Chance(0.5), Chance(0.5)),
            Terms = Terms(buyer),
            Criteria = Criteria(),
            Calculation = null,
            Bodies = new NoticeBodies(court)
            {
                ReviewInformation = Chance(0.5) ? court : null,
                ReviewTime = Words("Tio dagar från underrättelsen"),
                Mediator = Chance(0.2) ? court : null,
                Information = buyer,
                Documents = Chance(0.5) ? buyer : null,
                Tenders = Chance(0.5) ? buyer : null,
                Evaluation = Chance(0.5) ? buyer : null,
            },
            AnswersBy = dispatch.AddDays(25),
        };
    }

    private List<CodedText> Strategic()
    {
        var kinds = new List<CodedText>();
        foreach (var kind in (string[])["env-imp", "soc-obj", "inn-pur"])
        {
            if (Chance(0.4))
            {
                kinds.Add(new CodedText(kind, Words("Så tas hänsyn")));
            }
        }

        return kinds;
    }

    private NoticeSubmission Submission(string kind)
    {
        var deadline = dispatch.AddDays(random.Next(36, 60));
        var isPaper = Chance(0.1);
        return new NoticeSubmission
        {
            Electronic = isPaper ? "not-allowed" : Pick("required", "allowed"),
            Address = new Uri("https://anbud.example/1"),
            NotElectronic = new CodedText("phy-mod", Words("Varuprov lämnas på plats")),
            Languages = isBilingual ? ["SWE", "ENG"] : ["SWE"],
            TenderDeadline = deadline,
            RequestDeadline = deadline,
            QuestionDeadline = deadline.AddDays(-10),
            Invitation = kind is "restricted" && Chance(0.6) ? Day(90) : null,
            Opening = Chance(0.7) ? deadline.AddHours(2) : null,
            OpeningPlace = Words("Regionens hus"),
            OpeningWords = Words("Två utsedda personer öppnar"),
            Validity = new NoticeDuration(6),
            Documents = new Uri("https://dokument.example/1"),
            RestrictedReason = Chance(0.2) ? "ipr-iss" : null,
            DocumentLanguages = ["SWE"],
            UnofficialLanguages = Chance(0.3) ? ["ENG"] : [],
            Tool = Chance(0.3) ? new Uri("https://verktyg.example/") : null,
            ToolName = "Verktyget",
            IsSigned = Chance(0.5) ? false : null,
            Catalogue = Pick("allowed", "required", "not-allowed"),
            Variants = Chance(0.6) ? "not-allowed" : null,
            SeveralTenders = Chance(0.6) ? "not-allowed" : null,
        };
    }

    private NoticeTerms Terms(string buyer) => new()
    {
        Funding = Chance(0.3) ? [new NoticeFunding("LIFE_2021", "EU-4711", Words("Ett projekt"))] : [],
        Payment = Chance(0.6) ? Words("30 dagar") : null,
        Performance = Chance(0.6) ? [Words("Spårbarhet i leveranskedjan"), Words("Statistik varje kvartal")] : [],
        Secrecy = Chance(0.4) ? (Chance(0.5), Words("Underskrivs före visning")) : null,
        ForeignSubsidies = Chance(0.4) ? Chance(0.5) : null,
        Guarantee = Chance(0.4) ? (Chance(0.5), Words("Bankgaranti")) : null,
        LegalForm = Chance(0.4) ? (Chance(0.5), Words("Gemensamt ansvar")) : null,
        LateInformation = Chance(0.5) ? new CodedText(Pick("late-some", "late-none"), Words("Intyg får kompletteras")) : null,
        Clearance = Chance(0.3) ? (Chance(0.5), Words("Enligt säkerhetsskyddslagen"), Day(100)) : null,
        StaffQualification = Chance(0.4) ? "t-requ" : null,
        Recurrence = Chance(0.5) ? (Chance(0.5), Words("Om tre år")) : null,
        Selection = Chance(0.6)
            ? [
                new NoticeSelection("slc-suit-reg-prof", Words("Registrerad")) { IsForSecondStage = false },
                new NoticeSelection("slc-abil-staff-tech-work", Words("Kunnig personal")) { IsForSecondStage = true, Weight = (40, "per-exa"), Threshold = Chance(0.5) ? (20, "min-score") : null },
            ]
            : [],
        CleanVehicles = Chance(0.3) ? (Chance(0.5), "oth-serv-contr") : null,
        EnergyEfficiency = Chance(0.3) ? (Chance(0.5), "enrg-lab", "computer") : null,
        ProcurementInstrument = Chance(0.3) ? Chance(0.5) : null,
        FiscalLaw = Chance(0.3) ? new NoticeLaw("FISC-1", new Uri("https://skatt.example/"), buyer) : null,
        EnvironmentalLaw = Chance(0.3) ? new NoticeLaw("ENV-1", new Uri("https://miljo.example/"), buyer) : null,
        EmploymentLaw = Chance(0.3) ? new NoticeLaw("EMP-1", new Uri("https://arbete.example/"), buyer) : null,
    };

    private NoticeCriterion[] Criteria() => random.Next(3) switch
    {
        0 => [new NoticeCriterion("price", Words("Pris"), Words("Jämförelsepris")) { Weight = (100, "per-exa") }],
        1 => [
            new NoticeCriterion("price", Words("Pris"), Words("Jämförelsepris")) { Weight = (60, "per-exa") },
            new NoticeCriterion("quality", Words("Passform"), Words("Bedöms av en testgrupp")) { Weight = (40, "per-exa"), Threshold = !hasOneNumber && Chance(0.5) ? (2, "min-score") : null },
        ],
        _ => [
            new NoticeCriterion("cost", Words("Livscykelkostnad"), Words("Kostnad över tio år")) { Fixed = (1, "fix-tot") },
            new NoticeCriterion("quality", Words("Klimat"), Words("Utsläpp per styck")) { Weight = (25, "per-exa") },
        ],
    };

    private List<NoticeLotGroup> Groups(List<NoticeLot> lots, bool isFramework) =>
        [new NoticeLotGroup
        {
            Id = "GLO-0001",
            Lots = [.. lots.Select(static lot => lot.Id)],
            Title = Words("Alla områden tillsammans"),
            Description = Words("Ett samlat anbud"),
            Reference = "RG-G1",
            MoreInformation = Words("Se bilaga 2"),
            Estimate = new NoticeAmount(lots.Sum(static lot => lot.Estimate!.Value.Value)),
            FrameworkMaximum = isFramework ? new NoticeAmount(lots.Sum(static lot => lot.Framework!.Maximum.Value)) : null,
            FrameworkCeiling = isFramework ? new NoticeAmount(lots.Sum(static lot => lot.Framework!.Maximum.Value)) : null,
            SuitsSmallCompanies = false,
            Criteria = [new NoticeCriterion("price", Words("Pris"), Words("Samlat pris")) { Weight = (100, "per-exa") }],
        }];

    private Phrase Words(string text)
    {
        var phrase = Phrase.Swedish(text);
        return isBilingual ? phrase.And("ENG", text + " (en)") : phrase;
    }

    private DateOnly Day(int days) => DateOnly.FromDateTime(dispatch.Date).AddDays(days);

    private string Number()
    {
        var digits = $"556{random.Next(100_000, 999_999):D6}";
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var value = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{digits[..6]}-{digits[6..]}{(10 - (sum % 10)) % 10}");
    }

    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private string Pick(params string[] values) => values[random.Next(values.Length)];
}
