using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Tolerances;

/// <summary>A tolerance for over-delivery as typed, in per cent of what is wanted.</summary>
internal sealed class DeliveryToleranceForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public DateOnly? From { get; set; }

    [Required]
    public decimal? OverPercent { get; set; }

    [Required, StringLength(300)]
    public string Decision { get; set; } = string.Empty;
}

/// <summary>Records how much over-delivery an entity takes without asking, from a day on. Earlier rows stay. Refuses one that goes back or is out of reason (ORD-094).</summary>
internal sealed class DeliveryToleranceKeeping(UnitOfWork work, TimeProvider clock)
{
    private const decimal MostPercent = 100m;
    private const int BasisPoints = 100;

    public Task<Result<Done>> AddAsync(Permit<KeepDeliveryTolerance> permit, DeliveryToleranceForm form, CancellationToken ct) =>
        work.WriteAsync<KeepDeliveryTolerance, Done>(
            permit,
            async session =>
            {
                var (db, entity, from, percent) = (session.Of<OrderingDb>(), form.Entity!.Value, form.From!.Value, form.OverPercent!.Value);
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                var latest = await db.Tolerances.Where(row => row.Entity == entity).MaxAsync(row => (DateOnly?)row.From, ct);
                if (from <= latest || percent is < 0 or > MostPercent || !decimal.IsInteger(percent * BasisPoints) || string.IsNullOrWhiteSpace(form.Decision))
                {
                    return OrderingRefusals.FaultyTolerance.On(nameof(form.From), MostPercent);
                }

                db.Tolerances.Add(new DeliveryTolerance
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = entity, From = from, OverBasisPoints = (int)(percent * BasisPoints), Decision = form.Decision.Trim(),
                });
                session.Audit(new AuditNote(ObjectRef.All<OrderId>()) { Entity = entity, After = new { From = SwedishDates.Iso(from), OverPercent = percent, form.Decision } });
                return Done.It;
            },
            ct);
}
