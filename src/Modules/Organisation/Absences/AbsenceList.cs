using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Absences;

/// <inheritdoc cref="IAbsences" />
internal sealed class AbsenceList : IAbsences
{
    public async Task<PersonId?> DeputyOfAsync(IReads reads, PersonId person, DateOnly day, CancellationToken ct) =>
        await reads.Of<OrganisationDb>().Absences.AsNoTracking()
            .Where(one => one.Person == person && one.From <= day && one.Through >= day && one.Deputy != null)
            .Select(one => one.Deputy)
            .FirstOrDefaultAsync(ct);

    public async Task<IReadOnlySet<PersonId>> WithDeputyAsync(IReads reads, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken ct)
    {
        var ids = people.Distinct().ToArray();
        return (await reads.Of<OrganisationDb>().Absences.AsNoTracking()
            .Where(one => ids.Contains(one.Person) && one.From <= day && one.Through >= day && one.Deputy != null)
            .Select(one => one.Person)
            .ToListAsync(ct)).ToHashSet();
    }

    public async Task<IReadOnlyList<(PersonId Person, PersonId Deputy)>> StandInsAsync(IReads reads, DateOnly day, CancellationToken ct)
    {
        var away = await reads.Of<OrganisationDb>().Absences.AsNoTracking()
            .Where(one => one.From <= day && one.Through >= day && one.Deputy != null)
            .Select(one => new { one.Person, one.Deputy })
            .ToListAsync(ct);
        return [.. away.Select(one => (one.Person, one.Deputy!.Value)).Distinct()];
    }

    public async Task<IReadOnlyList<PersonId>> StandsInForAsync(IReads reads, PersonId deputy, DateOnly day, CancellationToken ct) =>
        await reads.Of<OrganisationDb>().Absences.AsNoTracking()
            .Where(one => one.Deputy == deputy && one.From <= day && one.Through >= day)
            .Select(one => one.Person)
            .Distinct()
            .ToListAsync(ct);
}
