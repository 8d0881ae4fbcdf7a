using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Samples;

/// <content>Lots: what is bought, when, and how to tender.</content>
internal sealed partial class SampleNotice
{
    private NoticeLot Lot(int number, string kind, bool isFramework, string buyer, string court)
    {
        var estimate = random.Next(1, 400) * 100_000m;
        var isLong = isFramework && Chance(0.1);
        var strategic = Strategic();
        var lot = new NoticeLot
        {
            Id = $"LOT-{number:D4}",
            Title = Say(subject.Lots[number - 1]),
            Description = Say(subject.Description),
            Reference = Chance(0.8) ? $"RG-{number}" : null,
            MoreInformation = Chance(0.5) ? Say("annex") : null,
            Nature = subject.Nature,
            OtherNatures = Chance(0.15) ? [OtherNature()] : [],
            Cpv = subject.Cpv,
            OtherCpv = Chance(0.5) ? [subject.MoreCpv[0]] : [],
            Quantity = Chance(0.5) ? new NoticeQuantity(random.Next(1, 9000), "EA") : null,
            Estimate = new NoticeAmount(estimate),
            Places = Places(),
            Options = Chance(0.5) ? Say("option") : null,
            SuitsSmallCompanies = Chance(0.5) ? true : null,
            Strategic = strategic,
            EnvironmentalAims = strategic.Exists(static s => s.Code is "env-imp") ? ["clim-mitig", "circ-econ"] : [],
            SocialAims = strategic.Exists(static s => s.Code is "soc-obj") ? ["work-cond", "hum-right"] : [],
            InnovationAims = strategic.Exists(static s => s.Code is "inn-pur") ? ["prod-innov"] : [],
            GreenCriteria = Chance(0.5) ? ["national"] : [],
            Accessibility = Chance(0.5) ? new CodedText(Pick("inc", "n-inc-just"), Say("staffonly")) : null,
            Framework = isFramework
                ? new NoticeFramework(Pick("fa-w-rc", "fa-mix"), random.Next(1, 6), new NoticeAmount(estimate * 1.3m)) { Users = Say("users"), LongTermReason = Say("investment") }
                : null,
            DynamicSystem = kind is "restricted" && !isFramework && Chance(0.4) ? "dps-list" : "none",
            Auction = Chance(0.1) ? (Say("auction"), new Uri("https://auktion.example/1")) : null,
            IsRelaunched = Chance(0.2) ? false : null,
            PriorNotices = Chance(0.3) ? [($"{Id():D}-01", "PAR-0001")] : [],
            Submission = Submission(kind),
            SecondStage = new NoticeSecondStage(3, Chance(0.5) ? 5 : null, Chance(0.5), Chance(0.5)),
            Terms = Terms(buyer),
            Criteria = Criteria(),
            Bodies = Bodies(buyer, court),
            AnswersBy = dispatch.AddDays(25),
        };
        return Lasting(lot, isLong);
    }

    private NoticeLot Lasting(NoticeLot lot, bool isLong)
    {
        var hasDates = !isLong && Chance(0.4);
        return lot with
        {
            Duration = hasDates ? null : new NoticeDuration(isLong ? 60 : random.Next(1, 25)),
            Start = hasDates || Chance(0.2) ? Day(200) : null,
            End = hasDates ? Day(200 + random.Next(30, 900)) : null,
            DurationWords = Say("ended"),
            Renewals = isLong ? 0 : random.Next(0, 3),
            RenewalWords = Say("renewal"),
        };
    }

    private NoticeBodies Bodies(string buyer, string court) => new(court)
    {
        ReviewInformation = Chance(0.5) ? court : null,
        ReviewTime = Say("reviewtime"),
        Mediator = Chance(0.2) ? court : null,
        Information = buyer,
        Documents = Chance(0.5) ? buyer : null,
        Tenders = Chance(0.5) ? buyer : null,
        Evaluation = Chance(0.5) ? buyer : null,
    };

    private List<CodedText> Strategic() =>
        [.. new[] { "env-imp", "soc-obj", "inn-pur" }.Where(_ => Chance(0.4)).Select(kind => new CodedText(kind, Say("strategic")))];

    private NoticeSubmission Submission(string kind)
    {
        var deadline = dispatch.AddDays(random.Next(36, 60));
        var isPaper = Chance(0.1);
        return new NoticeSubmission
        {
            Electronic = isPaper ? "not-allowed" : Pick("required", "allowed"),
            Address = new Uri("https://anbud.example/1"),
            NotElectronic = new CodedText("phy-mod", Say("onsite")),
            Languages = isBilingual ? ["SWE", "ENG"] : ["SWE"],
            TenderDeadline = deadline,
            RequestDeadline = deadline,
            QuestionDeadline = deadline.AddDays(-10),
            Invitation = kind is "restricted" && Chance(0.6) ? Day(90) : null,
            Opening = Chance(0.7) ? deadline.AddHours(2) : null,
            OpeningPlace = Say("house"),
            OpeningWords = Say("opening"),
            Validity = new NoticeDuration(6),
            Documents = new Uri("https://dokument.example/1"),
            RestrictedReason = Chance(0.2) ? "ipr-iss" : null,
            DocumentLanguages = ["SWE"],
            UnofficialLanguages = Chance(0.3) ? ["ENG"] : [],
            Tool = Chance(0.3) ? new Uri("https://verktyg.example/") : null,
            ToolName = SampleWords.Plain("tool"),
            IsSigned = Chance(0.5) ? false : null,
            Catalogue = Pick("allowed", "required", "not-allowed"),
            Variants = Chance(0.6) ? "not-allowed" : null,
            SeveralTenders = Chance(0.6) ? "not-allowed" : null,
        };
    }

    private NoticeTerms Terms(string buyer) => new()
    {
        Funding = Chance(0.3) ? [new NoticeFunding("LIFE_2021", "EU-4711", Say("project"))] : [],
        Payment = Chance(0.6) ? Say("payment") : null,
        Performance = Chance(0.6) ? [Say("traceability"), Say("statistics")] : [],
        Secrecy = Chance(0.4) ? (Chance(0.5), Say("secrecy")) : null,
        ForeignSubsidies = Chance(0.4) ? Chance(0.5) : null,
        Guarantee = Chance(0.4) ? (Chance(0.5), Say("guarantee")) : null,
        LegalForm = Chance(0.4) ? (Chance(0.5), Say("jointliability")) : null,
        LateInformation = Chance(0.5) ? new CodedText(Pick("late-some", "late-none"), Say("complete")) : null,
        Clearance = Chance(0.3) ? (Chance(0.5), Say("clearance"), Day(100)) : null,
        StaffQualification = Chance(0.4) ? "t-requ" : null,
        Recurrence = Chance(0.5) ? (Chance(0.5), Say("againin")) : null,
        Selection = Chance(0.6)
            ? [
                new NoticeSelection("slc-suit-reg-prof", Say("register")) { IsForSecondStage = false },
                new NoticeSelection("slc-abil-staff-tech-work", Say("staff")) { IsForSecondStage = true, Weight = (40, "per-exa"), Threshold = Chance(0.5) ? (20, "min-score") : null },
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
        0 => [new NoticeCriterion("price", Say("price"), Say("pricewords")) { Weight = (100, "per-exa") }],
        1 => [
            new NoticeCriterion("price", Say("price"), Say("pricewords")) { Weight = (60, "per-exa") },
            new NoticeCriterion("quality", Say("fit"), Say("fitwords")) { Weight = (40, "per-exa"), Threshold = !hasOneNumber && Chance(0.5) ? (2, "min-score") : null },
        ],
        _ => [
            new NoticeCriterion("cost", Say("cost"), Say("costwords")) { Fixed = (1, "fix-tot") },
            new NoticeCriterion("quality", Say("climate"), Say("climatewords")) { Weight = (25, "per-exa") },
        ],
    };

    private NoticePlace[] Places()
    {
        // Forms that we have not seen with a county are given none.
        if (subtype is "E1" or "E2" or "E5" or "25" or "33" || (subtype is not ("7" or "20") && Chance(0.2)))
        {
            return [new NoticePlace(null, "anyw")];
        }

        return [new NoticePlace(new NoticeAddress { Region = Pick(SampleWords.Counties).Code, Country = "SWE" }, Words: Chance(0.3) ? Say("delivery") : null)];
    }
}
