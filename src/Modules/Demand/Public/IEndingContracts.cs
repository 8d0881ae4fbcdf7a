using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Public;

/// <summary>A contract that will end, so that something must follow it.</summary>
/// <param name="Contract">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="End">Last day when every option left is taken.</param>
/// <param name="Cpv">Kind, if classified.</param>
/// <param name="Ceiling">Value of the whole contract, if stated.</param>
public sealed record EndingContract(Guid Contract, string Number, string Subject, LegalEntityId Holder, DateOnly End, CpvCode? Cpv, NetAmount? Ceiling);

/// <summary>Contracts that come to an end; answered by a module downstream.</summary>
public interface IEndingContracts
{
    /// <summary>Signed contracts of the holders that end in the days, the first to end first.</summary>
    Task<IReadOnlyList<EndingContract>> EndingAsync(IReadOnlyCollection<LegalEntityId> holders, DateOnly from, DateOnly through, CancellationToken ct);
}
