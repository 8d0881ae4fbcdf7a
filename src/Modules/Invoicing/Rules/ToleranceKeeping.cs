using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Rules;

/// <summary>A tolerance as typed: per cent of what was agreed, and kronor excluding VAT.</summary>
internal sealed class ToleranceForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    [Required]
    public decimal? LinePercent { get; set; }

    [Required]
    public decimal? LineKronor { get; set; }

    [Required]
    public decimal? InvoiceKronor { get; set; }

    [Required, StringLength(300)]
    public string Source { get; set; } = string.Empty;
}

/// <summary>
/// Records a tolerance from a day on. Earlier rows stay, and what was matched under them is not matched again. Nought is a tolerance too: none at all
/// from that day. Refuses a row that goes back or is out of reason (INV-020).
/// </summary>
internal sealed class ToleranceKeeping(UnitOfWork work, TimeProvider clock)
{
    private const decimal MostPercent = 25m;
    private const decimal MostKronor = 100_000m;
    private const int BasisPoints = 100;

    public Task<Result<Done>> AddAsync(Permit<KeepTolerance> permit, ToleranceForm form, CancellationToken ct) =>
        work.WriteAsync<KeepTolerance, Done>(
            permit,
            async session =>
            {
                var db = session.Of<InvoicingDb>();
                var (entity, from) = (form.Entity!.Value, form.ValidFrom!.Value);
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (form.LinePercent is not (>= 0 and <= MostPercent) || !decimal.IsInteger(form.LinePercent.Value * BasisPoints) || Minor(form.LineKronor) is not { } line || Minor(form.InvoiceKronor) is not { } invoice)
                {
                    return InvoicingRefusals.FaultyTolerance.On(nameof(form.LinePercent), MostPercent, MostKronor);
                }

                var latest = await db.Tolerances.Where(row => row.Entity == entity).MaxAsync(row => (DateOnly?)row.ValidFrom, ct);
                if (from <= latest || string.IsNullOrWhiteSpace(form.Source))
                {
                    return InvoicingRefusals.FaultyTolerance.On(nameof(form.ValidFrom), MostPercent, MostKronor);
                }

                var tolerance = new Tolerance
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = entity, ValidFrom = from, LineBasisPoints = (int)(form.LinePercent.Value * BasisPoints), LineMinor = line, InvoiceMinor = invoice, Source = form.Source.Trim(),
                };
                db.Tolerances.Add(tolerance);
                session.Audit(new AuditNote(ObjectRef.All<InvoiceId>()) { Entity = entity, After = new { From = SwedishDates.Iso(from), tolerance.LineBasisPoints, tolerance.LineMinor, tolerance.InvoiceMinor, tolerance.Source } });
                return Done.It;
            },
            ct);

    private static long? Minor(decimal? kronor) =>
        kronor is >= 0 and <= MostKronor && !Money.FromDecimal(kronor.Value).IsRefused(out _, out var money) ? money.Minor : null;
}
