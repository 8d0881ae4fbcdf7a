using System.ComponentModel.DataAnnotations;
using Samkop.Demand.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.EditPlan;

/// <summary>A page with the form of a row.</summary>
internal interface IPlanFields
{
    PlanForm Input { get; }
}

/// <summary>A row of the plan as typed.</summary>
internal sealed class PlanForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required, StringLength(150)]
    public string Subject { get; set; } = string.Empty;

    public CpvCode? Cpv { get; set; }

    [Required]
    public DateOnly? NeededFrom { get; set; }

    public bool IsOftenReviewed { get; set; }

    public decimal? ValueKronor { get; set; }

    public int Hours { get; set; }

    public int AnalysisWeeks { get; set; }

    public int SpecificationWeeks { get; set; }

    public int TenderDays { get; set; }

    public int EvaluationWeeks { get; set; }

    public int StandstillDays { get; set; }

    public int ReviewDays { get; set; }

    public int MobilisationWeeks { get; set; }

    public PlanState State { get; set; }

    public bool IsPublic { get; set; }

    private const decimal MostKronor = 100_000_000_000m;

    public static PlanForm Of(PlanRow row) => new()
    {
        Entity = row.Entity, Subject = row.Subject, Cpv = row.Cpv, NeededFrom = row.NeededFrom, IsOftenReviewed = row.IsOftenReviewed, ValueKronor = row.ValueKronor, Hours = row.Hours,
        AnalysisWeeks = row.AnalysisWeeks, SpecificationWeeks = row.SpecificationWeeks, TenderDays = row.TenderDays, EvaluationWeeks = row.EvaluationWeeks,
        StandstillDays = row.StandstillDays, ReviewDays = row.ReviewDays, MobilisationWeeks = row.MobilisationWeeks, State = row.State, IsPublic = row.IsPublic,
    };

    public Refusal? ApplyTo(PlanRow row)
    {
        var isUsable = new[] { AnalysisWeeks, SpecificationWeeks, EvaluationWeeks, MobilisationWeeks }.All(weeks => weeks is >= 0 and <= 104)
            && new[] { TenderDays, StandstillDays, ReviewDays }.All(days => days is >= 0 and <= 400)
            && Hours is >= 1 and <= 5000 && ValueKronor is null or (>= 0 and <= MostKronor);
        if (!isUsable)
        {
            return Refusals.PlanTimesFaulty.With();
        }

        (row.Subject, row.Cpv, row.NeededFrom, row.IsOftenReviewed, row.ValueKronor, row.Hours) = (Subject.Trim(), Cpv, NeededFrom!.Value, IsOftenReviewed, (long?)ValueKronor, Hours);
        (row.AnalysisWeeks, row.SpecificationWeeks, row.TenderDays, row.EvaluationWeeks) = (AnalysisWeeks, SpecificationWeeks, TenderDays, EvaluationWeeks);
        (row.StandstillDays, row.ReviewDays, row.MobilisationWeeks, row.State, row.IsPublic) = (StandstillDays, ReviewDays, MobilisationWeeks, State, IsPublic);
        return null;
    }
}
