using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Samkop.Catalogue.Domain;
using Samkop.Catalogue.Persistence;
using Samkop.Catalogue.Public;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Catalogue.Find;

/// <inheritdoc cref="IArticles" />
internal sealed class ArticleSearch(Reads reads, IPriceLists prices, ISuppliers suppliers, TimeProvider clock) : IArticles
{
    private const int MostWords = 8;

    /// <summary>Articles without a price today fall away after the search; so more are fetched than asked for.</summary>
    private const int Reserve = 60;

    public async Task<IReadOnlyList<ArticleView>> SearchAsync(LegalEntityId entity, string text, int take, CancellationToken ct)
    {
        var words = SwedishWords.Of(text).Take(MostWords).ToList();
        var today = SwedishTime.Today(clock);
        var contracts = await prices.UsableByAsync(reads, entity, today, ct);
        if (words.Count == 0 || contracts.Count == 0 || take <= 0)
        {
            return [];
        }

        var hits = await HitsAsync((words, ArticleWords.WholeNumber(text)), contracts, take + Reserve, ct);
        var places = hits.Select(hit => hit.Place).ToArray();
        var articles = await reads.Of<CatalogueDb>().Articles.Where(article => places.Contains(article.Place)).ToDictionaryAsync(article => article.Place, ct);
        var views = await ViewsAsync(entity, [.. hits.Where(hit => articles.ContainsKey(hit.Place)).Select(hit => articles[hit.Place])], today, ct);

        // Who writes two words means both; articles with fewer of them show only when none has all.
        var wordsFound = hits.ToDictionary(hit => articles.TryGetValue(hit.Place, out var article) ? article.Id : default, hit => hit.Words);
        var most = views.Select(view => wordsFound[view.Id]).DefaultIfEmpty().Max();
        return [.. views.Where(view => wordsFound[view.Id] == most).Take(take)];
    }

    public async Task<ArticleView?> FindAsync(LegalEntityId entity, ArticleId article, CancellationToken ct)
    {
        var found = await reads.Of<CatalogueDb>().Articles.FirstOrDefaultAsync(one => one.Id == article, ct);
        return found is null ? null : (await ViewsAsync(entity, [found], SwedishTime.Today(clock), ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<Hit>> HitsAsync((List<string> Words, string Whole) asked, IReadOnlyList<ContractId> contracts, int most, CancellationToken ct)
    {
        var connection = await reads.ConnectionAsync(ct);
        var shelves = await ShelvesAsync(connection, contracts, ct);
        var matches = await MatchesAsync(connection, asked.Words, asked.Whole, ct);
        if (shelves.Count == 0 || matches.Count == 0)
        {
            return [];
        }

        // Whole numbers of our own making are written out: there may be hundreds, and no engine takes as many parameters.
        var values = string.Join(',', matches.Select(one => string.Create(CultureInfo.InvariantCulture, $"({one.Word},{one.Asked},{one.Percent})")));
        return [.. await connection.QueryAsync<Hit>(new CommandDefinition(
            $"""
            WITH m(word, asked, factor) AS (VALUES {values}),
            best AS (
              SELECT p.article AS article, m.asked AS asked, MAX(p.weight * m.factor) AS score
              FROM m JOIN catalogue_posting p ON p.word = m.word AND p.shelf IN ({string.Join(',', shelves)})
              GROUP BY p.article, m.asked)
            SELECT article AS Place, COUNT(*) AS Words, CAST(SUM(score) AS BIGINT) AS Score
            FROM best GROUP BY article ORDER BY COUNT(*) DESC, SUM(score) DESC, article LIMIT @most
            """,
            new { most },
            cancellationToken: ct))];
    }

    private async Task<IReadOnlyList<long>> ShelvesAsync(DbConnection connection, IReadOnlyList<ContractId> contracts, CancellationToken ct)
    {
        var ids = contracts.Select(contract => contract.Value).ToArray();
        var filter = reads.Engine == DatabaseKind.Postgres ? "= ANY(@ids)" : "IN @ids";
        return [.. await connection.QueryAsync<long>(new CommandDefinition(
            $"SELECT place FROM catalogue_shelf WHERE contract {filter}", new { ids }, cancellationToken: ct))];
    }

    private async Task<IReadOnlyList<(long Word, int Asked, int Percent)>> MatchesAsync(DbConnection connection, List<string> words, string whole, CancellationToken ct)
    {
        var index = new IndexedWords(connection, reads.Engine, ct);
        var matches = new List<(long Word, int Asked, int Percent)>();
        for (var asked = 0; asked < words.Count; asked++)
        {
            matches.AddRange((await index.ForAsync(words[asked])).Select(word => (word.Id, asked, word.Percent)));
        }

        // "NT PS 44" is also the article number ntps44: then it answers every word at once.
        if (words.Count > 1)
        {
            var asWhole = await index.ForAsync(whole);
            matches.AddRange(words.SelectMany((_, asked) => asWhole.Where(word => word.Percent == WordMatch.Exact).Select(word => (word.Id, asked, word.Percent))));
        }

        return matches;
    }

    private async Task<IReadOnlyList<ArticleView>> ViewsAsync(LegalEntityId entity, IReadOnlyList<Article> articles, DateOnly today, CancellationToken ct)
    {
        var priced = (await prices.PricesAsync(reads, entity, [.. articles.Select(article => (article.Contract, article.Number))], today, ct))
            .ToDictionary(price => (price.Contract, price.Article));
        var names = await suppliers.NamesAsync([.. articles.Select(article => article.Supplier).Distinct()], ct);
        return [.. articles
            .Where(article => priced.ContainsKey((article.Contract, article.Number)))
            .Select(article => View(article, priced[(article.Contract, article.Number)], names.GetValueOrDefault(article.Supplier, string.Empty)))];
    }

    private static ArticleView View(Article article, ContractPrice price, string supplier) => new()
    {
        Id = article.Id,
        Supplier = article.Supplier,
        SupplierName = supplier,
        Number = article.Number,
        Gtin = article.Gtin,
        Name = article.Name,
        Description = article.Description,
        Price = price,
        MinimumQuantity = Quantity.FromMicro(article.MinimumMicro, price.Unit).ToDecimal(),
        DeliveryDays = article.DeliveryDays,
        Cpv = article.Cpv,
        IsClinical = article.IsClinical,
        Marks = article.Marks.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    private sealed record Hit
    {
        public long Place { get; init; }

        public long Words { get; init; }

        public long Score { get; init; }
    }
}
