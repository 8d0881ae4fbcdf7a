using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.Directory;

/// <inheritdoc cref="IContracts" />
internal sealed class ContractDirectory(Reads reads, ISuppliers suppliers, IPriceLists prices, TimeProvider clock) : IContracts
{
    private ContractsDb Db => reads.Of<ContractsDb>();

    public async Task<ContractView?> FindAsync(ContractId contract, CancellationToken ct) =>
        await Db.Contracts.FirstOrDefaultAsync(one => one.Id == contract, ct) is { } found ? View(found) : null;

    public async Task<IReadOnlyList<ContractView>> UsableByAsync(LegalEntityId entity, DateOnly day, CancellationToken ct) =>
        [.. (await Db.UsableBy(entity, day).OrderBy(contract => contract.Title).ToListAsync(ct)).Select(View)];

    public async Task<ContractView?> ByNumberAsync(LegalEntityId entity, string number, CancellationToken ct)
    {
        var wanted = number.Trim();
        var found = await Db.Contracts.FirstOrDefaultAsync(
            contract => contract.Number == wanted && Db.Participants.Any(one => one.Contract == contract.Id && one.Entity == entity), ct);
        return found is null ? null : View(found);
    }

    public async Task<ContractPrice?> PriceAsync(
        IReads judgedOn, LegalEntityId entity, SupplierId supplier, string article, DateOnly day, CancellationToken ct)
    {
        var usable = await judgedOn.Of<ContractsDb>().UsableBy(entity, day)
            .Where(contract => contract.Supplier == supplier).Select(contract => contract.Id).ToListAsync(ct);
        var found = await prices.PricesAsync(judgedOn, entity, [.. usable.Select(contract => (contract, article))], day, ct);

        // An article on two contracts of the same supplier: the lower price is the one the buyer is entitled to.
        return found.OrderBy(price => price.Price.ToDecimal() / price.Base.ToDecimal()).ThenBy(price => price.ContractNumber, StringComparer.Ordinal).FirstOrDefault();
    }

    public async Task<IReadOnlyList<ContractView>> SearchAsync(LegalEntityId entity, string text, int take, CancellationToken ct)
    {
        var words = SwedishWords.Of(text);
        if (words.Count == 0)
        {
            return [];
        }

        // A region has hundreds of contracts, not hundreds of thousands: reading the usable ones costs less than an index of their own.
        var usable = Db.UsableBy(entity, SwedishTime.Today(clock));
        var best = (await ContractMatch.FindAsync(usable, suppliers, words, ct)).Take(take).ToArray();
        var found = await Db.Contracts.Where(contract => best.Contains(contract.Id)).ToDictionaryAsync(contract => contract.Id, ct);
        return [.. best.Select(id => View(found[id]))];
    }

    internal static ContractView View(Contract contract) => new()
    {
        Id = contract.Id,
        Number = contract.Number,
        Title = contract.Title,
        Supplier = contract.Supplier,
        Period = Period.Make(contract.Start, contract.End).OrThrow(),
        Owner = contract.Owner,
        OrderingInstruction = contract.OrderingInstruction,
        Freight = contract.Freight,
        AllowsFreight = contract.AllowsFreight,
        PaymentDays = contract.PaymentDays,
    };
}

/// <summary>How well a contract answers a search: every word must be found somewhere; better fields and better likeness count more.</summary>
internal static class ContractMatch
{
    /// <summary>Those that answer the search, the best first.</summary>
    public static async Task<IReadOnlyList<ContractId>> FindAsync(IQueryable<Contract> contracts, ISuppliers suppliers, IReadOnlyList<string> words, CancellationToken ct)
    {
        var texts = await contracts.Select(one => new Searched(one.Id, one.Supplier, one.Number, one.Title, one.Category, one.Summary)).ToListAsync(ct);
        var names = await suppliers.NamesAsync([.. texts.Select(one => one.Supplier).Distinct()], ct);
        List<(string Whole, string Stem)> asked = [.. words.Select(word => (word, SwedishWords.Stem(word)))];
        return [.. texts
            .Select(one => (one.Id, one.Title, Score: Score(asked, one, names.GetValueOrDefault(one.Supplier, string.Empty))))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Title, StringComparer.Ordinal).ThenBy(hit => hit.Id.Value)
            .Select(hit => hit.Id)];
    }

    private static int Score(IReadOnlyList<(string Whole, string Stem)> words, Searched contract, string supplier)
    {
        var fields = new (IReadOnlyList<string> Words, int Weight)[]
        {
            (SwedishWords.Of(contract.Title), 4),
            (SwedishWords.Of(contract.Number + " " + supplier), 3),
            (SwedishWords.Of(contract.Category), 3),
            (SwedishWords.Of(contract.Summary), 1),
        };
        var scores = words.Select(word => fields.Max(field => field.Words.Select(held => Likeness(word, held) * field.Weight).DefaultIfEmpty().Max())).ToList();
        return scores.Contains(0) ? 0 : scores.Sum();
    }

    private static int Likeness((string Whole, string Stem) word, string held)
    {
        var asked = word.Whole;
        if (string.Equals(asked, held, StringComparison.Ordinal))
        {
            return 10;
        }

        if (string.Equals(word.Stem, SwedishWords.Stem(held), StringComparison.Ordinal))
        {
            return 9;
        }

        if (asked.Length >= 3 && held.Contains(asked, StringComparison.Ordinal))
        {
            return held.StartsWith(asked, StringComparison.Ordinal) ? 7 : 5;
        }

        var most = asked.Length >= 7 ? 2 : asked.Length >= 4 ? 1 : 0;
        return most > 0 && SwedishWords.Distance(asked, held, most) <= most ? 3 : 0;
    }

    // What is searched, without the rest of the contract.
    private sealed record Searched(ContractId Id, SupplierId Supplier, string Number, string Title, string Category, string Summary);
}
