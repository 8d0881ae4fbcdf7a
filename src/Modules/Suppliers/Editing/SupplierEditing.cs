using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;

namespace Samkop.Suppliers.Editing;

/// <summary>What may change in a supplier. The organisation number never does: another number is another legal person.</summary>
internal sealed class SupplierInput
{
    [Required, StringLength(200)]
    public string Name { get; set; } = string.Empty;

    public VatNumber? VatNumber { get; set; }

    public PeppolParticipantId? PeppolId { get; set; }

    public Gln? Gln { get; set; }

    [Required, EmailAddress, StringLength(200)]
    public string Email { get; set; } = string.Empty;

    [Required, StringLength(200)]
    public string Street { get; set; } = string.Empty;

    [Required, StringLength(20)]
    public string PostalCode { get; set; } = string.Empty;

    [Required, StringLength(100)]
    public string City { get; set; } = string.Empty;

    public static SupplierInput Of(Supplier supplier) => new()
    {
        Name = supplier.Name,
        VatNumber = supplier.VatNumber,
        PeppolId = supplier.PeppolId,
        Gln = supplier.Gln,
        Email = supplier.Email,
        Street = supplier.Street,
        PostalCode = supplier.PostalCode,
        City = supplier.City,
    };
}

/// <summary>A contact as typed.</summary>
internal sealed class ContactInput
{
    [Required, StringLength(120)]
    public string Name { get; set; } = string.Empty;

    [Required, StringLength(80)]
    public string Duty { get; set; } = string.Empty;

    [Required, EmailAddress, StringLength(200)]
    public string Email { get; set; } = string.Empty;

    [StringLength(40)]
    public string? Phone { get; set; }
}

/// <summary>
/// Changes a supplier's facts and contacts. Keys lead invoices to a supplier, so a key that another supplier has is refused (SUP-020), and a
/// Swedish VAT number must hold the organisation number (SUP-019).
/// </summary>
internal sealed class SupplierEditing(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<Done>> ChangeAsync(Permit<ChangeSupplier> permit, SupplierInput input, CancellationToken ct) =>
        OnSupplierAsync(
            permit,
            async (session, supplier) =>
            {
                if (input.VatNumber?.OrganisationNumber is { } inside && !inside.Equals(supplier.OrganisationNumber))
                {
                    return Refusals.VatOfAnother.On(nameof(input.VatNumber));
                }

                if (await KeyTakenAsync(session.Of<SuppliersDb>(), supplier.Id, input, ct) is { } field)
                {
                    return Refusals.KeyTaken.On(field);
                }

                var before = Facts(supplier);
                (supplier.Name, supplier.VatNumber, supplier.PeppolId, supplier.Gln) = (input.Name.Trim(), input.VatNumber, input.PeppolId, input.Gln);
                (supplier.Email, supplier.Street, supplier.PostalCode, supplier.City) = (input.Email.Trim(), input.Street.Trim(), input.PostalCode.Trim(), input.City.Trim());
                supplier.SearchKey = Supplier.KeyOf(supplier.Name, supplier.City, supplier.OrganisationNumber);
                session.Audit(AuditNote.On(supplier.Id) with { Before = before, After = Facts(supplier) });
                return Done.It;
            },
            ct);

    public Task<Result<Done>> AddContactAsync(Permit<ChangeSupplier> permit, ContactInput input, CancellationToken ct) =>
        OnSupplierAsync(
            permit,
            (session, supplier) =>
            {
                var contact = new SupplierContact
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Supplier = supplier.Id,
                    Name = input.Name.Trim(),
                    Duty = input.Duty.Trim(),
                    Email = input.Email.Trim(),
                    Phone = (input.Phone ?? string.Empty).Trim(),
                };
                session.Of<SuppliersDb>().Contacts.Add(contact);
                session.Audit(AuditNote.On(supplier.Id) with { After = new { Contact = contact.Id, contact.Duty }, Personal = new { contact.Name, contact.Email, contact.Phone } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);

    public Task<Result<Done>> RemoveContactAsync(Permit<ChangeSupplier> permit, Guid id, CancellationToken ct) =>
        OnSupplierAsync(
            permit,
            async (session, supplier) =>
            {
                var db = session.Of<SuppliersDb>();
                if (await db.Contacts.FirstOrDefaultAsync(one => one.Id == id && one.Supplier == supplier.Id, ct) is not { } contact)
                {
                    return WorkRefusals.NotFound.With();
                }

                db.Contacts.Remove(contact);
                session.Audit(AuditNote.On(supplier.Id) with { Before = new { Contact = contact.Id, contact.Duty } });
                return Done.It;
            },
            ct);

    private Task<Result<Done>> OnSupplierAsync(Permit<ChangeSupplier> permit, Func<WriteSession, Supplier, Task<Result<Done>>> change, CancellationToken ct) =>
        work.WriteAsync<ChangeSupplier, Done>(
            permit,
            async session => await session.Of<SuppliersDb>().Suppliers.AsTracking().FirstOrDefaultAsync(one => one.Id == permit.Action.Supplier, ct) is { } supplier
                ? await change(session, supplier)
                : WorkRefusals.NotFound.With(),
            ct);

    private static async Task<string?> KeyTakenAsync(SuppliersDb db, SupplierId own, SupplierInput input, CancellationToken ct)
    {
        var others = db.Suppliers.AsNoTracking().Where(one => one.Id != own);
        if (input.VatNumber is { } vat && await others.AnyAsync(one => one.VatNumber!.Equals(vat), ct))
        {
            return nameof(input.VatNumber);
        }

        if (input.PeppolId is { } participant && await others.AnyAsync(one => one.PeppolId!.Equals(participant), ct))
        {
            return nameof(input.PeppolId);
        }

        return input.Gln is { } gln && await others.AnyAsync(one => one.Gln!.Equals(gln), ct) ? nameof(input.Gln) : null;
    }

    // A sole trader's name, number and address are personal data: the chain says that they changed, not to what.
    private static object Facts(Supplier supplier) => supplier.OrganisationNumber.IsPersonal
        ? new { Peppol = supplier.PeppolId?.ToMasked(), Vat = supplier.VatNumber?.ToMasked() }
        : new { supplier.Name, Vat = supplier.VatNumber?.ToString(), Peppol = supplier.PeppolId?.ToString(), Gln = supplier.Gln?.ToString(), supplier.Email, supplier.Street, supplier.PostalCode, supplier.City };
}
