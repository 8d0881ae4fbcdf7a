using Samkop.Kernel;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>A lot (anbudsområde). A case that is not divided has one.</summary>
internal sealed class Lot
{
    public LotId Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>1, 2, 3 …; <c>LOT-0001</c> in the notice.</summary>
    public int Sequence { get; set; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public CpvCode? Cpv { get; set; }

    public NetAmount? Estimate { get; set; }

    /// <summary>Ceiling (takvolym) of a framework, in value (HFD 2022:4, EU Court C-23/20).</summary>
    public NetAmount? Ceiling { get; set; }

    /// <summary>Most suppliers of a framework.</summary>
    public int MostSuppliers { get; set; } = 1;
}
