using Microsoft.EntityFrameworkCore;
using Samkop.Catalogue.Domain;
using Samkop.Catalogue.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Catalogue.Index;

/// <summary>Follows approved price lists: articles are made or renewed, and indexed. Doing it twice changes nothing.</summary>
internal sealed class ApprovedPriceLists(Gate gate, UnitOfWork work, IPriceLists lists, ISuppliers suppliers) : IEventHandler<PriceListApproved>
{
    public async Task HandleAsync(PriceListApproved happened, Guid eventId, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("catalogue-index"), new IndexPriceList(happened.PriceList), ct)).OrThrow();
        (await work.WriteAsync<IndexPriceList, Done>(permit, session => TakeInAsync(session, permit.Action.PriceList, ct), ct)).OrThrow();
    }

    private async Task<Result<Done>> TakeInAsync(WriteSession session, PriceListId list, CancellationToken ct)
    {
        var listed = await lists.ArticlesAsync(session, list, ct);
        var names = await suppliers.NamesAsync([listed.Supplier], ct);
        var words = (await StoreAsync(session, listed, ct))
            .ToDictionary(article => article.Place, article => ArticleWords.Of(article, names.GetValueOrDefault(listed.Supplier, string.Empty), listed.Category));
        await session.FlushAsync(ct);
        await SearchIndex.ReplaceAsync(session, listed.Contract, words, ct);
        session.Audit(AuditNote.On(list) with { After = new { articles = words.Count } });
        return Done.It;
    }

    private static async Task<IReadOnlyList<Article>> StoreAsync(WriteSession session, ListedArticles listed, CancellationToken ct)
    {
        var db = session.Of<CatalogueDb>();
        var known = await db.Articles.Where(article => article.Contract == listed.Contract).ToDictionaryAsync(article => article.Number, StringComparer.Ordinal, ct);
        var stored = new List<Article>();
        foreach (var one in listed.Articles)
        {
            if (!known.TryGetValue(one.Number, out var article))
            {
                article = new Article
                {
                    Id = Article.IdOf(listed.Contract, one.Number),
                    Place = await session.NextNumberAsync("catalogue/article"),
                    Contract = listed.Contract,
                    Supplier = listed.Supplier,
                    Number = one.Number,
                    Name = one.Name,
                    Description = one.Description,
                    Marks = one.Marks,
                    Synonyms = one.Synonyms,
                };
                db.Articles.Add(article);
            }

            article.Update(one);
            stored.Add(article);
        }

        return stored;
    }
}
