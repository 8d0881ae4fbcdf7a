using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Web;

namespace Samkop.Procurement.Announce;

/// <summary>What is announced, for everyone.</summary>
[ForEveryone("announced procurements are public")]
internal sealed class NoticesModel(Reads reads) : SamkopPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<Publication> Latest = ListOrder.Of<Publication>().Down(row => row.PublishedAt).Down(row => row.Id);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<(Publication Row, string Buyer)> Shown { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await reads.Of<ProcurementDb>().Publications.Where(row => row.IsCurrent).PageAsync(Latest, Place, PageSize, ct);
        Shown = page.Select(row => (row, PublishedContent.Read(row.Content).Buyers.First(buyer => buyer.IsLead).Name));
        return Page();
    }
}
