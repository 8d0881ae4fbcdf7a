// sv-literal: words that are looked for in requirements
using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Standards.EForms.Notices;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Model;

namespace Samkop.Procurement.Making;

/// <summary>
/// The buyer's half of the single procurement document, from the notice and the case's requirements. A requirement has no code of the model, so its
/// words tell which criterion it is; see docs/decisions/20261129-espd-own-library.md.
/// </summary>
internal static class EspdMaking
{
    private static readonly string[] Facultative =
        ["envir-law", "socsec-law", "labour-law", "bankruptcy", "insolvency", "cred-arran", "bankr-nat", "liq-admin", "susp-act", "prof-misconduct", "distorsion", "partic-confl", "prep-confl", "sanction", "misrepresent"];

    private static readonly string[] AboutTenderer = ["eo-group", "relied", "subco-ent", "sme"];

    // First hit counts: the narrower words stand first.
    private static readonly (string Word, string Code)[] Selection =
    [
        ("14001", "envir-certif-indep"), ("miljöledning", "envir-certif-indep"), ("9001", "qu-certif-indep"), ("kvalitetsledning", "qu-certif-indep"),
        ("försäkring", "indem-insu"), ("genomsnittlig omsättning", "aver-year-to"), ("omsättning", "gen-year-to"), ("nyckeltal", "finan-rat"), ("soliditet", "finan-rat"),
        ("kredit", "finan-requ"), ("riskklass", "finan-requ"), ("ekonomi", "finan-requ"), ("tillstånd", "authorisation"), ("medlem", "membership"), ("regist", "trade-regist"),
        ("leveranskedj", "chain-manage"), ("underleverantör", "suncont-port"), ("varuprov", "wo-autent"), ("utbildning", "qualification"), ("kompetens", "qualification"),
        ("bemanning", "year-manpower"), ("anställda", "year-manpower"), ("utrustning", "tech-equip"), ("miljö", "envir-measure"), ("kvalitet", "qual-facil"),
    ];

    public static EspdRequest Of(CaseFacts facts, Notice notice, Instant at)
    {
        var isDivided = notice.Lots.Count > 1;
        return new EspdRequest
        {
            Id = NoticeMaking.IdOf(facts, "espd"),
            Reference = facts.Case.RegisterNumber,
            Issued = at.ToDateTimeOffset(),
            Procedure = notice.Procedure.Kind,
            Buyer = Buyer(notice),
            Title = Swedish(notice.Procedure.Title),
            Lots = isDivided ? [.. notice.Lots.Select(static lot => lot.Id)] : ["LOT-0000"],
            Criteria = [.. Criteria(facts, isDivided).OrderBy(static one => Place(one.Code))],
        };
    }

    private static IEnumerable<EspdCriterion> Criteria(CaseFacts facts, bool isDivided)
    {
        var exclusion = facts.Requirements.Where(static row => row.Kind == RequirementKind.Exclusion).ToList();
        var grounds = exclusion.Exists(static row => Says(row, "13 kap. 3 §")) ? EspdCriteria.Compulsory.Concat(Facultative) : EspdCriteria.Compulsory;
        var national = exclusion.Where(static row => !Says(row, "13 kap.")).ToList();
        var qualification = facts.Requirements.Where(static row => row.Kind == RequirementKind.Qualification)
            .GroupBy(row => CodeOf(facts, row), StringComparer.Ordinal)
            .Select(same => Selected(facts, same.Key, [.. same], isDivided));
        return
        [
            .. grounds.Select(static code => new EspdCriterion(code)),
            .. national.Count == 0 ? [] : new[] { new EspdCriterion("nati-ground") { Description = Said(national) } },
            .. qualification,
            .. AboutTenderer.Select(static code => new EspdCriterion(code)),
        ];
    }

    // Two requirements under one criterion are one: its questions can be asked once only.
    private static EspdCriterion Selected(CaseFacts facts, string code, List<Requirement> rows, bool isDivided) => new(code)
    {
        Description = Said(rows),
        Requirement = Said(rows),
        Lots = !isDivided ? ["LOT-0000"]
            : [.. facts.Lots.Where(lot => rows.Exists(row => row.Lot is null || row.Lot == lot.Id)).Select(NoticeLots.IdOf)],
        MinimumNumber = rows.Find(static row => row.ExpectedKind == ExpectedKind.Number) is { } number && decimal.TryParse(number.Expected, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var least) ? least : null,
    };

    private static string CodeOf(CaseFacts facts, Requirement row)
    {
        var known = Selection.FirstOrDefault(pair => Says(row, pair.Word)).Code;
        return known ?? facts.Case.Nature switch
        {
            Nature.Supplies => "supply-perform",
            Nature.Services => "service-perform",
            _ => "work-perform",
        };
    }

    private static bool Says(Requirement row, string word) =>
        row.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || row.Body.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Said(List<Requirement> rows) => string.Join(" ", rows.Select(static row => $"{row.Title}: {row.Body}"));

    private static int Place(string code) => EspdCriteria.All.Index().First(one => one.Item.Code == code).Index;

    private static EspdParty Buyer(Notice notice)
    {
        var lead = notice.Buyers.FirstOrDefault(static buyer => buyer.IsLead) ?? notice.Buyers[0];
        var organisation = notice.Organisations.First(one => one.Id == lead.Organisation);
        return new EspdParty(Swedish(organisation.Name), organisation.Number)
        {
            Street = organisation.Address.Street ?? string.Empty,
            City = organisation.Address.City ?? string.Empty,
            PostCode = organisation.Address.PostCode ?? string.Empty,
            Country = organisation.Address.Country,
            Website = organisation.Website,
            ContactName = organisation.Contact?.Name ?? string.Empty,
            Telephone = organisation.Contact?.Telephone ?? string.Empty,
            Mail = organisation.Contact?.Mail ?? string.Empty,
        };
    }

    private static string Swedish(Phrase phrase) => phrase.Texts["SWE"];
}
