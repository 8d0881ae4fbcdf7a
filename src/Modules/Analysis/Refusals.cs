using Samkop.Kernel;

namespace Samkop.Analysis;

/// <summary>The ways in which follow-up says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition NoSuchQuestion = new("ANA-001", RefusalKind.NotFound, new("Det finns ingen revisionsfråga {0}.", "There is no audit question {0}."), new("Välj en fråga i listan.", "Choose a question in the list."));
    public static readonly RefusalDefinition PeriodBackwards = new("ANA-002", RefusalKind.Invalid, new("Perioden slutar före den börjar.", "The period ends before it begins."), new("Byt plats på datumen.", "Exchange the dates."));
    public static readonly RefusalDefinition SampleTooLarge = new("ANA-003", RefusalKind.Invalid, new("Urvalet kan vara 1 till {0} fakturor.", "The sample can be 1 to {0} invoices."), new("Ange ett mindre antal.", "State a smaller number."));
}
