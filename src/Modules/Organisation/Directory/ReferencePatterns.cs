using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Directory;

/// <inheritdoc cref="IReferencePatterns" />
internal sealed class ReferencePatterns(Reads reads) : IReferencePatterns
{
    private readonly Dictionary<LegalEntityId, IReadOnlyList<ReferencePattern>> known = [];

    public async Task<IReadOnlyList<ReferencePattern>> OfAsync(LegalEntityId entity, CancellationToken ct)
    {
        if (!known.TryGetValue(entity, out var patterns))
        {
            var rows = await reads.Of<OrganisationDb>().References.Where(row => row.Entity == entity).OrderBy(row => row.Place).ToListAsync(ct);
            known[entity] = patterns = [.. rows.Select(row => row.ToPattern().OrThrow())];
        }

        return patterns;
    }

    public async Task<string?> MatchAsync(LegalEntityId entity, ReferenceKind kind, string? text, CancellationToken ct) =>
        (await OfAsync(entity, ct)).Where(pattern => pattern.Kind == kind).Select(pattern => pattern.Match(text)).FirstOrDefault(found => found is not null);
}
