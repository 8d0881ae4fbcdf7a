using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Protecting;

/// <summary>A rule as typed: by supplier or by reference code, one of the two.</summary>
internal sealed class ProtectionForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [StringLength(20)]
    [NotFreeText("an organisation number")]
    public string? SupplierNumber { get; set; }

    [StringLength(50)]
    [NotFreeText("a reference code")]
    public string? ReferenceCode { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Section of the Public Access to Information and Secrecy Act.</summary>
    [Required, StringLength(100)]
    public string Ground { get; set; } = string.Empty;

    [Required, StringLength(300)]
    public string Source { get; set; } = string.Empty;
}

/// <summary>
/// Records and ends the rules by which invoices are protected from their reception on. A rule never changes; what it has protected stays protected
/// after its end. Refuses a rule that is whole by neither supplier nor code, or that holds already (INV-022), and to end one twice (INV-025).
/// </summary>
internal sealed class ProtectionKeeping(UnitOfWork work, ISuppliers suppliers, TimeProvider clock)
{
    public async Task<Result<Done>> AddAsync(Permit<ProtectByRule> permit, ProtectionForm form, CancellationToken ct)
    {
        var (number, code) = (form.SupplierNumber?.Trim() ?? string.Empty, form.ReferenceCode?.Trim() ?? string.Empty);
        var supplier = number.Length == 0 ? null : await suppliers.IdentifyAsync(new SupplierKeys(number, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct);
        if ((number.Length == 0) == (code.Length == 0) || (number.Length > 0 && supplier is null) || string.IsNullOrWhiteSpace(form.Ground) || string.IsNullOrWhiteSpace(form.Source))
        {
            return InvoicingRefusals.FaultyProtection.On(nameof(form.SupplierNumber));
        }

        return await work.WriteAsync<ProtectByRule, Done>(
            permit,
            async session =>
            {
                var (db, entity) = (session.Of<InvoicingDb>(), form.Entity!.Value);
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                var rule = new ProtectionRule
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = entity, Supplier = supplier?.Id, ReferenceCode = code, Ground = form.Ground.Trim(), ValidFrom = form.ValidFrom!.Value, Source = form.Source.Trim(),
                };
                if ((await db.ProtectionRules.Where(one => one.Entity == entity && one.ValidThrough == null).ToListAsync(ct)).Exists(rule.IsAs))
                {
                    return InvoicingRefusals.FaultyProtection.On(nameof(form.SupplierNumber));
                }

                db.ProtectionRules.Add(rule);
                session.Audit(Note(rule) with { After = new { Supplier = rule.Supplier?.Value, rule.ReferenceCode, rule.Ground, From = SwedishDates.Iso(rule.ValidFrom), rule.Source } });
                return Done.It;
            },
            ct);
    }

    /// <summary>Yesterday was its last day: the next invoice is not protected by it.</summary>
    public Task<Result<Done>> EndAsync(Permit<EndProtectionRule> permit, CancellationToken ct) =>
        work.WriteAsync<EndProtectionRule, Done>(
            permit,
            async session =>
            {
                if (await session.Of<InvoicingDb>().ProtectionRules.FirstOrDefaultAsync(one => one.Id == permit.Action.Rule, ct) is not { } rule || !permit.Scope.Covers(rule.Entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (rule.ValidThrough is not null)
                {
                    return InvoicingRefusals.AlreadyEnded.With();
                }

                rule.ValidThrough = session.Now.DateInSweden().AddDays(-1);
                session.Audit(Note(rule) with { After = new { Through = SwedishDates.Iso(rule.ValidThrough.Value) } });
                return Done.It;
            },
            ct);

    private static AuditNote Note(ProtectionRule rule) => new(new ObjectRef(nameof(ProtectionRule), rule.Id.ToString())) { Entity = rule.Entity };
}
