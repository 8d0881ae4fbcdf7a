using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Web;

namespace Samkop.Procurement.Library;

/// <summary>The library of requirements.</summary>
[Asks<BrowseCases>]
internal sealed class LibraryPageModel(Reads reads) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<LibraryRequirement> ByTitle = ListOrder.Of<LibraryRequirement>().Up(row => row.Title).Up(row => row.Id);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<LibraryRequirement> Shown { get; private set; } = new([], null, null);

    public bool MayWrite { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseCases(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayWrite = permit.Actor.HasAny(KeepLibrary.Kind.OpenTo);
        Shown = await reads.Of<ProcurementDb>().Library.Where(row => row.IsCurrent).PageAsync(ByTitle, Place, PageSize, ct);
        return null;
    }
}
