using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Persistence;
using Samkop.Suppliers.Public;
using Samkop.Suppliers.Register;
using Samkop.Web;

namespace Samkop.Suppliers.Browse;

/// <summary>The register of suppliers: search and list, fifty at a time by name.</summary>
[Asks<BrowseSuppliers>]
internal sealed class SuppliersModel(Reads reads, TimeProvider clock) : GatedPage
{
    private const int PageSize = 50;

    /// <summary>Words to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<Row> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<Row> Rows => Shown.Rows;

    public int Total { get; private set; }

    public bool MayAdd { get; private set; }

    public Text? Showing => Shown.Next is null && Shown.Previous is null ? null : new Text("{0} av {1}", "{0} of {1}").With(Rows.Count, Total);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseSuppliers(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayAdd = permit.Actor.HasAny(AddSupplier.Kind.OpenTo);
        var db = reads.Of<SuppliersDb>();
        var matching = RegisterOfSuppliers.Matching(db.Suppliers, Query ?? string.Empty);
        Total = await matching.CountAsync(ct);
        var shown = await matching.PageAsync(RegisterOfSuppliers.ByName, Place, PageSize, ct);
        var accounts = await AccountsAsync(db, [.. shown.Rows.Select(one => one.Id)], ct);
        Shown = shown.Select(one => new Row(RegisterOfSuppliers.View(one), Words.Of(accounts.GetValueOrDefault(one.Id))));
        return null;
    }

    // The best account decides: a supplier with one good account can be paid.
    private async Task<Dictionary<SupplierId, PayeeState>> AccountsAsync(SuppliersDb db, SupplierId[] shown, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var payees = await db.Payees.Where(one => shown.Contains(one.Supplier)).ToListAsync(ct);
        PayeeState[] bestFirst = [PayeeState.Verified, PayeeState.CoolingOff, PayeeState.Unverified, PayeeState.Blocked];
        return payees.GroupBy(one => one.Supplier).ToDictionary(
            group => group.Key, group => bestFirst.First(state => group.Any(one => one.StateOn(today) == state)));
    }

    /// <summary>One supplier in the list.</summary>
    internal sealed record Row(SupplierView Supplier, (Tone Tone, Text Label) Account);
}
