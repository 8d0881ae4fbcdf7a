using Samkop.Kernel;

namespace Samkop.Records;

/// <summary>The ways in which the records' module says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition PersonalNumberFound = new("RCD-001", RefusalKind.Invalid, new("Texten ser ut att innehålla personnummer: {0}.", "The text seems to hold a personal number: {0}."), new("Ta bort det, dölj de sista siffrorna, eller bekräfta att det måste stå kvar.", "Remove it, hide the last digits, or confirm that it has to stay."));

    public static readonly RefusalDefinition PersonalNumberGoesOut = new("RCD-020", RefusalKind.Invalid, new("Texten ser ut att innehålla personnummer: {0}.", "The text seems to hold a personal number: {0}."), new("Ta bort det eller dölj de sista siffrorna: det som skrivs här läses av fler än den det gäller.", "Remove it or hide the last digits: what is written here is read by others than the person concerned."));

    public static readonly RefusalDefinition PlanFileMissing = new("RCD-002", RefusalKind.Invalid, new("Ingen fil är vald.", "No file is chosen."), new("Välj en CSV-fil med dokumenthanteringsplanens rader.", "Choose a CSV file with the lines of the records plan."));

    public static readonly RefusalDefinition NoOwnerErases = new("RCD-010", RefusalKind.Invalid, new("Handlingstypen {0} kan inte gallras här: ingen modul kan radera dess innehåll.", "The document type {0} cannot be disposed of here: no module can erase its content."), new("Låt handlingarna vara kvar tills det går.", "Leave the records until it can."));

    public static readonly RefusalDefinition DisposalWaits = new("RCD-011", RefusalKind.Invalid, new("En gallring enligt regeln väntar redan.", "A disposal by the rule waits already."), new("Godkänn eller återkalla den först.", "Approve or withdraw it first."));

    public static readonly RefusalDefinition NothingToDispose = new("RCD-012", RefusalKind.Invalid, new("Inget kan gallras enligt regeln i dag. {0} handlingar är mogna men måste vara kvar.", "Nothing can be disposed of by the rule today. {0} records are due but must stay."), new("Försök igen när det som håller dem kvar är avslutat.", "Try again when what holds them is finished."));

    public static readonly RefusalDefinition DisposalSamePerson = new("RCD-013", RefusalKind.NotAllowed, new("Du har beställt gallringen och kan inte också godkänna den.", "You ordered the disposal and cannot approve it too."), new("Be en annan registrator eller arkivarie att godkänna.", "Ask another registrar or archivist to approve."));

    public static readonly RefusalDefinition DisposalDecided = new("RCD-014", RefusalKind.Conflict, new("Gallringen väntar inte längre på beslut.", "The disposal awaits no decision any longer."), new("Läs in sidan igen för att se vad som har hänt.", "Load the page again to see what has happened."));

    public static readonly RefusalDefinition RuleGone = new("RCD-015", RefusalKind.Invalid, new("Regeln finns inte längre i planen.", "The rule is no longer in the plan."), new("Läs in sidan igen och börja om.", "Load the page again and start over."));

    public static readonly RefusalDefinition NoCase = new("RCD-003", RefusalKind.Invalid, new("Handlingen är inget ärende.", "The record is no case."), new("Exportera ärendet som den hör till.", "Export the case that it belongs to."));
}
