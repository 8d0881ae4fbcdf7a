using Microsoft.AspNetCore.Mvc;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Transparency.HowToInvoice;

/// <summary>How to invoice each buyer, made from the same data that reception judges by.</summary>
[ForEveryone("suppliers must know how to invoice before they have an account")]
internal sealed class HowToInvoiceModel(IEntities entities) : SamkopPage
{
    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Entities = await entities.AllAsync(ct);
        return Page();
    }
}
