using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Directory;

/// <inheritdoc cref="IPersonRegister" />
internal sealed class PersonRegister(Reads reads, TimeProvider clock) : IPersonRegister
{
    private const int ShortNameLength = 30;
    private const int UsualDigits = 7;
    private static readonly ListOrder<Person> ByName = ListOrder.Of<Person>().Up(one => one.Name).Up(one => one.Id);

    public async Task<Result<PersonId>> AddAsync(WriteSession session, NewPerson person, CancellationToken ct)
    {
        if (await ByAnyEmailAsync(session, person.Email, ct) is not null)
        {
            return Refusals.EmailTaken.On(nameof(person.Email));
        }

        var added = new Person
        {
            Id = EntityId.New<PersonId>(clock),
            Name = person.Name.Trim(),
            Title = person.Title.Trim(),
            Email = person.Email.Trim(),
            HomeEntity = person.Entity,
            Supplier = person.Supplier,
        };
        session.Of<OrganisationDb>().People.Add(added);
        await session.FlushAsync(ct);
        return added.Id;
    }

    public async Task<Result<(PersonId Person, LegalEntityId Entity)>> FoundAsync(WriteSession session, FirstEntity entity, NewPerson administrator, CancellationToken ct)
    {
        var db = session.Of<OrganisationDb>();
        if (await db.Entities.AnyAsync(ct))
        {
            return Refusals.EntitiesExist.With();
        }

        var id = EntityId.New<LegalEntityId>(clock);
        var name = entity.Name.Trim();
        db.Entities.Add(new LegalEntity
        {
            Id = id,
            Group = id,
            Form = EntityForm.Region,
            OrganisationNumber = entity.Number.ToString(),
            Name = name,
            ShortName = name.Length <= ShortNameLength ? name : name[..ShortNameLength],
            PeppolId = string.Empty,
            InvoiceAddress = string.Empty,
            InvoiceEmail = string.Empty,
            OrderPrefix = string.Empty,
            OrderDigits = UsualDigits,
            OrderFirst = 1,
            CostCodeLabel = "Referenskod",
        });
        await session.FlushAsync(ct);
        if ((await AddAsync(session, administrator with { Entity = id, Supplier = null }, ct)).IsRefused(out var no, out var person))
        {
            return no;
        }

        db.Roles.Add(new RoleHolding { Id = Guid.CreateVersion7(clock.GetUtcNow()), Person = person, Role = Roles.Administrator, Entity = id, From = session.Now.DateInSweden() });
        return (person, id);
    }

    public async Task<Paged<PersonView>> PageAsync(Scope scope, string? text, (string? Place, int Size) page, CancellationToken ct)
    {
        var within = scope.Entities.Select(one => (LegalEntityId?)one).ToArray();
        var all = reads.Of<OrganisationDb>().People.Where(one => one.IsActive);
        all = scope.IsEverything ? all : all.Where(one => one.Supplier != null || within.Contains(one.HomeEntity));
        if (text is { Length: > 0 })
        {
            var hits = await HitsAsync(all, text, ct);
            all = all.Where(one => hits.Contains(one.Id));
        }

        return (await all.PageAsync(ByName, page.Place, page.Size, ct)).Select(People.View);
    }

    // Compared here, because SQLite knows the two cases of the letters a–z only. The name of a protected person is not sought in: a hit would tell it.
    private static async Task<PersonId[]> HitsAsync(IQueryable<Person> all, string text, CancellationToken ct) =>
        [.. (await all.ToListAsync(ct))
            .Select(People.View)
            .Where(one => new[] { one.Name, one.Title, one.Email }.Any(field => field.Contains(text, StringComparison.CurrentCultureIgnoreCase)))
            .Select(one => one.Id)];

    public async Task<PersonId?> ByEmailAsync(IReads within, string email, CancellationToken ct) =>
        await ByAnyEmailAsync(within, email, ct) is { IsActive: true } found ? found.Id : null;

    private static Task<Person?> ByAnyEmailAsync(IReads within, string email, CancellationToken ct)
    {
        var typed = email.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // becomes LOWER() of the database
        return within.Of<OrganisationDb>().People.AsNoTracking().FirstOrDefaultAsync(one => one.Email.ToLower() == typed, ct);
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }
}
