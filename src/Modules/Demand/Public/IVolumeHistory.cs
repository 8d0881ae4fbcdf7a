using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Public;

/// <summary>What is asked of the past.</summary>
/// <param name="Entities">Legal entities.</param>
/// <param name="From">First day.</param>
/// <param name="Through">Last day.</param>
public sealed record VolumeQuestion(IReadOnlyCollection<LegalEntityId> Entities, DateOnly From, DateOnly Through);

/// <summary>What a legal entity bought of one kind in a calendar year.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Cpv">Kind of goods or service.</param>
/// <param name="Unit">Unit of the quantity; <see langword="null"/> when only the value is known.</param>
/// <param name="Quantity">In that unit; nought without a unit.</param>
/// <param name="Value">Excluding VAT.</param>
/// <param name="Source">Where it comes from, for the reader: "order i Samköp".</param>
public sealed record BoughtVolume(LegalEntityId Entity, int Year, CpvCode Cpv, UnitCode? Unit, decimal Quantity, NetAmount Value, Text Source);

/// <summary>
/// What was bought. Modules downstream that know of purchases register one each; the same purchase is told by one of them only, so that the
/// answers can be added.
/// </summary>
public interface IVolumeHistory
{
    /// <summary>By entity, year, kind and unit; what lies outside the days is left out.</summary>
    Task<IReadOnlyList<BoughtVolume>> OfAsync(VolumeQuestion question, CancellationToken ct);
}
