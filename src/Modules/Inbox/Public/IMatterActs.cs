using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.Public;

/// <summary>Something that can be done with a matter in its row, without opening it.</summary>
/// <param name="Key">Name in the form: <c>approve</c>, <c>ask</c>, <c>return</c>.</param>
/// <param name="Label">The verb on the button.</param>
/// <param name="Done">What the message says afterwards.</param>
public sealed record RowAct(string Key, Text Label, Text Done)
{
    /// <summary>True for the act that says yes: never offered in the row of a flagged matter, and the one that many can get at once.</summary>
    public bool IsApproval { get; init; }

    /// <summary>True when words can go with it.</summary>
    public bool TakesWords { get; init; }
}

/// <summary>
/// A module's acts on its own matters in the inbox. The module asks the gate for its own action each time: the inbox gives no rights.
/// </summary>
public interface IMatterActs
{
    /// <summary>What can be done with matters of this kind and step; empty when they are not this module's.</summary>
    IReadOnlyList<RowAct> Of(string objectKind, string step);

    /// <summary>Does it as the person of the request.</summary>
    /// <param name="about">The object of the matter.</param>
    /// <param name="act">Key of one of <see cref="Of"/>.</param>
    /// <param name="words">What the person wrote, or null.</param>
    /// <param name="ct">Cancels before the commit only.</param>
    Task<Result<Done>> DoAsync(ObjectRef about, RowAct act, string? words, CancellationToken ct);
}
