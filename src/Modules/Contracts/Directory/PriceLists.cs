using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Directory;

/// <summary>A list that holds on a day, with the days it holds.</summary>
internal sealed record ValidList(PriceListId Id, ContractId Contract, Period Valid);

/// <inheritdoc cref="IPriceLists" />
internal sealed class PriceLists : IPriceLists
{
    public async Task<ListedArticles> ArticlesAsync(IReads reads, PriceListId list, CancellationToken ct)
    {
        var db = reads.Of<ContractsDb>();
        var found = await db.PriceLists.AsNoTracking().Include(one => one.Lines).SingleAsync(one => one.Id == list, ct);
        var contract = await db.Contracts.AsNoTracking().SingleAsync(one => one.Id == found.Contract, ct);
        return new ListedArticles(contract.Id, contract.Supplier, contract.Category, [.. found.Lines.OrderBy(line => line.Article, StringComparer.Ordinal).Select(View)]);
    }

    public async Task<IReadOnlyList<ContractId>> UsableByAsync(IReads reads, LegalEntityId entity, DateOnly day, CancellationToken ct) =>
        await reads.Of<ContractsDb>().UsableBy(entity, day).Select(contract => contract.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<ContractPrice>> PricesAsync(
        IReads reads, LegalEntityId entity, IReadOnlyCollection<(ContractId Contract, string Article)> articles, DateOnly day, CancellationToken ct)
    {
        if (articles.Count == 0)
        {
            return [];
        }

        var db = reads.Of<ContractsDb>();
        var asked = articles.Select(one => one.Contract).Distinct().ToArray();
        var contracts = await db.UsableBy(entity, day).AsNoTracking().Where(contract => asked.Contains(contract.Id)).ToDictionaryAsync(contract => contract.Id, ct);
        var lists = (await ValidOnAsync(db, contracts.Values, day, ct)).ToDictionary(list => list.Id);
        var listIds = lists.Keys.ToArray();
        var numbers = articles.Select(one => one.Article).Distinct(StringComparer.Ordinal).ToArray();
        var lines = await db.PriceLines.AsNoTracking().Where(line => listIds.Contains(line.PriceList) && numbers.Contains(line.Article)).ToListAsync(ct);
        var wanted = articles.ToHashSet();
        return [.. lines
            .Select(line => (Line: line, List: lists[line.PriceList]))
            .Where(pair => wanted.Contains((pair.List.Contract, pair.Line.Article)))
            .Select(pair => Price(pair.Line, contracts[pair.List.Contract], pair.List.Valid))];
    }

    /// <summary>For each contract the approved list with the latest first day not after <paramref name="day"/>, unless its prices have run out.</summary>
    internal static async Task<IReadOnlyList<ValidList>> ValidOnAsync(ContractsDb db, IReadOnlyCollection<Contract> contracts, DateOnly day, CancellationToken ct)
    {
        var ids = contracts.Select(contract => contract.Id).ToArray();
        var approved = await db.PriceLists.AsNoTracking()
            .Where(list => ids.Contains(list.Contract) && list.State == PriceListState.Approved)
            .ToListAsync(ct);
        return [.. contracts
            .Select(contract => ValidOn([.. approved.Where(list => list.Contract == contract.Id)], contract, day))
            .OfType<ValidList>()];
    }

    internal static ContractPrice Price(PriceLine line, Contract contract, Period valid) => new(
        contract.Id, contract.Number, line.Article, line.Price, line.Base, line.Unit, line.VatRate, valid);

    /// <summary>The version that holds on the day; of two with the same first day the later one.</summary>
    internal static ValidList? ValidOn(IReadOnlyCollection<PriceList> approved, Contract contract, DateOnly day)
    {
        var holds = approved.Where(list => list.ValidFrom <= day).OrderByDescending(list => list.ValidFrom).ThenByDescending(list => list.Sequence).FirstOrDefault();
        if (holds is null || holds.ValidThrough < day)
        {
            return null;
        }

        var next = approved.Where(list => list.ValidFrom > day).Select(list => (DateOnly?)list.ValidFrom.AddDays(-1)).Min();
        DateOnly[] ends = [.. new[] { contract.End, holds.ValidThrough, next }.OfType<DateOnly>()];
        return new ValidList(holds.Id, contract.Id, Period.Make(holds.ValidFrom, ends.Min()).OrThrow());
    }

    private static ListedArticle View(PriceLine line) => new()
    {
        Number = line.Article,
        Gtin = line.Gtin,
        Name = line.Name,
        Description = line.Description,
        Cpv = line.Cpv,
        MinimumMicro = line.MinimumMicro,
        DeliveryDays = line.DeliveryDays,
        Marks = line.Marks,
        Synonyms = line.Synonyms,
        IsClinical = line.IsClinical,
    };
}

/// <summary>Queries that several slices share.</summary>
internal static class ContractQueries
{
    /// <summary>Contracts in force on the day that the entity may call off from.</summary>
    public static IQueryable<Contract> UsableBy(this ContractsDb db, LegalEntityId entity, DateOnly day) =>
        db.Contracts.Where(contract =>
            (contract.State == ContractState.Signed || contract.State == ContractState.Terminated)
            && contract.Start <= day && contract.End >= day
            && db.Participants.Any(one => one.Contract == contract.Id && one.Entity == entity && one.MayCallOff));
}
