using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Web;

namespace Samkop.Ordering.Starting;

/// <summary>What a person orders again: an article with the last quantity.</summary>
internal sealed record Again(ArticleView Article, decimal Quantity);

/// <summary>Search, favourites, order again, and where one's own orders are.</summary>
[Asks<StartOrdering>]
internal sealed class OrderStartModel(Reads reads, IArticles articles, AddLineHandler adding, FavouriteHandler favourites) : GatedPage
{
    private const int MostHits = 50;
    private const int MostAgain = 8;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<ArticleView> Hits { get; private set; } = [];

    public IReadOnlyList<ArticleView> Favourites { get; private set; } = [];

    public IReadOnlyList<Again> Agains { get; private set; } = [];

    public IReadOnlyList<Order> OnTheWay { get; private set; } = [];

    public Requisition? Draft { get; private set; }

    public int DraftLines { get; private set; }

    public IReadOnlyList<Requisition> Waiting { get; private set; } = [];

    public bool HasAsked => !string.IsNullOrWhiteSpace(Query);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAddAsync(ArticleId article, decimal quantity, CancellationToken ct) => DoAsync(
        new AddLine(),
        (permit, token) => adding.AddArticleAsync(permit, article, quantity, token),
        id => Done(HasAsked ? $"{Links.Start}?q={Uri.EscapeDataString(Query!)}" : Links.Start, new("Raden ligger i rekvisitionen.", "The line is in the requisition.")),
        ct);

    public Task<IActionResult> OnPostFavouriteAsync(ArticleId article, CancellationToken ct) => DoAsync(
        new MarkFavourite(article),
        favourites.HandleAsync,
        isMarked => Done(HasAsked ? $"{Links.Start}?q={Uri.EscapeDataString(Query!)}" : Links.Start, isMarked ? new("Sparad som favorit.", "Saved as favourite.") : new("Inte längre favorit.", "No longer a favourite.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new StartOrdering(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (permit.Actor is not { Person: { } person, HomeEntity: { } entity })
        {
            return null;
        }

        var db = reads.Of<OrderingDb>();
        if (HasAsked)
        {
            Hits = await articles.SearchAsync(entity, Query!, MostHits, ct);
        }

        Draft = await AddLineHandler.DraftOf(db, person, entity).FirstOrDefaultAsync(ct);
        DraftLines = Draft is null ? 0 : await db.RequisitionLines.CountAsync(line => line.Requisition == Draft.Id, ct);
        Waiting = await db.Requisitions
            .Where(one => one.Orderer == person && (one.State == RequisitionState.AwaitingApproval || one.State == RequisitionState.Asked || one.State == RequisitionState.Returned))
            .OrderBy(one => one.SentAt).Take(20).ToListAsync(ct);
        OnTheWay = await db.Orders
            .Where(order => order.Orderer == person && OrderStates.Awaiting.Contains(order.State))
            .OrderByDescending(order => order.OrderedOn).ThenByDescending(order => order.Id).Take(20).ToListAsync(ct);
        await LoadShortcutsAsync(db, person, entity, ct);
        return null;
    }

    private async Task LoadShortcutsAsync(OrderingDb db, PersonId person, LegalEntityId entity, CancellationToken ct)
    {
        var marked = await db.Favourites.Where(one => one.Person == person).Select(one => one.Article).Take(MostAgain).ToListAsync(ct);
        Favourites = await FindAsync(entity, marked, ct);
        var latest = await db.OrderLines
            .Where(line => line.Article != null && db.Orders.Any(order => order.Id == line.Order && order.Orderer == person))
            .OrderByDescending(line => line.Id)
            .Select(line => new { Article = line.Article!.Value, line.QuantityMicro, line.UnitCode })
            .Take(40)
            .ToListAsync(ct);
        var last = latest.GroupBy(line => line.Article).Select(group => group.First()).Take(MostAgain).ToDictionary(line => line.Article);
        Agains = [.. (await FindAsync(entity, [.. last.Keys], ct)).Select(article => new Again(article, Quantity.FromMicro(last[article.Id].QuantityMicro, last[article.Id].UnitCode).ToDecimal()))];
    }

    private async Task<IReadOnlyList<ArticleView>> FindAsync(LegalEntityId entity, IReadOnlyList<ArticleId> ids, CancellationToken ct)
    {
        var found = new List<ArticleView>(ids.Count);
        foreach (var id in ids)
        {
            if (await articles.FindAsync(entity, id, ct) is { } article)
            {
                found.Add(article);
            }
        }

        return found;
    }
}
