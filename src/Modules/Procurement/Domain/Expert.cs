using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>A seat in the expert group. Who sits there declares conflicts of interest and secrecy in person, before anything is opened.</summary>
internal sealed class Expert
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public PersonId Person { get; init; }

    /// <summary>What the person judges.</summary>
    public required string Duty { get; init; }

    /// <summary>Scores quality in the panel, blind; who does not can check tenders and enter what their files lack.</summary>
    public bool Scores { get; set; } = true;

    public PersonId? SeatedBy { get; init; }

    public Instant? DeclaredAt { get; set; }

    public bool HasConflict { get; set; }

    /// <summary>What the person says of interests and relations.</summary>
    public string Declaration { get; set; } = string.Empty;

    /// <summary>May take part: has declared and has no conflict.</summary>
    public bool MayJudge => DeclaredAt is not null && !HasConflict;
}
