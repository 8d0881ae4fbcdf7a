using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Coding;

/// <inheritdoc cref="ICoding" />
internal sealed class CodingBook(Reads reads) : ICoding
{
    public async Task<IReadOnlyList<CodingPartView>> PartsOfAsync(LegalEntityId entity, CancellationToken ct) =>
        [.. (await reads.Of<OrganisationDb>().CodingParts.Where(one => one.Entity == entity).OrderBy(one => one.Place).ToListAsync(ct)).Select(one => new CodingPartView(one.Code, one.Name, one.IsRequired))];

    public async Task<IReadOnlyList<CodingValueView>> ValuesAsync(LegalEntityId entity, string part, DateOnly day, CancellationToken ct)
    {
        var db = reads.Of<OrganisationDb>();
        return await db.CodingValues
            .Where(one => one.ValidFrom <= day && (one.ValidThrough == null || one.ValidThrough >= day) && db.CodingParts.Any(held => held.Id == one.Part && held.Entity == entity && held.Code == part))
            .OrderBy(one => one.Code)
            .Select(one => new CodingValueView(one.Code, one.Name))
            .ToListAsync(ct);
    }

    public async Task<bool> HoldsAsync(LegalEntityId entity, string part, string code, DateOnly day, CancellationToken ct)
    {
        var db = reads.Of<OrganisationDb>();
        var values = db.CodingValues.Where(one => db.CodingParts.Any(held => held.Id == one.Part && held.Entity == entity && held.Code == part));
        return !await values.AnyAsync(ct) || await values.AnyAsync(one => one.Code == code && one.ValidFrom <= day && (one.ValidThrough == null || one.ValidThrough >= day), ct);
    }
}
