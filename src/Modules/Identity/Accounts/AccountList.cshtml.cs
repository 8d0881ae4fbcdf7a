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
    private const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseAccounts(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Rows = await book.ListAsync(permit.Scope, Query, Most, ct);
        return null;
    }
}
