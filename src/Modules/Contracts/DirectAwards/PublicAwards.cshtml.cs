using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Contracts.DirectAwards;

/// <summary>The direct awards that must be documented, for everyone. A reason may tell of an emergency at a ward, so it is not among what is shown.</summary>
[ForEveryone("documented direct awards are public records")]
internal sealed class PublicAwardsModel(Reads reads, IEntities entities, ISuppliers suppliers, TimeProvider clock) : SamkopPage
{
    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<(DirectAward Award, string Buyer, string Supplier)> Shown { get; private set; } = new([], null, null);

    public long LeastMinor { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var db = reads.Of<ContractsDb>();
        LeastMinor = (await ValueCounting.DocumentedAsync(db, SwedishTime.Today(clock), ct)).Value;
        var least = LeastMinor;
        var page = await db.DirectAwards.Where(one => one.ValueMinor + one.OptionsMinor >= least).PageAsync(AwardsModel.Latest, Place, AwardsModel.PageSize, ct);
        var names = await suppliers.NamesAsync([.. page.Rows.Select(one => one.Supplier).Distinct()], ct);
        var buyers = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.Name);
        Shown = page.Select(one => (one, buyers.GetValueOrDefault(one.Entity, string.Empty), names.GetValueOrDefault(one.Supplier, string.Empty)));
        return Page();
    }
}
