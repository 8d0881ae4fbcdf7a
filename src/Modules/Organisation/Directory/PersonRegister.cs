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

    public async Task<IReadOnlyList<PersonView>> ListAsync(Scope scope, string? text, int most, CancellationToken ct)
    {
        var all = await reads.Of<OrganisationDb>().People.Where(one => one.IsActive).OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(ct);
        return [.. all
            .Where(one => one.Supplier is not null || (one.HomeEntity is { } home && scope.Covers(home)))
            .Select(People.View)
            .Where(one => text is not { Length: > 0 } || new[] { one.Name, one.Title, one.Email }.Any(field => field.Contains(text, StringComparison.CurrentCultureIgnoreCase)))
            .Take(most)];
    }

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
