using Microsoft.EntityFrameworkCore;
using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;

namespace Samkop.Ordering.Starting;

/// <summary>Marks an article as favourite, or unmarks it.</summary>
internal sealed class FavouriteHandler(UnitOfWork work, IArticles articles)
{
    public Task<Result<bool>> HandleAsync(Permit<MarkFavourite> permit, CancellationToken ct) =>
        work.WriteAsync<MarkFavourite, bool>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var person = permit.Actor.Person!.Value;
                var article = permit.Action.Article;
                var marked = await db.Favourites.FirstOrDefaultAsync(one => one.Person == person && one.Article == article, ct);
                if (marked is null)
                {
                    if (permit.Actor.HomeEntity is not { } entity || await articles.FindAsync(entity, article, ct) is null)
                    {
                        return OrderingRefusals.NotOrderable.With();
                    }

                    db.Favourites.Add(new Favourite { Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()), Person = person, Article = article });
                }
                else
                {
                    db.Favourites.Remove(marked);
                }

                session.Audit(new AuditNote(permit.Action.About) { After = new { marked = marked is null } });
                return marked is null;
            },
            ct);
}
