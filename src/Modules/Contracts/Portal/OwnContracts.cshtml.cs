using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.Portal;

/// <summary>A contract as its supplier sees it in the list.</summary>
internal sealed record OwnContract(ContractId Id, string Number, string Title, string Holder, ContractStage Stage, DateOnly Start, DateOnly End, string Owner);

/// <summary>The supplier's own contracts, those in force first.</summary>
[Asks<ListOwnContracts>]
internal sealed class OwnContractsModel(Reads reads, IEntities entities, IPeople people, TimeProvider clock) : GatedPage
{
    // A supplier with more contracts than this has its own way to keep them.
    private const int Most = 200;

    public IReadOnlyList<OwnContract> Contracts { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListOwnContracts(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (permit.Scope.Supplier is not { } supplier)
        {
            return null;
        }

        var contracts = await reads.Of<ContractsDb>().Contracts
            .Where(contract => contract.Supplier == supplier && (contract.State == ContractState.Signed || contract.State == ContractState.Terminated))
            .Include(contract => contract.Options)
            .OrderByDescending(contract => contract.End).ThenBy(contract => contract.Id).Take(Most).ToListAsync(ct);
        var holders = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.Name);
        var owners = await people.NamesAsync([.. contracts.Select(contract => contract.Owner).Distinct()], ct);
        var today = SwedishTime.Today(clock);
        Contracts = [.. contracts.Select(contract => new OwnContract(
            contract.Id, contract.Number, contract.Title, holders[contract.Holder], ContractStates.AsSuppliersSee(contract.StageOn(today, isCeilingReached: false)), contract.Start, contract.End,
            owners.GetValueOrDefault(contract.Owner, "–")))];
        return null;
    }
}
