using Dapper;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Catalogue.Index;

/// <summary>Writes the search index: words, their trigrams, and which articles each word stands for.</summary>
internal static class SearchIndex
{
    private const int Portion = 400;

    /// <summary>Replaces everything that is indexed of these articles (by place).</summary>
    public static async Task ReplaceAsync(
        WriteSession session, ContractId contract, IReadOnlyDictionary<long, IReadOnlyDictionary<string, int>> articles, CancellationToken ct)
    {
        var shelf = await ShelfAsync(session, contract, ct);
        var ids = await WordsAsync(session, [.. articles.Values.SelectMany(words => words.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], ct);
        foreach (var portion in articles.Keys.Chunk(Portion))
        {
            await ExecuteAsync(session, $"DELETE FROM catalogue_posting WHERE article {In(session)}", new { ids = portion }, ct);
        }

        var postings = articles.SelectMany(article => article.Value.Select(word => (Word: ids[word.Key], Article: article.Key, Weight: word.Value)));
        foreach (var portion in postings.Chunk(Portion))
        {
            // Whole numbers of our own making: written out, since no engine takes so many parameters.
            var values = string.Join(',', portion.Select(one => FormattableString.Invariant($"({one.Word},{shelf},{one.Article},{one.Weight})")));
            await ExecuteAsync(session, $"INSERT INTO catalogue_posting (word, shelf, article, weight) VALUES {values}", parameters: null, ct);
        }
    }

    private static async Task<long> ShelfAsync(WriteSession session, ContractId contract, CancellationToken ct)
    {
        var place = await session.NextNumberAsync("catalogue/shelf");
        await ExecuteAsync(
            session, "INSERT INTO catalogue_shelf (contract, place) VALUES (@contract, @place) ON CONFLICT DO NOTHING", new { contract = contract.Value, place }, ct);
        return await session.Connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT place FROM catalogue_shelf WHERE contract = @contract", new { contract = contract.Value }, session.Transaction, cancellationToken: ct));
    }

    private static async Task<Dictionary<string, long>> WordsAsync(WriteSession session, IReadOnlyList<string> words, CancellationToken ct)
    {
        var known = await KnownAsync(session, words, ct);
        foreach (var word in words.Where(word => !known.ContainsKey(word)))
        {
            var id = await session.NextNumberAsync("catalogue/word");
            if (await ExecuteAsync(session, "INSERT INTO catalogue_word (id, word) VALUES (@id, @word) ON CONFLICT DO NOTHING", new { id, word }, ct) == 1)
            {
                var grams = SwedishWords.Trigrams(word).Select(gram => new { gram, word = id });
                await ExecuteAsync(session, "INSERT INTO catalogue_trigram (gram, word) VALUES (@gram, @word)", grams, ct);
            }
        }

        return await KnownAsync(session, words, ct);
    }

    private static async Task<Dictionary<string, long>> KnownAsync(WriteSession session, IReadOnlyList<string> words, CancellationToken ct)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var portion in words.Chunk(Portion))
        {
            var rows = await session.Connection.QueryAsync<(long Id, string Word)>(new CommandDefinition(
                $"SELECT id, word FROM catalogue_word WHERE word {In(session)}", new { ids = portion }, session.Transaction, cancellationToken: ct));
            foreach (var row in rows)
            {
                known[row.Word] = row.Id;
            }
        }

        return known;
    }

    private static string In(WriteSession session) => session.Engine == DatabaseKind.Postgres ? "= ANY(@ids)" : "IN @ids";

    private static Task<int> ExecuteAsync(WriteSession session, string sql, object? parameters, CancellationToken ct) =>
        session.Connection.ExecuteAsync(new CommandDefinition(sql, parameters, session.Transaction, cancellationToken: ct));
}
