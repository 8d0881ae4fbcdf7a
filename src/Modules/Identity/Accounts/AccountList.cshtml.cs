using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.Accounts;

/// <summary>People within reach with and without an account.</summary>
[Asks<BrowseAccounts>]
internal sealed class AccountListModel(AccountBook book) : GatedPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<AccountRow> Shown { get; private set; } = new([], null, null);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseAccounts(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Shown = await book.PageAsync(permit.Scope, Query, (Place, PageSize), ct);
        return null;
    }
}
