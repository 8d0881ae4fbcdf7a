using Samkop.Kernel;

namespace Samkop.Organisation.Public;

/// <summary>A goal with its measure.</summary>
public sealed record PolicyGoalView(Text What, Text Measure, string Target, DateOnly? ReachedBy);

/// <summary>A policy as it holds.</summary>
/// <param name="Policy">What all versions share.</param>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Title">Title.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="DecidedBy">The board.</param>
/// <param name="Href">Its public page.</param>
/// <param name="Goals">Goals in order.</param>
public sealed record PolicyView(Guid Policy, int Version, Text Title, DateOnly ValidFrom, string DecidedBy, string Href, IReadOnlyList<PolicyGoalView> Goals);

/// <summary>Policies and guidelines of the function.</summary>
public interface IPolicies
{
    /// <summary>Of each policy the version that holds on the day, by title.</summary>
    Task<IReadOnlyList<PolicyView>> InForceAsync(DateOnly day, CancellationToken ct);
}
