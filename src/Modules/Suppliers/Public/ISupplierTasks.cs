using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Suppliers.Public;

/// <summary>Something that a supplier is asked to do.</summary>
/// <param name="What">What.</param>
/// <param name="Href">Where.</param>
/// <param name="Due">Last day, if any.</param>
public sealed record SupplierTask(Text What, string Href, DateOnly? Due);

/// <summary>
/// Modules that want something of suppliers register one; the supplier's start page shows them all. Pages of their own they hang in the
/// portal by a menu entry for <see cref="Roles.Supplier"/>.
/// </summary>
public interface ISupplierTasks
{
    /// <summary>What waits for the supplier.</summary>
    Task<IReadOnlyList<SupplierTask>> OfAsync(SupplierId supplier, CancellationToken ct);
}
