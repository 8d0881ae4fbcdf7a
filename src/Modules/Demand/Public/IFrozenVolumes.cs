using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Public;

/// <summary>A participant's part of a lot.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Low">Lowest yearly volume; promised when it is guaranteed.</param>
/// <param name="Expected">What it counts on.</param>
/// <param name="High">Highest.</param>
/// <param name="IsGuaranteed">True when the lowest will be bought.</param>
/// <param name="RegisterNumber">Of the decision that binds it.</param>
public sealed record FrozenPart(LegalEntityId Entity, decimal Low, decimal Expected, decimal High, bool IsGuaranteed, string RegisterNumber);

/// <summary>A lot of a frozen round, with its sums a year.</summary>
/// <param name="Name">Unique in the round.</param>
/// <param name="Unit">Unit of all its volumes.</param>
/// <param name="Cpv">Kind.</param>
/// <param name="Estimated">For the notice: what is estimated.</param>
/// <param name="Maximum">Sum of the highest.</param>
/// <param name="Guaranteed">What will be bought for certain.</param>
/// <param name="Ceiling">The ceiling that was chosen, if any: for the notice and the first row of the contract's ceiling.</param>
/// <param name="Parts">The evaluation basket, one part for each participant.</param>
public sealed record FrozenLot(
    string Name, UnitCode Unit, CpvCode Cpv, decimal Estimated, decimal Maximum, decimal Guaranteed, decimal? Ceiling, IReadOnlyList<FrozenPart> Parts);

/// <summary>A frozen round.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Subject">What is to be procured.</param>
/// <param name="FrozenOn">When the table was frozen.</param>
/// <param name="Lots">By their order.</param>
public sealed record FrozenRound(RoundId Id, string Number, string Subject, DateOnly FrozenOn, IReadOnlyList<FrozenLot> Lots);

/// <summary>The volumes that a procurement rests on.</summary>
public interface IFrozenVolumes
{
    /// <summary>The table as it stands, changes by decision included; <see langword="null"/> before it is frozen.</summary>
    Task<FrozenRound?> OfAsync(IReads reads, RoundId round, CancellationToken ct);
}
