namespace Samkop.Kernel.Work;

/// <summary>The ways in which gate and unit of work say no.</summary>
public static class WorkRefusals
{
    /// <summary>Nobody is signed in.</summary>
    public static readonly RefusalDefinition NotSignedIn = new("WRK-001", RefusalKind.NotAllowed, new("Du är inte inloggad.", "You are not signed in."), new("Logga in och försök igen.", "Sign in and try again."));

    /// <summary>No role opens the action.</summary>
    public static readonly RefusalDefinition RoleMissing = new("WRK-002", RefusalKind.NotAllowed, new("Din roll ger inte rätt till detta.", "Your role does not give the right to this."), new("Det kan göras av: {0}.", "It can be done by: {0}."));

    /// <summary>The row was changed by somebody else.</summary>
    public static readonly RefusalDefinition ChangedMeanwhile = new("WRK-003", RefusalKind.Conflict, new("Någon annan ändrade detta medan du arbetade.", "Somebody else changed this while you were working."), new("Läs in sidan igen och gör om det som behövs.", "Load the page again and redo what is needed."));

    /// <summary>A unique constraint stopped the write.</summary>
    public static readonly RefusalDefinition AlreadyDone = new("WRK-004", RefusalKind.Conflict, new("Detta är redan gjort eller finns redan.", "This is already done or exists already."), new("Läs in sidan igen för att se vad som gäller.", "Load the page again to see what stands."));

    /// <summary>No such object, or not for this person.</summary>
    public static readonly RefusalDefinition NotFound = new("WRK-005", RefusalKind.NotFound, new("Det du söker finns inte, eller så har du inte rätt att se det.", "What you look for does not exist, or you may not see it."), new("Kontrollera adressen eller sök i stället.", "Check the address or search instead."));
}
