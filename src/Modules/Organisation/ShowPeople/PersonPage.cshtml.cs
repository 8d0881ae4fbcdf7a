using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.ShowPeople;

/// <summary>One person: roles and attest rights.</summary>
[Asks<BrowseOrganisation>]
internal sealed class PersonPageModel(Reads reads, IEntities entities, GiveRoleHandler give, EndRoleHandler end, ProtectPersonHandler protect) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RoleForm Input { get; set; } = new();

    [BindProperty]
    public ProtectForm Protection { get; set; } = new();

    public Person Person { get; private set; } = null!;

    public string Name => Person.IsProtected ? Person.Title : Person.Name;

    public IReadOnlyList<(RoleHolding Role, string Entity)> Held { get; private set; } = [];

    public IReadOnlyList<AttestEntry> Rights { get; private set; } = [];

    public bool MayChange { get; private set; }

    public IReadOnlyList<Choice> RoleChoices { get; } = [.. RoleNames.Each(Roles.Staff).Select(role => new Choice(role.ToString(), RoleNames.Of(role)))];

    public IReadOnlyList<Choice> EntityChoices { get; private set; } = [];

    private ChangeRoles Change => new(PersonId.From(Id));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostGiveAsync(CancellationToken ct) => DoAsync(
        Change, (permit, token) => give.HandleAsync(permit, Input, token), _ => Done(Links.Person(PersonId.From(Id)), new("Rollen är given.", "The role is given.")), ct);

    public Task<IActionResult> OnPostEndAsync(Guid role, CancellationToken ct)
    {
        // The other form of the page is not sent along, so its fields cannot be at fault.
        ModelState.Clear();
        return DoAsync(
            Change, (permit, token) => end.HandleAsync(permit, role, token), _ => Done(Links.Person(PersonId.From(Id)), new("Rollen upphör i dag.", "The role ends today.")), ct);
    }

    public Task<IActionResult> OnPostProtectAsync(CancellationToken ct) => ProtectAsync(isProtected: true, new("Uppgifterna är skyddade. Bara funktionens adress visas.", "The data is protected. Only the role's address is shown."), ct);

    public Task<IActionResult> OnPostUnprotectAsync(CancellationToken ct) => ProtectAsync(isProtected: false, new("Skyddet är borttaget.", "The protection is ended."), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<OrganisationDb>();
        var id = PersonId.From(Id);
        if (await db.People.FirstOrDefaultAsync(one => one.Id == id && one.Supplier == null, ct) is not { HomeEntity: { } home } person || !permit.Scope.Covers(home))
        {
            return WorkRefusals.NotFound.With();
        }

        Person = person;
        MayChange = permit.Actor.HasAny(Roles.Administrator) && permit.Actor.Person != id;
        var names = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToDictionary(one => one.Id, one => one.ShortName);
        EntityChoices = [.. names.Select(one => new Choice(one.Key.Value.ToString(), Text.Same(one.Value)))];
        var held = await db.Roles.Where(one => one.Person == id).Within(permit.Scope, one => one.Entity).ToListAsync(ct);
        Held = [.. held.OrderBy(one => one.Through is not null).ThenBy(one => one.Role).Select(one => (one, names[one.Entity]))];
        Rights = await db.AttestEntries.Where(one => one.Person == id).Within(permit.Scope, one => one.Entity).OrderBy(one => one.Act).ThenBy(one => one.Area).ToListAsync(ct);
        return null;
    }

    private Task<IActionResult> ProtectAsync(bool isProtected, Text said, CancellationToken ct)
    {
        // The other form of the page is not sent along, so only these fields can be at fault.
        ModelState.Clear();
        TryValidateModel(Protection, nameof(Protection));
        return DoAsync(new ProtectPerson(PersonId.From(Id)), (permit, token) => protect.HandleAsync(permit, isProtected, Protection, token), _ => Done(Links.Person(PersonId.From(Id)), said), ct);
    }
}
