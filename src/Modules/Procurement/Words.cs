using Samkop.Kernel;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement;

/// <summary>What the module's alternatives are called.</summary>
internal static class Words
{
    public static Text Of(Nature nature) => nature switch
    {
        Nature.Supplies => new("Varor", "Supplies"),
        Nature.Services => new("Tjänster", "Services"),
        _ => new("Byggentreprenad", "Works"),
    };

    public static Text Of(CallOffForm form) => form switch
    {
        CallOffForm.Fixed => new("Enligt fastställda villkor", "By the terms laid down"),
        CallOffForm.Reopened => new("Genom förnyad konkurrensutsättning", "By mini-competition"),
        _ => new("Båda sätten", "Both ways"),
    };

    public static Text Of(LabourNeed need) => need switch
    {
        LabourNeed.Needed => new("Behövs", "Needed"),
        LabourNeed.NotNeeded => new("Behövs inte", "Not needed"),
        _ => new("Inte bedömt", "Not assessed"),
    };

    public static Text Of(ParticipantRole role) => role switch
    {
        ParticipantRole.Lead => new("Leder", "Leads"),
        ParticipantRole.Active => new("Aktiv", "Active"),
        _ => new("Passiv", "Passive"),
    };

    public static Text Of(RequirementKind kind) => kind switch
    {
        RequirementKind.Exclusion => new("Uteslutningsgrund", "Exclusion ground"),
        RequirementKind.Qualification => new("Kvalificeringskrav", "Selection criterion"),
        RequirementKind.Technical => new("Krav på varan eller tjänsten", "Technical requirement"),
        RequirementKind.AwardCriterion => new("Tilldelningskriterium", "Award criterion"),
        _ => new("Särskilt kontraktsvillkor", "Contract performance condition"),
    };

    public static Text Of(ExpectedKind kind) => kind switch
    {
        ExpectedKind.YesNo => new("Ja eller nej", "Yes or no"),
        ExpectedKind.Number => new("Ett tal", "A number"),
        ExpectedKind.Date => new("En dag", "A day"),
        _ => new("Ord", "Words"),
    };

    public static Text Of(AwardMeasure measure) => measure switch
    {
        AwardMeasure.Price => new("Pris", "Price"),
        AwardMeasure.Cost => new("Kostnad", "Cost"),
        _ => new("Kvalitet", "Quality"),
    };

    public static Text Of(StrategicAim aim) => aim switch
    {
        StrategicAim.Environment => new("Miljö", "Environment"),
        StrategicAim.Social => new("Socialt", "Social"),
        StrategicAim.Innovation => new("Innovation", "Innovation"),
        _ => new("Inget särskilt", "None in particular"),
    };

    public static Text Of(OfferState state) => state switch
    {
        OfferState.Admitted => new("Prövas vidare", "Admitted"),
        OfferState.TendererRejected => new("Anbudsgivaren är utesluten eller inte kvalificerad", "The tenderer is excluded or not qualified"),
        OfferState.TenderRejected => new("Anbudet uppfyller inte kraven", "The tender does not meet the requirements"),
        OfferState.Withdrawn => new("Återtaget", "Withdrawn"),
        _ => new("Inte prövat", "Not checked"),
    };

    public static Text Of(ReviewInstance instance) => instance switch
    {
        ReviewInstance.AdministrativeCourt => new("förvaltningsrätten", "administrative court"),
        ReviewInstance.CourtOfAppeal => new("kammarrätten", "administrative court of appeal"),
        _ => new("Högsta förvaltningsdomstolen", "Supreme Administrative Court"),
    };

    public static Text Of(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Continue => new("Ansökan avslogs eller återkallades: beslutet gäller", "The application was rejected or withdrawn: the decision stands"),
        ReviewOutcome.Correct => new("Rättelse: tillbaka till utvärderingen", "Correction: back to the evaluation"),
        _ => new("Görs om: upphandlingen avbryts", "Done over: the procurement is cancelled"),
    };

    public static Text Of(PublicationKind kind) => kind switch
    {
        PublicationKind.Notice => new("Annons", "Notice"),
        PublicationKind.Change => new("Ändring", "Change"),
        PublicationKind.Result => new("Efterannons", "Result notice"),
        _ => new("Avbruten", "Cancelled"),
    };

    /// <summary>Main activity of a buyer, by the codes of the notice (BT-10).</summary>
    public static IReadOnlyList<(string Code, Text Name)> Activities { get; } =
    [
        ("health", new("Hälso- och sjukvård", "Health")),
        ("gen-pub", new("Allmän offentlig förvaltning", "General public services")),
        ("rcr", new("Fritid, kultur och religion", "Recreation, culture and religion")),
        ("hc-am", new("Bostäder och samhällsservice", "Housing and community amenities")),
        ("education", new("Utbildning", "Education")),
        ("env-pro", new("Miljöskydd", "Environmental protection")),
    ];
}
