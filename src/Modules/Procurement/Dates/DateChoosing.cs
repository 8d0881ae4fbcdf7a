using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Dates;

/// <summary>The chosen procedure and dates.</summary>
internal sealed class DatesForm
{
    [Required]
    public Procedure? Procedure { get; set; }

    public bool IsElectronic { get; set; } = true;

    public bool IsUrgent { get; set; }

    [StringLength(2000)]
    public string? UrgencyReason { get; set; }

    public DateOnly? PriorNoticeOn { get; set; }

    [Required]
    public DateOnly? NoticeOn { get; set; }

    [Required]
    public DateOnly? LastDay { get; set; }

    [Required]
    public DateOnly? QuestionsThrough { get; set; }

    [Range(1, 24)]
    public int ValidityMonths { get; set; } = 6;

    [StringLength(200)]
    public string? Court { get; set; }

    public OrganisationNumber? CourtNumber { get; set; }

    [StringLength(100)]
    public string? CourtCity { get; set; }

    [StringLength(10)]
    public string? CourtPostCode { get; set; }

    public NutsCode? CourtRegion { get; set; }
}

/// <summary>Chooses procedure and dates; what is shorter than the law allows is refused with the reason.</summary>
internal sealed class DateChoosing(CaseWriting writing)
{
    public Task<Result<Done>> ChooseAsync(Permit<PlanDates> permit, DatesForm form, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                if (form.IsUrgent && string.IsNullOrWhiteSpace(form.UrgencyReason))
                {
                    return Refusals.NoUrgencyReason.On("Input.UrgencyReason");
                }

                var plan = await db.TimePlans.AsTracking().FirstOrDefaultAsync(row => row.Case == one.Id, ct);
                if (plan is null)
                {
                    plan = new TimePlan { Case = one.Id };
                    db.TimePlans.Add(plan);
                }

                Fill(plan, form, one.Law);
                if (DatePlanning.Refuse(one.Law, plan, plan.NoticeOn) is { } no)
                {
                    return no;
                }

                session.Audit(AuditNote.On(one.Id, one.Entity) with
                {
                    After = new { procedure = plan.Procedure.ToString(), notice = SwedishDates.Iso(plan.NoticeOn), lastDay = SwedishDates.Iso(plan.LastDay), questions = SwedishDates.Iso(plan.QuestionsThrough), plan.IsUrgent },
                });
                return null;
            },
            ct);

    private static void Fill(TimePlan plan, DatesForm form, Act law)
    {
        plan.Procedure = form.Procedure!.Value;
        // A circumstance that shortens nothing in the procedure is no fault when it is simply true.
        plan.IsElectronic = form.IsElectronic && TimeLimits.Current.Known(law, plan.Procedure).Contains(Circumstance.Electronic);
        (plan.IsUrgent, plan.UrgencyReason) = (form.IsUrgent, form.UrgencyReason?.Trim() ?? string.Empty);
        (plan.PriorNoticeOn, plan.NoticeOn) = (form.PriorNoticeOn, form.NoticeOn!.Value);
        (plan.LastDay, plan.QuestionsThrough, plan.ValidityMonths) = (form.LastDay!.Value, form.QuestionsThrough!.Value, form.ValidityMonths);
        (plan.Court, plan.CourtNumber, plan.CourtRegion) = (form.Court?.Trim() ?? string.Empty, form.CourtNumber, form.CourtRegion);
        (plan.CourtCity, plan.CourtPostCode) = (form.CourtCity?.Trim() ?? string.Empty, form.CourtPostCode?.Trim() ?? string.Empty);
    }
}
