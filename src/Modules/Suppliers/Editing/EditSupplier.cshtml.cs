using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Web;

namespace Samkop.Suppliers.Editing;

/// <summary>A supplier's facts and contacts, to change. Payee accounts are apart: they are verified, not edited.</summary>
[Asks<ChangeSupplier>]
internal sealed class EditSupplierModel(Reads reads, SupplierEditing editing) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public SupplierId Id { get; set; }

    [BindProperty(Name = nameof(Input))]
    public SupplierInput Input { get; set; } = new();

    [BindProperty(Name = nameof(Contact))]
    public ContactInput Contact { get; set; } = new();

    public Supplier Supplier { get; private set; } = null!;

    public IReadOnlyList<SupplierContact> Contacts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = SupplierInput.Of(Supplier);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Forget(nameof(Contact));
        return DoAsync(new ChangeSupplier(Id), (permit, token) => editing.ChangeAsync(permit, Input, token), _ => Done(Links.Supplier(Id), new("Ändringen är sparad.", "The change is saved.")), ct);
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) => WithContactAsync((permit, token) => editing.AddContactAsync(permit, Contact, token), new("Kontakten är tillagd.", "The contact is added."), ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid contact, CancellationToken ct)
    {
        Forget(nameof(Contact));
        return WithContactAsync((permit, token) => editing.RemoveContactAsync(permit, contact, token), new("Kontakten är borttagen.", "The contact is removed."), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ChangeSupplier(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        var db = reads.Of<SuppliersDb>();
        if (await db.Suppliers.FirstOrDefaultAsync(one => one.Id == Id, ct) is not { } supplier)
        {
            return WorkRefusals.NotFound.With();
        }

        Supplier = supplier;
        Contacts = await db.Contacts.Where(one => one.Supplier == Id).OrderBy(one => one.Name).ToListAsync(ct);
        return null;
    }

    // Two forms on one page: the facts are not judged when a contact is sent, and the other way round.
    private async Task<IActionResult> WithContactAsync(Func<Permit<ChangeSupplier>, CancellationToken, Task<Result<Done>>> change, Text message, CancellationToken ct)
    {
        Forget(nameof(Input));
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = SupplierInput.Of(Supplier);
        return await DoAsync(new ChangeSupplier(Id), change, _ => Done(Links.EditSupplier(Id), message), ct);
    }

    private void Forget(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(prefix + ".", StringComparison.Ordinal) || string.Equals(key, prefix, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
