using Samkop.Kernel;

namespace Samkop.Records;

/// <summary>The ways in which the records' module says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition PersonalNumberFound = new("RCD-001", RefusalKind.Invalid, new("Texten ser ut att innehålla personnummer: {0}.", "The text seems to hold a personal number: {0}."), new("Ta bort det, dölj de sista siffrorna, eller bekräfta att det måste stå kvar.", "Remove it, hide the last digits, or confirm that it has to stay."));

    public static readonly RefusalDefinition PersonalNumberGoesOut = new("RCD-020", RefusalKind.Invalid, new("Texten ser ut att innehålla personnummer: {0}.", "The text seems to hold a personal number: {0}."), new("Ta bort det eller dölj de sista siffrorna: det som skrivs här läses av fler än den det gäller.", "Remove it or hide the last digits: what is written here is read by others than the person concerned."));

    public static readonly RefusalDefinition PlanFileMissing = new("RCD-002", RefusalKind.Invalid, new("Ingen fil är vald.", "No file is chosen."), new("Välj en CSV-fil med dokumenthanteringsplanens rader.", "Choose a CSV file with the lines of the records plan."));

    public static readonly RefusalDefinition NoCase = new("RCD-003", RefusalKind.Invalid, new("Handlingen är inget ärende.", "The record is no case."), new("Exportera ärendet som den hör till.", "Export the case that it belongs to."));
}
