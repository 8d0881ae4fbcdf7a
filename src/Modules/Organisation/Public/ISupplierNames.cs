using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>What the organisation and signing in need to know of suppliers; answered by the module that keeps them.</summary>
public interface ISupplierNames
{
    /// <summary>Names to show; unknown ids are absent.</summary>
    Task<IReadOnlyDictionary<SupplierId, string>> NamesAsync(IReadOnlyCollection<SupplierId> suppliers, CancellationToken ct);

    /// <summary>The supplier with the organisation number, or <see langword="null"/>.</summary>
    Task<SupplierId?> ByNumberAsync(OrganisationNumber number, CancellationToken ct);
}
