using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.ShowPeople;

/// <summary>Staff within reach, with what they are today. Suppliers' people are theirs to show.</summary>
[Asks<BrowseOrganisation>]
internal sealed class PeopleListModel(Reads reads, IEntities entities, TimeProvider clock) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<Person> ByName = ListOrder.Of<Person>().Up(one => one.Name).Up(one => one.Id);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<Row> Shown { get; private set; } = new([], null, null);

    public int Count { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<OrganisationDb>();
        var names = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToDictionary(one => one.Id, one => one.ShortName);
        LegalEntityId?[] within = [.. names.Keys];
        var staff = db.People.Where(one => one.Supplier == null && within.Contains(one.HomeEntity));
        if (Query is { Length: > 0 })
        {
            var hits = await HitsAsync(staff, Query, ct);
            staff = staff.Where(one => hits.Contains(one.Id));
        }

        Count = await staff.CountAsync(ct);
        var shown = await staff.PageAsync(ByName, Place, PageSize, ct);
        var ids = shown.Rows.Select(one => one.Id).ToArray();
        var today = SwedishTime.Today(clock);
        var held = (await db.Roles.Where(one => ids.Contains(one.Person) && one.From <= today && (one.Through == null || one.Through >= today)).ToListAsync(ct)).ToLookup(one => one.Person, one => one.Role);
        Shown = shown.Select(one => new Row(
            one, one.IsProtected ? one.Title : one.Name, names[one.HomeEntity!.Value], RoleNames.List(held[one.Id].Aggregate(Kernel.Work.Roles.None, (sum, role) => sum | role))));
        return null;
    }

    // Compared here, because SQLite knows the two cases of the letters a–z only.
    private static async Task<PersonId[]> HitsAsync(IQueryable<Person> staff, string words, CancellationToken ct)
    {
        var all = await staff.Select(one => new { one.Id, one.Name, one.Title, one.IsProtected }).ToListAsync(ct);
        return [.. all
            .Where(one => (!one.IsProtected && one.Name.Contains(words, StringComparison.CurrentCultureIgnoreCase)) || one.Title.Contains(words, StringComparison.CurrentCultureIgnoreCase))
            .Select(one => one.Id)];
    }

    /// <summary>One person in the list.</summary>
    internal sealed record Row(Person Person, string Name, string Entity, Text Roles);
}
