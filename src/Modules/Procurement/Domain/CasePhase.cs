using System.Collections.Frozen;
using Samkop.Kernel;

namespace Samkop.Procurement.Domain;

/// <summary>Where a case stands. The order is the order of the work; cancelled stands beside.</summary>
internal enum CasePhase
{
    Need,
    Strategy,
    MarketDialogue,
    Documents,
    Published,
    Closed,
    Opened,
    Evaluation,
    Award,
    Standstill,
    Contract,
    HandedOver,
    Archived,
    Cancelled,
}

/// <summary>Allowed steps between phases, and what the phases are called. The picture in the module's README is compared with this by a test.</summary>
internal static class CasePhases
{
    private static readonly FrozenDictionary<CasePhase, CasePhase[]> Next = new Dictionary<CasePhase, CasePhase[]>
    {
        [CasePhase.Need] = [CasePhase.Strategy, CasePhase.Cancelled],
        [CasePhase.Strategy] = [CasePhase.MarketDialogue, CasePhase.Documents, CasePhase.Cancelled],
        [CasePhase.MarketDialogue] = [CasePhase.Documents, CasePhase.Cancelled],
        [CasePhase.Documents] = [CasePhase.MarketDialogue, CasePhase.Published, CasePhase.Cancelled],
        [CasePhase.Published] = [CasePhase.Closed, CasePhase.Cancelled],
        [CasePhase.Closed] = [CasePhase.Opened, CasePhase.Cancelled],
        [CasePhase.Opened] = [CasePhase.Evaluation, CasePhase.Cancelled],
        [CasePhase.Evaluation] = [CasePhase.Award, CasePhase.Cancelled],
        [CasePhase.Award] = [CasePhase.Standstill, CasePhase.Evaluation, CasePhase.Cancelled],
        [CasePhase.Standstill] = [CasePhase.Contract, CasePhase.Evaluation, CasePhase.Cancelled],
        [CasePhase.Contract] = [CasePhase.HandedOver],
        [CasePhase.HandedOver] = [CasePhase.Archived],
        [CasePhase.Archived] = [],
        [CasePhase.Cancelled] = [CasePhase.Archived],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<CasePhase, Text> Names = new Dictionary<CasePhase, Text>
    {
        [CasePhase.Need] = new("Behov", "Need"),
        [CasePhase.Strategy] = new("Strategi", "Strategy"),
        [CasePhase.MarketDialogue] = new("Marknadsdialog", "Market dialogue"),
        [CasePhase.Documents] = new("Underlag", "Documents"),
        [CasePhase.Published] = new("Annonserad", "Published"),
        [CasePhase.Closed] = new("Anbudstiden slut", "Closed"),
        [CasePhase.Opened] = new("Öppnad", "Opened"),
        [CasePhase.Evaluation] = new("Utvärdering", "Evaluation"),
        [CasePhase.Award] = new("Tilldelning", "Award"),
        [CasePhase.Standstill] = new("Avtalsspärr", "Standstill"),
        [CasePhase.Contract] = new("Avtal", "Contract"),
        [CasePhase.HandedOver] = new("Överlämnad", "Handed over"),
        [CasePhase.Archived] = new("Arkiverad", "Archived"),
        [CasePhase.Cancelled] = new("Avbruten", "Cancelled"),
    }.ToFrozenDictionary();

    /// <summary>All steps.</summary>
    public static IEnumerable<(CasePhase From, CasePhase To)> Steps => Next.SelectMany(from => from.Value, (from, to) => (from.Key, to));

    public static bool Allows(CasePhase from, CasePhase to) => Next[from].Contains(to);

    public static Text Of(CasePhase phase) => Names[phase];

    /// <summary>Before the notice: what the case holds may still be written.</summary>
    public static bool IsInPreparation(this CasePhase phase) => phase < CasePhase.Published;
}
