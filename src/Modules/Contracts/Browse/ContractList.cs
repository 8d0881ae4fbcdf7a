using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Contracts.Remind;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.Browse;

/// <summary>A contract in a list: what it is, where it stands, and what comes next.</summary>
internal sealed record ContractRow(
    ContractId Id, string Number, string Title, string Supplier, ContractStage Stage, DateOnly End, ContractDate? Next, decimal? TakenShare);

/// <summary>Which contracts are shown.</summary>
internal enum ContractChoice
{
    /// <summary>Those that one owns or is the deputy of.</summary>
    Mine,

    /// <summary>In force, for the entities where one works.</summary>
    Usable,

    /// <summary>All, drafts and ended ones too.</summary>
    All,
}

/// <summary>Lists contracts within a permit's scope.</summary>
internal sealed class ContractList(Reads reads, ISuppliers suppliers, TimeProvider clock)
{
    private const int PageSize = 50;
    private static readonly ListOrder<Contract> ByTitle = ListOrder.Of<Contract>().Up(contract => contract.Title).Up(contract => contract.Id);

    public async Task<Paged<ContractRow>> OfAsync(Permit<BrowseContracts> permit, ContractChoice choice, string? search, string? place, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var db = reads.Of<ContractsDb>();
        var chosen = Chosen(db, permit, choice, today);
        if (!string.IsNullOrWhiteSpace(search) && SwedishWords.Of(search) is { Count: > 0 } words)
        {
            var shown = (await ContractMatch.FindAsync(chosen, suppliers, words, ct)).PageOf(contract => contract.Value, place, PageSize);
            var ids = shown.Rows.ToArray();
            var found = await db.Contracts.Include(contract => contract.Options).Where(contract => ids.Contains(contract.Id)).ToDictionaryAsync(contract => contract.Id, ct);
            return await RowsAsync(db, shown.Select(id => found[id]), today, ct);
        }

        if (choice != ContractChoice.Mine)
        {
            return await RowsAsync(db, await chosen.Include(contract => contract.Options).PageAsync(ByTitle, place, PageSize, ct), today, ct);
        }

        // "Mina avtal" answers what to do next, which is computed; the other lists are for finding.
        var mine = await chosen.Include(contract => contract.Options).OrderBy(contract => contract.Title).ThenBy(contract => contract.Id).ToListAsync(ct);
        var rows = await RowsAsync(db, new Paged<Contract>(mine, Previous: null, Next: null), today, ct);
        return rows.Rows.OrderBy(row => row.Next?.ShowFrom ?? DateOnly.MaxValue).ThenBy(row => row.Title, StringComparer.Ordinal).ToList().PageOf(row => row.Id.Value, place, PageSize);
    }

    private async Task<Paged<ContractRow>> RowsAsync(ContractsDb db, Paged<Contract> contracts, DateOnly today, CancellationToken ct)
    {
        var ids = contracts.Rows.Select(contract => contract.Id).ToArray();
        var names = await suppliers.NamesAsync([.. contracts.Rows.Select(contract => contract.Supplier).Distinct()], ct);
        var totals = await db.Ceilings.Where(row => ids.Contains(row.Contract) && row.Entity == null).ToDictionaryAsync(row => row.Contract, ct);
        var lists = await db.PriceLists.Where(list => ids.Contains(list.Contract) && list.State == PriceListState.Approved).ToListAsync(ct);
        return contracts.Select(contract =>
        {
            var total = totals.GetValueOrDefault(contract.Id);
            var next = ContractDates.Of(contract, ContractReminders.PricesThrough(lists, contract), today).FirstOrDefault();
            return new ContractRow(
                contract.Id, contract.Number, contract.Title, names.GetValueOrDefault(contract.Supplier, string.Empty),
                contract.StageOn(today, total?.IsReached ?? false), contract.End, next,
                total?.LimitMinor is > 0 and { } limit ? (decimal)total.TakenMinor / limit : null);
        });
    }

    private static IQueryable<Contract> Chosen(ContractsDb db, Permit<BrowseContracts> permit, ContractChoice choice, DateOnly today)
    {
        var entities = permit.Scope.Entities.ToArray();
        var person = permit.Actor.Person;
        var workers = permit.Actor.ScopeOf(ReadContractPolicy.Workers).Entities.ToArray();
        var seen = db.Contracts.Where(contract =>
            workers.Contains(contract.Holder)
            || ((contract.State == ContractState.Signed || contract.State == ContractState.Terminated)
                && (entities.Contains(contract.Holder) || db.Participants.Any(part => part.Contract == contract.Id && entities.Contains(part.Entity)))));
        return choice switch
        {
            ContractChoice.Mine => seen.Where(contract => contract.Owner == person || contract.Deputy == person),
            ContractChoice.Usable => seen.Where(contract =>
                contract.State == ContractState.Signed && contract.Start <= today && contract.End >= today
                && db.Participants.Any(part => part.Contract == contract.Id && part.MayCallOff && entities.Contains(part.Entity))),
            _ => seen,
        };
    }
}
