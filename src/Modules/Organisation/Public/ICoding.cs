using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>A coding part of a legal entity.</summary>
/// <param name="Code">Short name in files: <c>konto</c>, <c>projekt</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsRequired">True when no posting goes without it.</param>
public sealed record CodingPartView(string Code, Text Name, bool IsRequired);

/// <summary>A value of a coding part.</summary>
/// <param name="Code">Code that is posted: <c>5460</c>.</param>
/// <param name="Name">Name.</param>
public sealed record CodingValueView(string Code, string Name);

/// <summary>Chart of accounts and other coding parts of each legal entity, as data with periods.</summary>
public interface ICoding
{
    /// <summary>The parts of an entity, in the order they are posted.</summary>
    Task<IReadOnlyList<CodingPartView>> PartsOfAsync(LegalEntityId entity, CancellationToken ct);

    /// <summary>The values that hold on the day, by code; empty when the entity has not loaded the part.</summary>
    Task<IReadOnlyList<CodingValueView>> ValuesAsync(LegalEntityId entity, string part, DateOnly day, CancellationToken ct);

    /// <summary>True when the code holds on the day, or when the entity has not loaded the part: then nothing can be judged.</summary>
    Task<bool> HoldsAsync(LegalEntityId entity, string part, string code, DateOnly day, CancellationToken ct);
}
