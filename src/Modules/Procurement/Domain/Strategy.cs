using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>Whether special labour conditions are needed (LOU 17 kap. 2–5 §§).</summary>
internal enum LabourNeed
{
    NotAssessed,
    Needed,
    NotNeeded,
}

/// <summary>How the need is met and followed up: what must be decided before anything is announced.</summary>
internal sealed class Strategy : IVersioned
{
    public CaseId Case { get; init; }

    /// <summary>How the contract will be followed up.</summary>
    public string FollowUp { get; set; } = string.Empty;

    /// <summary>Unit that answers for it when the contract runs.</summary>
    public UnitId? ResponsibleUnit { get; set; }

    /// <summary>The named person who speaks for the environment; demanded where the category is prioritised.</summary>
    public PersonId? EnvironmentParty { get; set; }

    /// <summary>Why the procurement is not divided into lots (LOU 4 kap. 13 §).</summary>
    public string NoLotsReason { get; set; } = string.Empty;

    public LabourNeed LabourNeed { get; set; }

    public string LabourReason { get; set; } = string.Empty;

    /// <summary>What was heard from the market, and how all were treated alike.</summary>
    public string MarketDialogue { get; set; } = string.Empty;

    public int RowVersion { get; set; }
}
