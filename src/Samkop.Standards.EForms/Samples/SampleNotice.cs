using System.Globalization;
using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Samples;

/// <summary>One made-up notice in the making. What a form does not take is drawn all the same, and left out by the writer.</summary>
internal sealed partial class SampleNotice
{
    private readonly Random random;
    private readonly string subtype;
    private readonly NoticeForm form;
    private readonly List<NoticeOrganisation> organisations = [];
    private readonly List<NoticeOwner> owners = [];
    private readonly DateTimeOffset dispatch;
    private readonly bool isBilingual;
    private readonly bool hasOneNumber;
    private readonly SampleSubject subject;
    private int tenders;

    public SampleNotice(int seed, NoticeForm form)
    {
        this.form = form;
        subtype = form.Subtype;
        random = new Random(unchecked((seed * 7919) + subtype.Sum(static c => c)));
        hasOneNumber = subtype is "25" or "29" or "33" or "38";
        isBilingual = Chance(0.25);
        dispatch = new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.FromHours(1)).AddDays(random.Next(250)).AddMinutes(random.Next(400));
        var subjects = subtype is "20" or "33" ? SampleWords.LightSubjects : SampleWords.Subjects;
        subject = subjects[random.Next(subjects.Count)];
    }

    public Notice Make()
    {
        var kind = ProcedureKind();
        var isFramework = subtype is not "20" && Chance(0.5);
        var buyers = Buyers();
        var court = Organisation(SampleWords.Names("court")[0]);
        var count = subtype is "38" or "E5" ? 1 : random.Next(1, 4);
        var lots = Enumerable.Range(1, count).Select(i => Lot(i, kind, isFramework, buyers[0].Organisation, court)).ToList();
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
            NationalAct = form.IsNational || Chance(0.3) ? Say("act") : null,
            IdentifiedAct = Chance(0.2) ? new CodedText("http://data.europa.eu/eli/dir/2014/24/oj", Say("directive")) : null,
            CrossBorderLaw = Chance(0.15) ? Say("swedishlaw") : null,
            Organisations = organisations,
            Owners = owners,
            Buyers = buyers,
            Procedure = Procedure(kind, lots, isFramework),
            Lots = lots,
            Groups = groups,
            Result = result,
            Change = Chance(0.15) && subtype is not ("38" or "E1" or "E2" or "E5") ? Change(lots) : null,
            ContractChanges = subtype is "38" ? [new ContractChange($"{Id():D}-01", "CON-0001", "add-wss", Say("moreneed"), Say("morevolume"))] : [],
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

    private NoticeProcedure Procedure(string kind, List<NoticeLot> lots, bool isFramework)
    {
        var isUrgent = kind is "open" or "restricted" && Chance(0.1);
        return new NoticeProcedure
        {
            Kind = kind,
            IsAccelerated = isUrgent,
            AcceleratedWords = Say("urgent"),
            DirectAward = new CodedText("technical", Say("onlyone")),
            DirectAwardPrevious = Chance(0.5) ? $"{Id():D}-01" : null,
            Features = Chance(0.6) ? Say("together") : null,
            PreviousNotice = Chance(0.4) ? Publication() : null,
            IsRelaunched = Chance(0.2) ? false : null,
            Title = Say(subject.Title),
            Description = Say(subject.Description),
            Reference = Chance(0.8) ? string.Create(CultureInfo.InvariantCulture, $"RG-2026-{random.Next(1000, 9999)}") : null,
            MoreInformation = Chance(0.5) ? Say("questions") : null,
            Nature = subject.Nature,
            OtherNatures = Chance(0.2) ? [OtherNature()] : [],
            Cpv = subject.Cpv,
            OtherCpv = Chance(0.6) ? subject.MoreCpv : [],
            Estimate = new NoticeAmount(lots.Sum(static lot => lot.Estimate?.Value ?? 0)),
            FrameworkMaximum = isFramework ? new NoticeAmount(lots.Sum(static lot => lot.Framework?.Maximum.Value ?? 0)) : null,
            Places = Places(),
            ExclusionGrounds = Chance(0.5) ? [new("exg-crim-part", Say("ground")), new("exg-crim-corrpt", Say("ground"))] : [],
            MaxLotsTendered = lots.Count,
            MaxLotsWon = Chance(0.7) ? lots.Count : 1,
        };
    }

    private List<NoticeLotGroup> Groups(List<NoticeLot> lots, bool isFramework) =>
        [new NoticeLotGroup
        {
            Id = "GLO-0001",
            Lots = [.. lots.Select(static lot => lot.Id)],
            Title = Say("alllots"),
            Description = Say("allwords"),
            Reference = "RG-G1",
            MoreInformation = Say("annex2"),
            Estimate = new NoticeAmount(lots.Sum(static lot => lot.Estimate!.Value.Value)),
            FrameworkMaximum = isFramework ? new NoticeAmount(lots.Sum(static lot => lot.Framework!.Maximum.Value)) : null,
            FrameworkCeiling = isFramework ? new NoticeAmount(lots.Sum(static lot => lot.Framework!.Maximum.Value)) : null,
            SuitsSmallCompanies = false,
            Criteria = [new NoticeCriterion("price", Say("price"), Say("groupprice")) { Weight = (100, "per-exa") }],
        }];

    private string OtherNature() => subject.Nature is "services" ? "supplies" : "services";

    private string Publication() => string.Create(CultureInfo.InvariantCulture, $"{random.Next(10_000_000, 99_999_999)}-2025");

    private Phrase Say(string key) => Say(SampleWords.Of(key));

    private Phrase Say(SampleText text)
    {
        var phrase = Phrase.Swedish(text.Swedish);
        return isBilingual ? phrase.And("ENG", text.English) : phrase;
    }

    private DateOnly Day(int days) => DateOnly.FromDateTime(dispatch.Date).AddDays(days);

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

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
