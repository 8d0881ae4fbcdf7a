using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;

namespace Samkop.Suppliers.Adding;

/// <summary>A supplier as typed.</summary>
internal sealed class SupplierForm
{
    [Required]
    public string OrganisationNumber { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string Name { get; set; } = string.Empty;

    public string? PeppolId { get; set; }

    [Required, EmailAddress, StringLength(200)]
    public string Email { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string Street { get; set; } = string.Empty;

    [Required, StringLength(20)]
    public string PostalCode { get; set; } = string.Empty;

    [Required, StringLength(100)]
    public string City { get; set; } = string.Empty;

    [Required, StringLength(2)]
    public string Country { get; set; } = "SE";
}

/// <summary>Adds a supplier; the same organisation number twice is refused (SUP-001).</summary>
internal sealed class AddSupplierHandler(UnitOfWork work, TimeProvider clock)
{
    public async Task<Result<SupplierId>> HandleAsync(Permit<AddSupplier> permit, SupplierForm form, CancellationToken ct)
    {
        if (Read(form).IsRefused(out var no, out var supplier))
        {
            return no;
        }

        return await work.WriteAsync<AddSupplier, SupplierId>(
            permit,
            async session =>
            {
                var db = session.Of<SuppliersDb>();
                if (await db.Suppliers.AsNoTracking().FirstOrDefaultAsync(one => one.OrganisationNumber.Equals(supplier.OrganisationNumber), ct) is { } known)
                {
                    return Refusals.SupplierExists.With(known.Name);
                }

                db.Suppliers.Add(supplier);
                session.Audit(AuditNote.On(supplier.Id) with
                {
                    After = new { name = supplier.OrganisationNumber.IsPersonal ? string.Empty : supplier.Name, number = supplier.OrganisationNumber.ToMasked() },
                });
                return supplier.Id;
            },
            ct);
    }

    private Result<Supplier> Read(SupplierForm form)
    {
        if (OrganisationNumber.Read(form.OrganisationNumber).IsRefused(out var no, out var number))
        {
            return no with { Field = nameof(form.OrganisationNumber) };
        }

        PeppolParticipantId? participant = null;
        if (!string.IsNullOrWhiteSpace(form.PeppolId) && PeppolParticipantId.Read(form.PeppolId).IsRefused(out no, out participant))
        {
            return no with { Field = nameof(form.PeppolId) };
        }

        if (form.Country.Length != 2 || !form.Country.All(char.IsAsciiLetter))
        {
            return Refusals.CountryUnknown.On(nameof(form.Country), form.Country);
        }

        return new Supplier
        {
            Id = EntityId.New<SupplierId>(clock),
            Name = form.Name.Trim(),
            OrganisationNumber = number,
            VatNumber = null,
            PeppolId = participant,
            Email = form.Email.Trim(),
            Street = form.Street.Trim(),
            PostalCode = form.PostalCode.Trim(),
            City = form.City.Trim(),
            Country = form.Country.ToUpperInvariant(),
            SearchKey = Supplier.KeyOf(form.Name.Trim(), form.City.Trim(), number),
        };
    }
}
