using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Delegations;

/// <summary>Which decisions each entity's boards have delegated, with history, and a new point.</summary>
[Asks<KeepDelegation>]
internal sealed class DelegationPageModel(Reads reads, IEntities entities, DelegationKeeping keeping, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public DelegationForm Input { get; set; } = new();

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IReadOnlyList<(string Entity, DelegationPoint Row, bool Holds)> Rows { get; private set; } = [];

    /// <summary>Regions where a kind of decision has no point: what is decided there is not listed.</summary>
    public IReadOnlyList<(string Entity, Text Kind)> Missing { get; private set; } = [];

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; } = Choice.Of<DelegatedKind>(NameOf);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepDelegation(),
        (permit, token) => keeping.AddAsync(permit, Input, token),
        _ => Done(Links.Delegation, new("Beslutspunkten är inlagd.", "The point is recorded.")),
        ct);

    public static Text NameOf(DelegatedKind kind) => kind switch
    {
        DelegatedKind.SignContract => new("Teckna avtal", "Sign a contract"),
        DelegatedKind.UseOption => new("Använda en option", "Use an option"),
        DelegatedKind.RaiseCeiling => new("Höja ett avtals tak", "Raise a contract's ceiling"),
        DelegatedKind.MoveRoom => new("Flytta utrymme mellan deltagare", "Move room between participants"),
        _ => new("Direktupphandla", "Make a direct award"),
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepDelegation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var mine = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToList();
        var all = (await reads.Of<OrganisationDb>().DelegationPoints.Within(permit.Scope, row => row.Entity).ToListAsync(ct)).ToLookup(row => row.Entity);
        Entities = [.. mine.Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        Rows = [.. mine.SelectMany(one => all[one.Id].OrderBy(row => row.Kind).ThenByDescending(row => row.ValidFrom).Select(row => (one.ShortName, row, all[one.Id].On(row.Kind, Today) == row)))];
        Missing = [.. mine.Where(one => one.Form == EntityForm.Region)
            .SelectMany(one => Enum.GetValues<DelegatedKind>().Where(kind => all[one.Id].On(kind, Today) is null).Select(kind => (one.ShortName, NameOf(kind))))];
        return null;
    }
}
