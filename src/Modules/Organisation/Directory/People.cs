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

        if (found.Supplier is { } supplier)
        {
            return Actor.OfSupplier(found.Id, View(found).Name, supplier);
        }

        var today = SwedishTime.Today(clock);
        var held = await Db.Roles
            .Where(role => role.Person == person && role.From <= today && (role.Through == null || role.Through >= today))
            .Select(role => new RoleAssignment(role.Role, role.Entity, role.Unit))
            .ToListAsync(ct);
        return Actor.Staff(found.Id, View(found).Name, found.HomeEntity!.Value, found.HomeUnit, held);
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

    internal static PersonView View(Person person) => new(
        person.Id, person.IsProtected ? person.Title : person.Name, person.Title, person.Email, person.HomeEntity, person.HomeUnit, person.Supplier)
    {
        IsProtected = person.IsProtected,
    };
}
