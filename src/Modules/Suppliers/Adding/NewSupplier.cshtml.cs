using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Suppliers.Adding;

/// <summary>Adds a supplier to the common register.</summary>
[Asks<AddSupplier>]
internal sealed class NewSupplierModel(AddSupplierHandler handler) : GatedPage
{
    [BindProperty]
    public SupplierForm Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AddSupplier(),
        (permit, token) => handler.HandleAsync(permit, Input, token),
        id => Done(Links.Supplier(id), new("Leverantören är upplagd.", "The supplier is added.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct) =>
        (await Gate.AskAsync(new AddSupplier(), ct)).IsRefused(out var no) ? no : null;
}
