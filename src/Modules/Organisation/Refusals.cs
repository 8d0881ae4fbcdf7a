using Samkop.Kernel;

namespace Samkop.Organisation;

/// <summary>The ways in which the organisation's module says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition OwnRoles = new("ORG-001", RefusalKind.NotAllowed, new("Du kan inte ändra dina egna roller.", "You cannot change your own roles."), new("Be en annan systemadministratör.", "Ask another administrator."));

    public static readonly RefusalDefinition RolesDoNotMix = new("ORG-002", RefusalKind.Invalid, new("Systemadministratören har inga inköpsroller.", "An administrator holds no purchasing roles."), new("Ge rollen till en annan person, eller avsluta den andra rollen först.", "Give the role to another person, or end the other role first."));

    public static readonly RefusalDefinition RoleHeldAlready = new("ORG-003", RefusalKind.Invalid, new("Personen har redan rollen där.", "The person holds the role there already."), new("Avsluta den först om perioden ska ändras.", "End it first when the period is to change."));

    public static readonly RefusalDefinition AbsencePeriod = new("ORG-010", RefusalKind.Invalid, new("Frånvaron slutar innan den börjar, eller ligger i det förflutna.", "The absence ends before it begins, or lies in the past."), new("Ange första och sista dagen du är borta.", "Give the first and the last day that you are away."));

    public static readonly RefusalDefinition DeputyNotInRegister = new("ORG-011", RefusalKind.Invalid, new("Attesträtten kan inte lämnas till den personen.", "The attest right cannot be handed to that person."), new("Välj den som nämnden har utsett till din ersättare i attestförteckningen.", "Choose the one whom the board has named as your substitute in the attest register."));

    public static readonly RefusalDefinition AbsenceOverlaps = new("ORG-012", RefusalKind.Invalid, new("Du har redan noterat frånvaro under de dagarna.", "You have noted an absence on those days already."), new("Ta bort den först.", "Remove it first."));

    public static readonly RefusalDefinition AttestEnded = new("ORG-020", RefusalKind.Invalid, new("Attesträtten har redan upphört.", "The attest right has ended already."), new("Läs in en ny rad om nämnden har beslutat om en ny rätt.", "Import a new row when the board has decided a new right."));

    public static readonly RefusalDefinition FileMissing = new("ORG-021", RefusalKind.Invalid, new("Ingen fil är vald.", "No file is chosen."), new("Välj en CSV-fil med attestförteckningens rader.", "Choose a CSV file with rows of the attest register."));
}
