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
    private const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<OrganisationDb>();
        var names = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToDictionary(one => one.Id, one => one.ShortName);
        var all = await db.People.Where(one => one.Supplier == null && one.HomeEntity != null).OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(ct);
        var shown = all.Where(one => names.ContainsKey(one.HomeEntity!.Value) && IsHit(one)).Take(Most).ToList();
        var today = SwedishTime.Today(clock);
        var held = (await db.Roles.Where(one => one.From <= today && (one.Through == null || one.Through >= today)).ToListAsync(ct)).ToLookup(one => one.Person, one => one.Role);
        Rows = [.. shown.Select(one => new Row(
            one, one.IsProtected ? one.Title : one.Name, names[one.HomeEntity!.Value], RoleNames.List(held[one.Id].Aggregate(Kernel.Work.Roles.None, (sum, role) => sum | role))))];
        return null;
    }

    private bool IsHit(Person person) =>
        Query is not { Length: > 0 } || (!person.IsProtected && person.Name.Contains(Query, StringComparison.CurrentCultureIgnoreCase))
        || person.Title.Contains(Query, StringComparison.CurrentCultureIgnoreCase);

    /// <summary>One person in the list.</summary>
    internal sealed record Row(Person Person, string Name, string Entity, Text Roles);
}
