using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Limits;

/// <summary>A new limit as typed; an amount is in kronor, days and per cent are whole numbers.</summary>
internal sealed class LimitForm
{
    [Required]
    public string Name { get; set; } = string.Empty;

    [Required]
    public DateOnly? ValidFrom { get; set; }

    [Required]
    public decimal? Value { get; set; }

    [Required, StringLength(300)]
    public string Source { get; set; } = string.Empty;
}

/// <summary>Records limits by law or own decision, from a day on. Earlier rows stay: what was decided under them can be judged by them.</summary>
internal sealed class LimitKeeping(UnitOfWork work)
{
    private const decimal MostKronor = 10_000_000_000m;

    public Task<Result<Done>> AddAsync(Permit<KeepLimits> permit, LimitForm form, CancellationToken ct) =>
        work.WriteAsync<KeepLimits, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ContractsDb>();
                if (LimitNames.All.FirstOrDefault(one => string.Equals(one.Name, form.Name, StringComparison.Ordinal)) is not { } kind || ValueOf(kind, form.Value!.Value) is not { } value)
                {
                    return Refusals.LimitBackwards.On(nameof(LimitForm.Value));
                }

                var latest = await db.Limits.AsNoTracking().Where(row => row.Name == kind.Name).MaxAsync(row => (DateOnly?)row.ValidFrom, ct);
                if (form.ValidFrom <= latest || string.IsNullOrWhiteSpace(form.Source))
                {
                    return Refusals.LimitBackwards.On(nameof(LimitForm.ValidFrom));
                }

                db.Limits.Add(new DatedLimit { Name = kind.Name, ValidFrom = form.ValidFrom!.Value, Value = value, Source = form.Source.Trim() });
                session.Audit(new AuditNote(ObjectRef.All<ContractId>()) { After = new { kind.Name, From = SwedishDates.Iso(form.ValidFrom.Value), value, form.Source } });
                return Done.It;
            },
            ct);

    private static long? ValueOf(LimitKind kind, decimal typed) => kind.Measure switch
    {
        LimitMeasure.Ore or LimitMeasure.Cent => typed is > 0 and <= MostKronor && !Money.FromDecimal(typed).IsRefused(out _, out var money) ? money.Minor : null,
        LimitMeasure.Percent => typed is > 0 and <= 100 && decimal.IsInteger(typed) ? (long)typed : null,
        _ => typed is > 0 and <= 60 && decimal.IsInteger(typed) ? (long)typed : null,
    };
}
