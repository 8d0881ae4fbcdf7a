using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Facts;

/// <summary>What the notice says of the whole.</summary>
internal sealed class FactsForm
{
    [Required, StringLength(200)]
    public string Title { get; set; } = string.Empty;

    [Required, StringLength(4000)]
    public string Need { get; set; } = string.Empty;

    [StringLength(4000)]
    public string? Description { get; set; }

    [Required]
    public Nature? Nature { get; set; }

    public CpvCode? Cpv { get; set; }

    public NutsCode? Region { get; set; }

    public NetAmount? Estimate { get; set; }

    public bool IsFramework { get; set; }

    public CallOffForm? CallOff { get; set; }

    [Range(0, 240)]
    public int Months { get; set; }

    [Range(0, 10)]
    public int Extensions { get; set; }

    [StringLength(2000)]
    public string? LongReason { get; set; }

    [StringLength(200)]
    public string? ContactEmail { get; set; }

    [StringLength(40)]
    public string? ContactPhone { get; set; }
}

/// <summary>A lot in the form; without title it is none.</summary>
internal sealed class LotForm
{
    public LotId? Id { get; set; }

    [StringLength(200)]
    public string? Title { get; set; }

    [StringLength(4000)]
    public string? Description { get; set; }

    public CpvCode? Cpv { get; set; }

    public NetAmount? Estimate { get; set; }

    public NetAmount? Ceiling { get; set; }

    [Range(1, 100)]
    public int MostSuppliers { get; set; } = 1;
}

/// <summary>States what is bought, and in which lots.</summary>
internal sealed class CaseShaping(CaseWriting writing, TimeProvider clock)
{
    public Task<Result<Done>> SetFactsAsync(Permit<ShapeCase> permit, FactsForm form, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            (session, _, one) =>
            {
                var before = Told(one);
                (one.Title, one.Need, one.Description, one.Nature) = (form.Title.Trim(), form.Need.Trim(), form.Description?.Trim() ?? string.Empty, form.Nature!.Value);
                (one.Cpv, one.Region, one.Estimate) = (form.Cpv, form.Region, form.Estimate);
                (one.IsFramework, one.CallOff, one.LongReason) = (form.IsFramework, form.CallOff ?? CallOffForm.Fixed, form.LongReason?.Trim() ?? string.Empty);
                (one.Months, one.Extensions) = (form.Months, form.Extensions);
                (one.ContactEmail, one.ContactPhone) = (form.ContactEmail?.Trim() ?? string.Empty, form.ContactPhone?.Trim() ?? string.Empty);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = before, After = Told(one) });
                return Task.FromResult<Refusal?>(null);
            },
            ct);

    /// <summary>Lots without title go away, unless a requirement speaks of them (PRO-005).</summary>
    public Task<Result<Done>> SetLotsAsync(Permit<ShapeCase> permit, IReadOnlyList<LotForm> forms, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var known = await db.Lots.AsTracking().Where(lot => lot.Case == one.Id).ToListAsync(ct);
                var kept = new List<Lot>();
                foreach (var form in forms.Where(form => !string.IsNullOrWhiteSpace(form.Title)))
                {
                    var lot = known.Find(row => row.Id == form.Id) ?? Added(db, one.Id);
                    (lot.Title, lot.Description, lot.Cpv) = (form.Title!.Trim(), form.Description?.Trim() ?? string.Empty, form.Cpv);
                    (lot.Estimate, lot.Ceiling, lot.MostSuppliers) = (form.Estimate, form.Ceiling, form.MostSuppliers);
                    kept.Add(lot);
                    lot.Sequence = kept.Count;
                }

                foreach (var gone in known.Except(kept))
                {
                    if (await db.Requirements.AnyAsync(row => row.Lot == gone.Id, ct))
                    {
                        return Refusals.LotInUse.With(gone.Title);
                    }

                    if (await db.LotModels.AsTracking().FirstOrDefaultAsync(row => row.Lot == gone.Id, ct) is { } model)
                    {
                        db.LotModels.Remove(model);
                    }

                    db.Lots.Remove(gone);
                }

                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { lots = kept.Select(lot => new { lot.Sequence, lot.Title, estimate = lot.Estimate?.Minor, ceiling = lot.Ceiling?.Minor }).ToArray() } });
                return null;
            },
            ct);

    private Lot Added(ProcurementDb db, CaseId id)
    {
        var lot = new Lot { Id = EntityId.New<LotId>(clock), Case = id, Title = string.Empty, Description = string.Empty };
        db.Lots.Add(lot);
        return lot;
    }

    private static object Told(Case one) => new
    {
        one.Title,
        cpv = one.Cpv?.ToString(),
        region = one.Region?.ToString(),
        estimate = one.Estimate?.Minor,
        one.IsFramework,
        one.Months,
        one.Extensions,
    };
}
