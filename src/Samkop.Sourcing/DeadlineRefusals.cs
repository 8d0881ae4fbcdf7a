using Samkop.Kernel;

namespace Samkop.Sourcing;

/// <summary>How the deadline engine says no. A number is never used again.</summary>
public static class DeadlineRefusals
{
    /// <summary>No rule holds for the question.</summary>
    public static readonly RefusalDefinition NoRule = Invalid(
        "DLN-001",
        new("Det finns ingen tidsregel för {0}, {1} den {2}.", "There is no time rule for {0}, {1} on {2}."),
        new("Välj ett annat förfarande, eller lägg in den regel som gällde då.", "Choose another procedure, or enter the rule that held then."));

    /// <summary>The prior notice does not shorten.</summary>
    public static readonly RefusalDefinition PriorNoticeTooNearOrFar = Invalid(
        "DLN-002",
        new("Förhandsannonsen skickades {0}, men ska vara skickad tidigast {1} och senast {2} för att korta tiden.", "The prior notice was sent on {0}, but must have been sent between {1} and {2} to shorten the time."),
        new("Räkna utan förkortning, eller vänta med annonsen.", "Count without the shortening, or wait with the notice."));

    /// <summary>A circumstance that shortens nothing in this procedure.</summary>
    public static readonly RefusalDefinition CannotShorten = Invalid(
        "DLN-003",
        new("{0} förkortar inte tiden vid {1}.", "{0} does not shorten the time of {1}."),
        new("Ta bort omständigheten.", "Take the circumstance away."));

    /// <summary>A stated standstill shorter than the act's.</summary>
    public static readonly RefusalDefinition StandstillTooShort = Invalid(
        "DLN-004",
        new("Avtalsspärren är angiven till {0} dagar, men ska vara minst {1}.", "The standstill is stated as {0} days, but must be at least {1}."),
        new("Ange fler dagar.", "State more days."));

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);
}
