using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Domain;

/// <summary>The chosen procedure with its dates, and what else the notice says of how to tender.</summary>
internal sealed class TimePlan : IVersioned
{
    /// <summary>Tenders may be left until the last minute of the day.</summary>
    public static readonly TimeOnly LastMinute = new(23, 59);

    public CaseId Case { get; init; }

    public Procedure Procedure { get; set; }

    public bool IsElectronic { get; set; } = true;

    public bool IsUrgent { get; set; }

    /// <summary>Why the ordinary time cannot be kept; stands in the notice.</summary>
    public string UrgencyReason { get; set; } = string.Empty;

    /// <summary>When a prior notice was sent; it shortens.</summary>
    public DateOnly? PriorNoticeOn { get; set; }

    /// <summary>When the notice is planned to be sent: day 0.</summary>
    public DateOnly NoticeOn { get; set; }

    /// <summary>Last day for tenders, or for applications where the procedure has two stages.</summary>
    public DateOnly LastDay { get; set; }

    /// <summary>Last day for questions.</summary>
    public DateOnly QuestionsThrough { get; set; }

    /// <summary>Months that a tender binds.</summary>
    public int ValidityMonths { get; set; } = 6;

    /// <summary>The court that reviews, as the notice names it.</summary>
    public string Court { get; set; } = string.Empty;

    public OrganisationNumber? CourtNumber { get; set; }

    public string CourtCity { get; set; } = string.Empty;

    public string CourtPostCode { get; set; } = string.Empty;

    public NutsCode? CourtRegion { get; set; }

    public int RowVersion { get; set; }

    public IReadOnlySet<Circumstance> Circumstances
    {
        get
        {
            var all = new HashSet<Circumstance>();
            if (IsElectronic)
            {
                all.Add(Circumstance.Electronic);
            }

            if (IsUrgent)
            {
                all.Add(Circumstance.Urgent);
            }

            if (PriorNoticeOn is not null)
            {
                all.Add(Circumstance.PriorNotice);
            }

            return all;
        }
    }

    public Deadline Deadline => new(LastDay, LastMinute);
}
