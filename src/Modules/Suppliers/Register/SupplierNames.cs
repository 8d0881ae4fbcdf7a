using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Register;

/// <inheritdoc cref="ISupplierNames" />
internal sealed class SupplierNames(ISuppliers suppliers) : ISupplierNames
{
    public Task<IReadOnlyDictionary<SupplierId, string>> NamesAsync(IReadOnlyCollection<SupplierId> ids, CancellationToken ct) => suppliers.NamesAsync(ids, ct);

    public async Task<SupplierId?> ByNumberAsync(OrganisationNumber number, CancellationToken ct) =>
        (await suppliers.IdentifyAsync(new SupplierKeys(number.ToString(), VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct))?.Id;
}
