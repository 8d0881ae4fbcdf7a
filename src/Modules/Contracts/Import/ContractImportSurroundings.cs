using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Sheets;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.Import;

/// <summary>Looks up, once a file, everything that its cells may refer to.</summary>
internal sealed class ContractImportSurroundings(IEntities entities, IPeople people, ISuppliers suppliers, TimeProvider clock)
{
    public async Task<ContractSurroundings> OfAsync(IReads reads, Permit<ImportContracts> permit, SheetTable table, CancellationToken ct)
    {
        var all = await entities.AllAsync(ct);
        var numbers = (await reads.Of<ContractsDb>().Contracts.Select(one => one.Number).ToListAsync(ct)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ContractSurroundings(
            all.ToDictionary(one => one.OrganisationNumber, one => one.Id, StringComparer.Ordinal),
            permit.Scope,
            await SuppliersAsync(table, ct),
            await PeopleAsync(all.Where(one => permit.Scope.Covers(one.Id)), ct),
            numbers,
            SwedishTime.Today(clock));
    }

    private async Task<Dictionary<string, SupplierId>> SuppliersAsync(SheetTable table, CancellationToken ct)
    {
        var found = new Dictionary<string, SupplierId>(StringComparer.Ordinal);
        if (!ContractColumns.Find(table.Heads).TryGetValue(ContractColumn.Supplier, out var at))
        {
            return found;
        }

        foreach (var text in table.Rows.Where(row => at < row.Count).Select(row => row[at].Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (await suppliers.IdentifyAsync(new SupplierKeys(text, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct) is { } supplier)
            {
                found[text] = supplier.Id;
            }
        }

        return found;
    }

    private async Task<Dictionary<(LegalEntityId Holder, string Email), PersonId>> PeopleAsync(IEnumerable<EntityView> holders, CancellationToken ct)
    {
        var found = new Dictionary<(LegalEntityId, string), PersonId>();
        foreach (var holder in holders)
        {
            foreach (var person in await people.HoldersAsync(Roles.ContractManager | Roles.Buyer, holder.Id, ct))
            {
                found[(holder.Id, person.Email.ToLowerInvariant())] = person.Id;
            }
        }

        return found;
    }
}
