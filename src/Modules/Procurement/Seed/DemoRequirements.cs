// sv-literal: made-up requirements
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Seed;

/// <summary>The library of requirements of the demo; the number of a requirement is its place in the list, from 1.</summary>
internal static class DemoRequirements
{
    public static IReadOnlyList<LibraryRequirement> All(DateOnly today) =>
    [
        Make(1, today, RequirementKind.Exclusion, "Inga brott enligt LOU 13 kap. 1 §", "Leverantören eller någon i dess ledning får inte vara dömd för de brott som paragrafen räknar upp.", "ja", "Utdrag ur belastningsregistret", "Kontroll vid förlängning", "Varje år", "Avtalsförvaltaren"),
        Make(2, today, RequirementKind.Qualification, "Stabil ekonomi", "Leverantören ska ha lägst riskklass 3 av 5 hos ett kreditupplysningsföretag, eller visa motsvarande på annat sätt.", "ja", "Kreditupplysning", "Bevakning", "Löpande", "Ekonomifunktionen"),
        Make(3, today, RequirementKind.Technical, "CE-märkning och standard", "Handskarna ska uppfylla SS-EN 455 del 1–4 och förordning (EU) 2017/745.", "ja", "Försäkran om överensstämmelse", "Stickprov i laboratorium", "En gång om året", "Medicinteknisk avdelning"),
        Make(4, today, RequirementKind.Technical, "Högsta användarvikt", "Sängen ska klara minst den angivna vikten i alla lägen.", "250", "Provningsrapport", "Kontroll vid leverans", "Vid varje leverans", "Godsmottagningen", ExpectedKind.Number, "kg"),
        Make(5, today, RequirementKind.AwardCriterion, "Pris", "Summan av anbudspriserna för den uppskattade mängden, utan moms.", "", "", "Prisjämförelse på faktura", "Varje månad", "Ekonomifunktionen", ExpectedKind.Number, "kr", measure: AwardMeasure.Price),
        Make(6, today, RequirementKind.AwardCriterion, "Funktion i drift", "En testgrupp från vården bedömer grepp, passform och hantering efter en skala som framgår av underlaget.", "", "", "Enkät till avdelningarna", "Varje halvår", "Avtalsförvaltaren", ExpectedKind.Number, "poäng"),
        Make(7, today, RequirementKind.ContractTerm, "Arbetsvillkor enligt ILO:s kärnkonventioner", "Varorna ska vara tillverkade under förhållanden som är förenliga med ILO:s kärnkonventioner. Leverantören ska kunna spåra varan till fabrik.", "ja", "", "Egenrapport och fabriksrevision", "Det första året", "Hållbarhetsstrategen", aim: StrategicAim.Social),
        Make(8, today, RequirementKind.ContractTerm, "Fossilfria transporter", "Transporter till köparens mottagningar ska ske med fossilfria drivmedel senast från den angivna dagen.", "2028-01-01", "", "Drivmedelsredovisning", "Varje kvartal", "Hållbarhetsstrategen", ExpectedKind.Date, "", StrategicAim.Environment),
    ];

    private static LibraryRequirement Make(
        int number, DateOnly today, RequirementKind kind, string title, string body, string expected, string evidence, string how, string when, string by,
        ExpectedKind expectedKind = ExpectedKind.YesNo, string unit = "", StrategicAim aim = StrategicAim.None, AwardMeasure measure = AwardMeasure.Quality) => new()
        {
            Id = DemoIds.Make(43, number),
            Line = DemoIds.Make(43, number),
            Version = 1,
            IsCurrent = true,
            ReviewedOn = today.AddDays(-30 * number),
            Kind = kind,
            Title = title,
            Body = body,
            ExpectedKind = expectedKind,
            Expected = expected,
            Unit = unit,
            Aim = aim,
            Measure = measure,
            Evidence = evidence,
            FollowUpHow = how,
            FollowUpWhen = when,
            FollowUpBy = by,
        };
}
