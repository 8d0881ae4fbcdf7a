using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Directory;

/// <inheritdoc cref="IPeople" />
internal sealed class People(Reads reads, TimeProvider clock, InstallationFacts installation) : IPeople
{
    private OrganisationDb Db => reads.Of<OrganisationDb>();

    public async ValueTask<Actor?> ActorOfAsync(PersonId person, CancellationToken ct)
    {
        var found = await Db.People.FirstOrDefaultAsync(one => one.Id == person && one.IsActive, ct);
        if (found is null)
        {
            return null;
        }

        return found.Supplier is null
            ? ActorOf(found, await HeldToday().Where(role => role.Person == person).Select(role => new RoleAssignment(role.Role, role.Entity, role.Unit)).ToListAsync(ct))
            : ActorOf(found, []);
    }

    public async Task<IReadOnlyDictionary<PersonId, Actor>> ActorsOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var ids = people.Distinct().ToArray();
        var held = (await HeldToday().Where(role => ids.Contains(role.Person)).ToListAsync(ct)).ToLookup(role => role.Person, role => new RoleAssignment(role.Role, role.Entity, role.Unit));
        return (await Db.People.Where(one => ids.Contains(one.Id) && one.IsActive).ToListAsync(ct)).ToDictionary(one => one.Id, one => ActorOf(one, [.. held[one.Id]]));
    }

    public async ValueTask<PersonView?> FindAsync(PersonId person, CancellationToken ct) =>
        await Db.People.FirstOrDefaultAsync(one => one.Id == person, ct) is { } found ? View(found) : null;

    public async Task<IReadOnlyList<PersonView>> ActiveAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var ids = people.Distinct().ToArray();
        var found = await Db.People.Where(one => one.IsActive && ids.Contains(one.Id)).OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(ct);
        return [.. found.Select(View)];
    }

    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var ids = people.Distinct().ToArray();
        return await Db.People.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => View(one).Name, ct);
    }

    public async Task<IReadOnlyList<PersonView>> HoldersAsync(Roles role, LegalEntityId entity, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var found = await Db.People
            .Where(one => one.IsActive && Db.Roles.Any(held =>
                held.Person == one.Id && held.Entity == entity && (held.Role & role) != 0
                && held.From <= today && (held.Through == null || held.Through >= today)))
            .OrderBy(one => one.Name)
            .ToListAsync(ct);
        return [.. found.Select(View)];
    }

    public async Task<IReadOnlyList<PersonView>> DemoPeopleAsync(CancellationToken ct)
    {
        if (!installation.IsDemo)
        {
            return [];
        }

        var found = await Db.People.Where(one => one.IsDemo && one.IsActive).OrderBy(one => one.Id).ToListAsync(ct);
        return [.. found.Select(View)];
    }

    private IQueryable<RoleHolding> HeldToday()
    {
        var today = SwedishTime.Today(clock);
        return Db.Roles.Where(role => role.From <= today && (role.Through == null || role.Through >= today));
    }

    private static Actor ActorOf(Person person, IReadOnlyList<RoleAssignment> held) => person.Supplier is { } supplier
        ? Actor.OfSupplier(person.Id, View(person).Name, supplier)
        : Actor.Staff(person.Id, View(person).Name, person.HomeEntity!.Value, person.HomeUnit, held);

    internal static PersonView View(Person person) => new(
        person.Id, person.IsProtected ? person.Title : person.Name, person.Title, person.Email, person.HomeEntity, person.HomeUnit, person.Supplier)
    {
        IsProtected = person.IsProtected,
    };
}
