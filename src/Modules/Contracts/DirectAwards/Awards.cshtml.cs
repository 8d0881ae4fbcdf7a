using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Contracts.DirectAwards;

/// <summary>The direct awards of one's entities, the latest first.</summary>
[Asks<BrowseDirectAwards>]
internal sealed class AwardsModel(Reads reads, IEntities entities, ISuppliers suppliers) : GatedPage
{
    /// <summary>Rows on a page of the lists of direct awards.</summary>
    public const int PageSize = 50;

    /// <summary>The order of the lists of direct awards.</summary>
    public static readonly ListOrder<DirectAward> Latest = ListOrder.Of<DirectAward>().Down(one => one.DecidedAt).Down(one => one.Id);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<(DirectAward Award, string Buyer, string Supplier)> Shown { get; private set; } = new([], null, null);

    public bool MayDecide { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseDirectAwards(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayDecide = permit.Actor.HasAny(DecideDirectAward.Kind.OpenTo);
        var scope = permit.Scope.Entities.ToArray();
        var page = await reads.Of<ContractsDb>().DirectAwards.Where(one => scope.Contains(one.Entity)).PageAsync(Latest, Place, PageSize, ct);
        var names = await suppliers.NamesAsync([.. page.Rows.Select(one => one.Supplier).Distinct()], ct);
        var buyers = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.ShortName);
        Shown = page.Select(one => (one, buyers.GetValueOrDefault(one.Entity, string.Empty), names.GetValueOrDefault(one.Supplier, string.Empty)));
        return null;
    }
}
