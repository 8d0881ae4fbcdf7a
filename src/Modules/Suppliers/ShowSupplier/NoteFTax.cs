using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Persistence;

namespace Samkop.Suppliers.ShowSupplier;

/// <summary>What the Tax Agency said, and when.</summary>
internal sealed class FTaxForm
{
    public bool HasFTax { get; set; }

    [Required]
    public DateOnly? CheckedOn { get; set; }
}

/// <summary>Notes the state of F-tax with the day of the check.</summary>
internal sealed class NoteFTaxHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<NoteFTax> permit, FTaxForm form, CancellationToken ct) =>
        work.WriteAsync<NoteFTax, Done>(
            permit,
            async session =>
            {
                if (form.CheckedOn > session.Now.DateInSweden())
                {
                    return Refusals.DateInFuture.On("CheckedOn");
                }

                if (await session.Of<SuppliersDb>().Suppliers.FirstOrDefaultAsync(one => one.Id == permit.Action.Supplier, ct) is not { } supplier)
                {
                    return WorkRefusals.NotFound.With();
                }

                var before = new { supplier.HasFTax, supplier.FTaxCheckedOn };
                (supplier.HasFTax, supplier.FTaxCheckedOn) = (form.HasFTax, form.CheckedOn);
                session.Audit(AuditNote.On(supplier.Id) with { Before = before, After = new { supplier.HasFTax, supplier.FTaxCheckedOn } });
                return Done.It;
            },
            ct);
}
