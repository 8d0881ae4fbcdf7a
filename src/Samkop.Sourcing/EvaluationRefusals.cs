using Samkop.Kernel;

namespace Samkop.Sourcing;

/// <summary>How the evaluation says no. A number is never used again.</summary>
public static class EvaluationRefusals
{
    /// <summary>The file cannot be read: …</summary>
    public static readonly RefusalDefinition Unreadable = Invalid(
        "EVA-001",
        new("Filen går inte att läsa: {0}", "The file cannot be read: {0}"),
        new("Rätta filen efter beskrivningen av formatet.", "Mend the file by the description of the form."));

    /// <summary>The form is unknown.</summary>
    public static readonly RefusalDefinition UnknownForm = Invalid(
        "EVA-002",
        new("Filens format är ”{0}”.", "The form of the file is “{0}”."),
        new("Programmet läser {1}.", "The program reads {1}."));

    /// <summary>The model lacks something that its formula needs.</summary>
    public static readonly RefusalDefinition ModelLacks = Invalid(
        "EVA-003",
        new("Modellen saknar {0}, eller värdet går inte att använda.", "The model lacks {0}, or its value cannot be used."),
        new("Komplettera modellen innan den publiceras.", "Complete the model before it is published."));

    /// <summary>A relative model without an accepted warning.</summary>
    public static readonly RefusalDefinition RelativeNotAccepted = Invalid(
        "EVA-004",
        new("Modellen är relativ: ett anbud som inte kan vinna kan avgöra vem som vinner.", "The model is relative: a tender that cannot win can decide who does."),
        new("Välj en absolut modell, eller godta varningen {0} och skriv varför.", "Choose an absolute model, or accept the warning {0} and write why."));

    /// <summary>An id occurs twice or is empty.</summary>
    public static readonly RefusalDefinition IdTwice = Invalid(
        "EVA-005",
        new("Beteckningen ”{0}” är tom eller förekommer två gånger.", "The id “{0}” is empty or occurs twice."),
        new("Ge varje sak en egen beteckning.", "Give each thing an id of its own."));

    /// <summary>An answer is missing or answers nothing that was asked.</summary>
    public static readonly RefusalDefinition AnswersDiffer = Invalid(
        "EVA-006",
        new("Anbud {0} svarar inte på precis de frågor som ställts: {1}.", "Tender {0} does not answer exactly what was asked: {1}."),
        new("Ange ett svar till varje kriterium och inget annat.", "State one answer to each criterion and nothing else."));

    /// <summary>An answer is not among those allowed.</summary>
    public static readonly RefusalDefinition BadAnswer = Invalid(
        "EVA-007",
        new("Anbud {0} svarar ”{2}” på {1}.", "Tender {0} answers “{2}” to {1}."),
        new("Välj ett av stegen, eller ett tal inom gränserna.", "Choose one of the steps, or a number within the limits."));

    /// <summary>A price is missing, negative or for an unknown item.</summary>
    public static readonly RefusalDefinition BadPrice = Invalid(
        "EVA-008",
        new("Anbud {0} saknar pris, eller så går priset inte att använda: {1}.", "Tender {0} lacks a price, or the price cannot be used: {1}."),
        new("Ange pris noll eller högre på varje rad i prisformuläret.", "State a price of nought or more on each row of the price form."));

    /// <summary>The tie rule does not decide.</summary>
    public static readonly RefusalDefinition BadTieRule = Invalid(
        "EVA-009",
        new("Regeln för lika anbud avgör inte: {0}.", "The rule for equal tenders does not decide: {0}."),
        new("Avsluta regeln med lottning med ett publicerat frö; i en modell med absoluta prispoäng börjar den med lägsta pris.", "End the rule with the draw and a published seed; in a model of absolute price points it begins with the lowest price."));

    /// <summary>Quality shares outside what the coefficient allows.</summary>
    public static readonly RefusalDefinition BadShares = Invalid(
        "EVA-010",
        new("Kvalitetsandelarna är negativa eller summerar till {0}, mer än 0,3.", "The quality shares are negative or sum to {0}, more than 0.3."),
        new("Minska andelarna.", "Lower the shares."));

    /// <summary>Quality of nought or less in a quotient.</summary>
    public static readonly RefusalDefinition QualityNotPositive = Invalid(
        "EVA-011",
        new("Kvaliteten kan bli noll eller mindre, och då betyder pris per poäng ingenting.", "Quality can be nought or less, and then price per point means nothing."),
        new("Ge varje steg poäng större än noll, eller välj prisavdrag.", "Give each step points above nought, or choose deductions."));

    /// <summary>The price is not the fixed one.</summary>
    public static readonly RefusalDefinition NotFixedPrice = Invalid(
        "EVA-012",
        new("Anbud {0} har priset {1}, men priset är bestämt till {2}.", "Tender {0} has the price {1}, but the price is given as {2}."),
        new("Kontrollera anbudet.", "Check the tender."));

    /// <summary>A criterion has neither steps nor rate, or both, or a role that the model has no place for.</summary>
    public static readonly RefusalDefinition BadCriterion = Invalid(
        "EVA-013",
        new("Kriterium {0} går inte att använda: {1}.", "Criterion {0} cannot be used: {1}."),
        new("Ge det antingen steg eller ett värde per enhet, och en roll som modellen har plats för.", "Give it either steps or a rate, and a role that the model has a place for."));

    /// <summary>No tender.</summary>
    public static readonly RefusalDefinition NoTender = Invalid(
        "EVA-014",
        new("Det finns inget anbud att utvärdera.", "There is no tender to evaluate."),
        new("Lägg till minst ett anbud.", "Add at least one tender."));

    /// <summary>The flows of an energy tender do not fit the terms.</summary>
    public static readonly RefusalDefinition BadFlows = Invalid(
        "EVA-015",
        new("Energiflödena i anbud {0} passar inte villkoren.", "The energy flows of tender {0} do not fit the terms."),
        new("Ange {1} belopp och en avtalstid på högst {2} år.", "State {1} amounts and a contract time of at most {2} years."));

    /// <summary>Members, volumes or gains that cannot be split.</summary>
    public static readonly RefusalDefinition NothingToSplit = Invalid(
        "EVA-016",
        new("Det går inte att dela: {0}.", "It cannot be split: {0}."),
        new("Ange minst en deltagare med volym större än noll, och alla under olika namn.", "State at least one participant with a volume above nought, and all under different names."));

    /// <summary>No award fits the restrictions.</summary>
    public static readonly RefusalDefinition NoAwardFits = Invalid(
        "EVA-017",
        new("Ingen tilldelning uppfyller alla begränsningar.", "No award meets all restrictions."),
        new("Lätta på en begränsning, eller avbryt de delar som saknar anbud.", "Ease a restriction, or cancel the lots without a tender."));

    /// <summary>A tender on a lot that does not exist, or on one twice.</summary>
    public static readonly RefusalDefinition BadLotTender = Invalid(
        "EVA-018",
        new("Ett anbud från {0} gäller delar som inte finns, samma del två gånger eller ett antal som inte går att räkna med: {1}.", "A tender of {0} is for lots that do not exist, for one lot twice or for a number that cannot be counted with: {1}."),
        new("Ange delar som finns i upphandlingen, var och en en gång.", "State lots of the procurement, each once."));

    /// <summary>The search for an award took too many steps.</summary>
    public static readonly RefusalDefinition SearchGaveUp = Invalid(
        "EVA-019",
        new("Ingen tilldelning hittades inom det antal försök som tillåts.", "No award was found within the number of attempts allowed."),
        new("Tillåt fler försök, eller lätta på en begränsning.", "Allow more attempts, or ease a restriction."));

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);
}
