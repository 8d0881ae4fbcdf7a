using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Rehearsal;

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

    public static Text Of(ModelKind kind) => kind switch
    {
        ModelKind.LowestPrice => new("Lägsta pris", "Lowest price"),
        ModelKind.Deductions => new("Prisavdrag i kronor", "Deductions in money"),
        ModelKind.QualityCoefficient => new("Kvalitetskoefficient", "Quality coefficient"),
        ModelKind.LifeCycleCost => new("Livscykelkostnad", "Life-cycle cost"),
        ModelKind.EnergySaving => new("Energibesparing", "Energy saving"),
        ModelKind.FixedPrice => new("Fast pris", "Fixed price"),
        ModelKind.AbsolutePoints => new("Absoluta poäng", "Absolute points"),
        ModelKind.PricePerQuality => new("Pris per kvalitetspoäng", "Price per quality point"),
        ModelKind.ValueBased => new("Värdebaserad", "Value-based"),
        ModelKind.LowestPriceOverPrice => new("Relativ: lägsta pris genom pris", "Relative: lowest price over price"),
        _ => new("Relativ: mellan lägsta och högsta pris", "Relative: between lowest and highest price"),
    };

    /// <summary>What a model does, in a sentence.</summary>
    public static Text Told(ModelKind kind) => kind switch
    {
        ModelKind.LowestPrice => new("Bara priset jämförs. Kvaliteten ställs som krav.", "The price alone is compared. Quality is stated as requirements."),
        ModelKind.Deductions => new("Varje svar drar av eller lägger till ett belopp på priset. Lägsta summan vinner.", "Each answer takes from or adds to the price. The lowest sum wins."),
        ModelKind.QualityCoefficient => new("Priset delas med ett tal som växer med kvaliteten; andelarna är tillsammans högst 0,3.", "The price is divided by a number that grows with quality; the shares are 0.3 together at most."),
        ModelKind.LifeCycleCost => new("Som kvalitetskoefficient, och med kostnader år för år.", "As the quality coefficient, with costs year by year."),
        ModelKind.FixedPrice => new("Priset är bestämt. Mest kvalitetspoäng vinner.", "The price is given. Most quality points win."),
        ModelKind.AbsolutePoints => new("Poäng för priset mellan ett golv och ett tak, och för kvaliteten. Mest poäng vinner.", "Points for the price between a floor and a roof, and for quality. Most points win."),
        ModelKind.PricePerQuality => new("Priset delas med kvalitetspoängen. Lägst vinner.", "The price is divided by the quality points. The lowest wins."),
        ModelKind.LowestPriceOverPrice or ModelKind.MinMax => new("Varning: ett anbud som inte kan vinna kan avgöra vem som gör det. Kräver att varningen godtas med skäl.", "Warning: a tender that cannot win can decide who does. Needs the warning accepted with a reason."),
        _ => new(string.Empty, string.Empty),
    };

    public static Text Of(TieKey key) => key switch
    {
        TieKey.LowestPrice => new("Lägsta pris, sedan lottning", "Lowest price, then the draw"),
        TieKey.HighestQuality => new("Högst kvalitet, sedan lottning", "Highest quality, then the draw"),
        TieKey.Earliest => new("Först mottaget, sedan lottning", "Received first, then the draw"),
        _ => new("Lottning", "The draw"),
    };

    public static Text Of(FindingWeight weight) => weight switch
    {
        FindingWeight.Refused => new("Stoppar", "Stops"),
        FindingWeight.Warning => new("Varning", "Warning"),
        _ => new("Att veta", "Good to know"),
    };

    public static Text Of(JudgedTenderState state) => state switch
    {
        JudgedTenderState.Unchecked => new("Inte prövat", "Not checked"),
        JudgedTenderState.Admitted => new("Går vidare", "Goes on"),
        JudgedTenderState.TendererRejected => new("Anbudsgivaren utesluten eller inte kvalificerad", "Tenderer excluded or not qualified"),
        JudgedTenderState.TenderRejected => new("Anbudet förkastat", "Tender rejected"),
        _ => new("Återtaget", "Withdrawn"),
    };

    public static Text Of(ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.Met => new("Uppfyllt", "Met"),
        ReplyOutcome.NotMet => new("Inte uppfyllt", "Not met"),
        _ => new("Att bedöma", "To judge"),
    };

    public static Text Of(InquiryKind kind) => kind switch
    {
        InquiryKind.LowPrice => new("Lågt pris (LOU 16 kap. 7 §)", "Low price (LOU 16:7)"),
        _ => new("Förtydligande (LOU 4 kap. 9 §)", "Clarification (LOU 4:9)"),
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
        _ => new("Görs om: upphandlingen ska avbrytas", "Done over: the procurement is to be cancelled"),
    };

    public static Text Of(PublicationKind kind) => kind switch
    {
        PublicationKind.Notice => new("Annons", "Notice"),
        PublicationKind.Change => new("Ändring", "Change"),
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
