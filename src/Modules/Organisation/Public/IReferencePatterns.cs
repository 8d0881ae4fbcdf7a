using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>How each entity's order numbers and reference codes look: data of the entity (catalogue 7.2.1), used to read what suppliers write.</summary>
public interface IReferencePatterns
{
    /// <summary>The patterns of an entity, in the order in which they are tried.</summary>
    Task<IReadOnlyList<ReferencePattern>> OfAsync(LegalEntityId entity, CancellationToken ct);

    /// <summary>
    /// The reference in the entity's own form when the text looks like one of that kind, else <see langword="null"/>.
    /// It looks right; whether it exists is for the caller to find out.
    /// </summary>
    Task<string?> MatchAsync(LegalEntityId entity, ReferenceKind kind, string? text, CancellationToken ct);
}
