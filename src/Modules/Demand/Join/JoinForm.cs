using System.ComponentModel.DataAnnotations;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Join;

/// <summary>An entity's answer as typed.</summary>
internal sealed class JoinForm
{
    /// <summary>For whom.</summary>
    public LegalEntityId Entity { get; set; }

    /// <summary>Version of what the writer saw; −1 when nobody had begun.</summary>
    public int Seen { get; set; } = -1;

    public List<LotVolumeForm> Lots { get; set; } = [];

    [StringLength(500)]
    public string? Reason { get; set; }
}

/// <summary>A lot's three volumes; an empty row means that the entity does not buy it.</summary>
internal sealed class LotVolumeForm
{
    public Guid Lot { get; set; }

    public decimal? Low { get; set; }

    public decimal? Expected { get; set; }

    public decimal? High { get; set; }

    public CommitmentKind Kind { get; set; }

    public bool IsEmpty => Low is null && Expected is null && High is null;

    public bool IsNothing => IsEmpty || (Low is 0 && Expected is 0 && High is 0);
}
