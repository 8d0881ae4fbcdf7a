using System.ComponentModel.DataAnnotations;
using Dapper;
using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Catalogue.Synonyms;

/// <summary>Two words that the search takes for one another, as folded: a–z and figures.</summary>
internal sealed record Synonym
{
    public string Term { get; init; } = string.Empty;

    public string Means { get; init; } = string.Empty;
}

/// <summary>A pair as typed.</summary>
internal sealed class SynonymInput
{
    [Required, StringLength(40)]
    public string Term { get; set; } = string.Empty;

    [Required, StringLength(40)]
    public string Means { get; set; } = string.Empty;
}

/// <summary>Reads and changes the synonyms; the search uses them from the next question on.</summary>
internal sealed class SynonymBook(UnitOfWork work, Reads reads)
{
    public const int MostShown = 200;

    /// <summary>Those with the word on either side; all, from the beginning, without one.</summary>
    public async Task<(IReadOnlyList<Synonym> Rows, int Count)> ListAsync(string? word, CancellationToken ct)
    {
        var folded = SwedishWords.Of(word ?? string.Empty) is [var one, ..] ? one : string.Empty;
        var connection = await reads.ConnectionAsync(ct);
        var like = new { pattern = folded + "%", most = MostShown };
        var rows = await connection.QueryAsync<Synonym>(new CommandDefinition(
            "SELECT term AS Term, means AS Means FROM catalogue_synonym WHERE term LIKE @pattern OR means LIKE @pattern ORDER BY term, means LIMIT @most", like, cancellationToken: ct));
        var count = await connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT COUNT(*) FROM catalogue_synonym WHERE term LIKE @pattern OR means LIKE @pattern", like, cancellationToken: ct));
        return ([.. rows], (int)count);
    }

    /// <summary>Adds a pair; refuses what is not one word on each side (CAT-001) and what is known (CAT-002).</summary>
    public Task<Result<Done>> AddAsync(Permit<KeepSynonyms> permit, SynonymInput input, CancellationToken ct) =>
        work.WriteAsync<KeepSynonyms, Done>(
            permit,
            async session =>
            {
                if (SwedishWords.Of(input.Term) is not [var term] || SwedishWords.Of(input.Means) is not [var means] || string.Equals(term, means, StringComparison.Ordinal))
                {
                    return Refusals.NotOneWord.On(nameof(input.Term));
                }

                var known = await session.Connection.ExecuteScalarAsync<long>(new CommandDefinition(
                    "SELECT COUNT(*) FROM catalogue_synonym WHERE (term = @term AND means = @means) OR (term = @means AND means = @term)", new { term, means }, session.Transaction, cancellationToken: ct));
                if (known > 0)
                {
                    return Refusals.SynonymKnown.On(nameof(input.Term));
                }

                await session.Connection.ExecuteAsync(new CommandDefinition("INSERT INTO catalogue_synonym (term, means) VALUES (@term, @means)", new { term, means }, session.Transaction, cancellationToken: ct));
                session.Audit(new AuditNote(ObjectRef.All<ArticleId>()) { After = new { term, means } });
                return Done.It;
            },
            ct);

    public Task<Result<Done>> RemoveAsync(Permit<KeepSynonyms> permit, string term, string means, CancellationToken ct) =>
        work.WriteAsync<KeepSynonyms, Done>(
            permit,
            async session =>
            {
                var removed = await session.Connection.ExecuteAsync(new CommandDefinition("DELETE FROM catalogue_synonym WHERE term = @term AND means = @means", new { term, means }, session.Transaction, cancellationToken: ct));
                if (removed == 0)
                {
                    return WorkRefusals.NotFound.With();
                }

                session.Audit(new AuditNote(ObjectRef.All<ArticleId>()) { Before = new { term, means } });
                return Done.It;
            },
            ct);
}
