using Samkop.Kernel;

namespace Samkop.Sourcing;

/// <summary>How a joining round says no. A number is never used again.</summary>
public static class JoiningRefusals
{
    /// <summary>The step does not belong to the phase.</summary>
    public static readonly RefusalDefinition WrongPhase = Invalid(
        "JOI-001",
        new("Det går inte nu: anslutningsrundan är {0}.", "It cannot be done now: the joining round is {0}."),
        new("Gör det i rätt skede, eller starta en ny runda.", "Do it in its phase, or start a new round."));

    /// <summary>The day of the step has not come.</summary>
    public static readonly RefusalDefinition TooEarly = Invalid(
        "JOI-002",
        new("Det går tidigast {0}.", "It can be done on {0} at the earliest."),
        new("Vänta till den dagen.", "Wait until that day."));

    /// <summary>The days of the round do not follow each other.</summary>
    public static readonly RefusalDefinition BadDays = Invalid(
        "JOI-003",
        new("Rundan ska öppna före den stänger, och stänga minst två arbetsdagar före annonsen.", "The round must open before it closes, and close at least two working days before the notice."),
        new("Ändra dagarna.", "Change the days."));

    /// <summary>The legal entity or the person may not join.</summary>
    public static readonly RefusalDefinition NotAuthorised = new(
        "JOI-004", RefusalKind.NotAllowed,
        new("{0} får inte ansluta {1}.", "{0} may not join for {1}."),
        new("Be en behörig person hos deltagaren, eller be den som håller i rundan att bjuda in.", "Ask an authorised person of the participant, or ask the one who runs the round to invite."));

    /// <summary>Volumes that cannot be used.</summary>
    public static readonly RefusalDefinition BadVolumes = Invalid(
        "JOI-005",
        new("Volymen för {0} går inte att använda.", "The volume of {0} cannot be used."),
        new("Ange varje del en gång, med lägsta högst lika med förväntad och förväntad högst lika med högsta.", "State each lot once, with the lowest not above the expected and the expected not above the highest."));

    /// <summary>The participant has not joined.</summary>
    public static readonly RefusalDefinition NotJoined = Invalid(
        "JOI-006",
        new("{0} har inte anslutit sig.", "{0} has not joined."),
        new("Anslut deltagaren först.", "Let the participant join first."));

    /// <summary>Somebody other than the joint body answers.</summary>
    public static readonly RefusalDefinition NotTheJointBody = new(
        "JOI-007", RefusalKind.NotAllowed,
        new("Bara {0} kan svara på den här anslutningen.", "Only {0} can answer this enrolment."),
        new("Be den gemensamma funktionen att svara.", "Ask the joint function to answer."));

    /// <summary>An answer is already in force.</summary>
    public static readonly RefusalDefinition AnswerStands = Invalid(
        "JOI-008",
        new("Det finns redan ett svar som gäller.", "There is already an answer in force."),
        new("Ändra det svaret.", "Change that answer."));

    /// <summary>The answer cannot be changed that way.</summary>
    public static readonly RefusalDefinition AnswerCannotChange = Invalid(
        "JOI-009",
        new("{0} går inte att ändra när svaret är {1}.", "{0} cannot be changed when the answer is {1}."),
        new("Lämna ett nytt svar om det gamla inte längre gäller.", "Give a new answer if the old one is no longer in force."));

    /// <summary>Too late to leave.</summary>
    public static readonly RefusalDefinition TooLateToMove = Invalid(
        "JOI-010",
        new("Det är för sent att lämna: senaste dag var {0}, två arbetsdagar före annonsen.", "It is too late to leave: the last day was {0}, two working days before the notice."),
        new("Kontakta den gemensamma funktionen.", "Contact the joint function."));

    /// <summary>Something is missing before the table can be frozen.</summary>
    public static readonly RefusalDefinition NotReadyToFreeze = Invalid(
        "JOI-011",
        new("Tabellen kan inte låsas: {0} saknar besked eller beslut.", "The table cannot be frozen: {0} lacks an answer or a decision."),
        new("Svara på anslutningen och ange beslutets diarienummer.", "Answer the enrolment and state the register number of the decision."));

    /// <summary>The decision is not by somebody who may take it.</summary>
    public static readonly RefusalDefinition BadDecision = Invalid(
        "JOI-012",
        new("Beslutet för {0} saknar diarienummer eller är fattat av fel instans.", "The decision of {0} lacks a register number or was taken by the wrong body."),
        new("En region eller kommun beslutar genom delegat eller nämnd, ett bolag eller en stiftelse genom styrelse eller verkställande direktör.", "A region or municipality decides by delegate or board, a company or foundation by its board or managing director."));

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);
}
