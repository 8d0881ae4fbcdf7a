using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Attest;

/// <inheritdoc cref="IAttestRegister" />
internal sealed class AttestRegister : IAttestRegister
{
    public async Task<IReadOnlyList<AttestRight>> FindAsync(IReads reads, AttestQuestion question, CancellationToken ct)
    {
        var db = reads.Of<OrganisationDb>();
        var entries = await CoveringAsync(db, question, ct);
        var present = await PresentAsync(db, entries, question.Day, ct);
        return [.. entries.Select(entry => RightOf(entry, present)).OfType<AttestRight>()
            .OrderBy(right => right.SubstituteFor is not null)
            .ThenBy(right => right.Limit?.Minor ?? long.MaxValue)
            .ThenBy(right => right.Person.Value)];
    }

    private static async Task<List<AttestEntry>> CoveringAsync(OrganisationDb db, AttestQuestion question, CancellationToken ct)
    {
        var (entity, act, day) = (question.Entity, question.Act, question.Day);
        var possible = await db.AttestEntries.AsNoTracking()
            .Where(entry => entry.Entity == entity && entry.Act == act && entry.From <= day && (entry.Through == null || entry.Through >= day)
                && (entry.Area == question.CostCode || entry.Area.EndsWith(AttestArea.All)))
            .ToListAsync(ct);
        return [.. possible.Where(entry => entry.Covers(question.CostCode, question.Amount))];
    }

    // Holders and substitutes who work here and are not away that day.
    private static async Task<HashSet<PersonId>> PresentAsync(OrganisationDb db, List<AttestEntry> entries, DateOnly day, CancellationToken ct)
    {
        PersonId[] named = [.. entries.SelectMany(entry => entry.Substitute is { } other ? [entry.Person, other] : new[] { entry.Person }).Distinct()];
        var present = await db.People.AsNoTracking()
            .Where(person => named.Contains(person.Id) && person.IsActive
                && !db.Absences.Any(absence => absence.Person == person.Id && absence.From <= day && absence.Through >= day))
            .Select(person => person.Id)
            .ToListAsync(ct);
        return [.. present];
    }

    private static AttestRight? RightOf(AttestEntry entry, HashSet<PersonId> present)
    {
        if (present.Contains(entry.Person))
        {
            return new AttestRight(entry.Person, entry.Limit, entry.Decision, SubstituteFor: null);
        }

        return entry.Substitute is { } other && present.Contains(other)
            ? new AttestRight(other, entry.Limit, entry.Decision, entry.Person)
            : null;
    }
}
