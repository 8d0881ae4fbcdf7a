using Samkop.Kernel;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>What a finding means for publishing.</summary>
public enum FindingWeight
{
    /// <summary>Not to be published, unless accepted with a reason that is published too.</summary>
    Refused,

    /// <summary>Likely to give an award that nobody wanted.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Note,
}

/// <summary>One numbered thing that can be wrong with a model. A number is never used again.</summary>
/// <param name="Code">Stable number such as <c>MOD-003</c>.</param>
/// <param name="Weight">What it means for publishing.</param>
/// <param name="What">What was found, with <c>{0}</c> for the values of the case.</param>
/// <param name="WayOn">What to do.</param>
public sealed record FindingDefinition(string Code, FindingWeight Weight, Text What, Text WayOn)
{
    internal ModelFinding On(string? criterion, params object?[] arguments) => new(Code, Weight, What.With(arguments), WayOn.With(arguments), criterion);
}

/// <summary>A finding in one model.</summary>
/// <param name="Code">Stable number.</param>
/// <param name="Weight">What it means for publishing.</param>
/// <param name="What">What was found.</param>
/// <param name="WayOn">What to do.</param>
/// <param name="Criterion">Id of the criterion that it is about, if any.</param>
public sealed record ModelFinding(string Code, FindingWeight Weight, Text What, Text WayOn, string? Criterion)
{
    /// <inheritdoc />
    public override string ToString() => $"{Code}: {What} {WayOn}";
}

/// <summary>All findings.</summary>
public static class ModelFindings
{
    /// <summary>Relative scoring.</summary>
    public static readonly FindingDefinition Relative = new(
        Evaluation.ModelCheck.RelativeFinding, FindingWeight.Refused,
        new("Prispoängen beror på de andra anbuden: ett anbud som inte kan vinna kan byta vinnare mellan två andra.", "Price points depend on the other tenders: one that cannot win can change the winner between two others."),
        new("Välj prisavdrag eller en annan absolut modell. Annars måste varningen godtas med skäl som publiceras.", "Choose deductions or another absolute model. Otherwise the warning must be accepted with a reason that is published."));

    /// <summary>A criterion too small to matter.</summary>
    public static readonly FindingDefinition CannotBite = new(
        "MOD-002", FindingWeight.Warning,
        new("{0} är som mest värt {1}, mindre än en tjugondel av prisspridningen {2}. Det kan i praktiken inte avgöra.", "{0} is worth at most {1}, less than a twentieth of the price spread {2}. In practice it cannot decide."),
        new("Höj värdet, gör det till ett krav eller ta bort det.", "Raise its value, make it a requirement or take it away."));

    /// <summary>One step worth more than all price differences.</summary>
    public static readonly FindingDefinition StepAboveSpread = new(
        "MOD-003", FindingWeight.Warning,
        new("Ett enda steg i {0} är värt {1}, mer än hela prisspridningen {2}.", "A single step of {0} is worth {1}, more than the whole price spread {2}."),
        new("Sänk värdet eller dela steget, om inte kvaliteten verkligen är värd det.", "Lower its value or divide the step, unless the quality is truly worth it."));

    /// <summary>All answers give the same.</summary>
    public static readonly FindingDefinition NoPower = new(
        "MOD-004", FindingWeight.Warning,
        new("{0} skiljer inte anbuden åt: alla svar ger samma värde.", "{0} does not tell tenders apart: all answers give the same value."),
        new("Gör det till ett krav, eller ge stegen olika värden.", "Make it a requirement, or give the steps different values."));

    /// <summary>No price spread to judge by.</summary>
    public static readonly FindingDefinition SpreadUnknown = new(
        "MOD-005", FindingWeight.Note,
        new("Prisspridningen är okänd, så stegens värde kan inte bedömas mot priset.", "The price spread is unknown, so that the worth of steps cannot be judged against the price."),
        new("Ange lägsta och högsta pris i förra upphandlingen, eller hitta på anbud.", "State the lowest and the highest price of the last procurement, or invent tenders."));

    /// <summary>Prices are expected outside floor and roof.</summary>
    public static readonly FindingDefinition OutsideFloorAndRoof = new(
        "MOD-006", FindingWeight.Warning,
        new("Priser väntas från {0} till {1}, men poäng ges bara mellan {2} och {3}. Utanför slutar priset att spela roll.", "Prices are expected from {0} to {1}, but points are given only between {2} and {3}. Outside, price stops to matter."),
        new("Flytta golvet eller taket.", "Move the floor or the roof."));

    /// <summary>Quality is worth more to a dear tender.</summary>
    public static readonly FindingDefinition DearEarnsMore = new(
        "MOD-007", FindingWeight.Note,
        new("Full kvalitet är värd {0} för det billigaste anbudet men {1} för det dyraste.", "Full quality is worth {0} to the cheapest tender but {1} to the dearest."),
        new("Välj prisavdrag om samma kvalitet ska vara värd lika mycket hos alla.", "Choose deductions if the same quality shall be worth the same with all."));

    /// <summary>A claimed outcome without evidence or consequence.</summary>
    public static readonly FindingDefinition OutcomeUnproven = new(
        "MOD-008", FindingWeight.Warning,
        new("{0} ger värde för en utlovad effekt utan att ange bevis och återbetalning.", "{0} gives worth to a promised effect without stating evidence and pay-back."),
        new("Ange vad som bevisar effekten och vilket villkor som betalar tillbaka om den uteblir.", "State what proves the effect and which term pays back when it fails."));

    /// <summary>The model cannot be used.</summary>
    public static readonly FindingDefinition CannotBeUsed = new(
        "MOD-009", FindingWeight.Refused,
        new("Modellen går inte att använda. {0}", "The model cannot be used. {1}"),
        new("Rätta modellen.", "Mend the model."));

    /// <summary>All quality together beats any price.</summary>
    public static readonly FindingDefinition PriceStopsMattering = new(
        "MOD-010", FindingWeight.Warning,
        new("Ett anbud med bästa svar får kosta {0} mer än ett med sämsta svar, men prisspridningen är bara {1}.", "A tender with the best answers may cost {0} more than one with the worst, but the price spread is only {1}."),
        new("Kontrollera att kvaliteten är värd det; annars slutar priset att spela roll.", "Check that quality is worth it; otherwise price stops to matter."));

    /// <summary>All, in order of number.</summary>
    public static IReadOnlyList<FindingDefinition> All { get; } =
        [Relative, CannotBite, StepAboveSpread, NoPower, SpreadUnknown, OutsideFloorAndRoof, DearEarnsMore, OutcomeUnproven, CannotBeUsed, PriceStopsMattering];
}
