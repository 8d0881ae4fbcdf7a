using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Strategies;

/// <summary>The strategy as the form holds it; nothing is demanded until one goes on.</summary>
internal sealed class StrategyForm
{
    [StringLength(4000)]
    public string? FollowUp { get; set; }

    public UnitId? ResponsibleUnit { get; set; }

    public PersonId? EnvironmentParty { get; set; }

    [StringLength(2000)]
    public string? NoLotsReason { get; set; }

    public LabourNeed? LabourNeed { get; set; }

    [StringLength(2000)]
    public string? LabourReason { get; set; }

    [StringLength(4000)]
    public string? MarketDialogue { get; set; }
}

/// <summary>Writes the strategy.</summary>
internal sealed class StrategySetting(CaseWriting writing)
{
    public Task<Result<Done>> SetAsync(Permit<SetStrategy> permit, StrategyForm form, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var strategy = await db.Strategies.AsTracking().SingleAsync(row => row.Case == one.Id, ct);
                (strategy.FollowUp, strategy.ResponsibleUnit, strategy.EnvironmentParty) = (form.FollowUp?.Trim() ?? string.Empty, form.ResponsibleUnit, form.EnvironmentParty);
                (strategy.NoLotsReason, strategy.LabourNeed) = (form.NoLotsReason?.Trim() ?? string.Empty, form.LabourNeed ?? LabourNeed.NotAssessed);
                (strategy.LabourReason, strategy.MarketDialogue) = (form.LabourReason?.Trim() ?? string.Empty, form.MarketDialogue?.Trim() ?? string.Empty);
                session.Audit(AuditNote.On(one.Id, one.Entity) with
                {
                    After = new { unit = strategy.ResponsibleUnit?.Value, environmentParty = strategy.EnvironmentParty?.Value, labour = strategy.LabourNeed.ToString(), followUp = strategy.FollowUp.Length > 0 },
                });
                return null;
            },
            ct);
}
