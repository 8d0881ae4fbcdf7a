using System.Data.Common;
using Dapper;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Catalogue.Find;

/// <summary>A word of the index that answers one word of the question.</summary>
internal sealed record IndexedWord(long Id, int Percent);

/// <summary>Looks up which words of the index answer a word of the question.</summary>
internal sealed class IndexedWords(DbConnection connection, DatabaseKind engine, CancellationToken ct)
{
    private const int MostCandidates = 200;
    private const int MostWords = 40;

    /// <summary>Best first; synonyms included.</summary>
    public async Task<IReadOnlyList<IndexedWord>> ForAsync(string asked)
    {
        var best = new Dictionary<long, int>();
        await AddAsync(best, asked, percentOf: 100);
        foreach (var synonym in await SynonymsAsync(asked))
        {
            await AddAsync(best, synonym, WordMatch.SynonymPercent);
        }

        // Rightly spelt: words that only look like it are noise.
        if (best.Values.DefaultIfEmpty().Max() < WordMatch.Exact - 5)
        {
            await AddLikeAsync(best, asked);
        }
        else
        {
            await AddPartsAsync(best, asked);
        }

        return [.. best.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostWords).Select(pair => new IndexedWord(pair.Key, pair.Value))];
    }

    private async Task AddAsync(Dictionary<long, int> best, string asked, int percentOf)
    {
        var rows = await QueryAsync(
            "SELECT id AS Id, word AS Word FROM catalogue_word WHERE (word >= @asked AND word < @end) OR word = @stem ORDER BY word LIMIT @most",
            new { asked, end = asked + "\uFFFF", stem = SwedishWords.Stem(asked), most = MostCandidates });
        Keep(best, asked, rows, percentOf);
    }

    // Parts of compounds hold all inner trigrams of what is asked for.
    private async Task AddPartsAsync(Dictionary<long, int> best, string asked)
    {
        var inner = SwedishWords.Trigrams(asked).Where(gram => !gram.Contains('_', StringComparison.Ordinal)).ToArray();
        if (inner.Length > 0)
        {
            Keep(best, asked, (await LikeAsync(inner, inner.Length)).Where(row => row.Word.Contains(asked, StringComparison.Ordinal)), percentOf: 100);
        }
    }

    private async Task AddLikeAsync(Dictionary<long, int> best, string asked)
    {
        var grams = SwedishWords.Trigrams(asked).ToArray();
        if (grams.Length > 1)
        {
            // One fault spoils at most three trigrams.
            Keep(best, asked, await LikeAsync(grams, Math.Max(2, grams.Length - (3 * Math.Max(1, WordMatch.MostFaults(asked))))), percentOf: 100);
        }
    }

    private async Task<IEnumerable<Row>> LikeAsync(string[] grams, int least)
    {
        var filter = engine == DatabaseKind.Postgres ? "= ANY(@grams)" : "IN @grams";
        return await QueryAsync(
            $"""
            SELECT w.id AS Id, w.word AS Word FROM
              (SELECT word, COUNT(*) AS shared FROM catalogue_trigram WHERE gram {filter} GROUP BY word HAVING COUNT(*) >= @least ORDER BY COUNT(*) DESC, word LIMIT @most) t
            JOIN catalogue_word w ON w.id = t.word
            """,
            new { grams, least, most = MostCandidates });
    }

    private async Task<IReadOnlyList<string>> SynonymsAsync(string asked)
    {
        var found = await connection.QueryAsync<string>(new CommandDefinition(
            """
            SELECT means FROM catalogue_synonym WHERE term = @asked OR term = @stem
            UNION SELECT term FROM catalogue_synonym WHERE means = @asked OR means = @stem
            """,
            new { asked, stem = SwedishWords.Stem(asked) },
            cancellationToken: ct));
        return [.. found];
    }

    private async Task<IEnumerable<Row>> QueryAsync(string sql, object parameters) =>
        await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: ct));

    private static void Keep(Dictionary<long, int> best, string asked, IEnumerable<Row> rows, int percentOf)
    {
        foreach (var row in rows)
        {
            var percent = WordMatch.Of(asked, row.Word) * percentOf / 100;
            if (percent > best.GetValueOrDefault(row.Id))
            {
                best[row.Id] = percent;
            }
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string Word { get; init; } = string.Empty;
    }
}
