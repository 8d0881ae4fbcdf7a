using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Browse;

/// <summary>A procurement in the list.</summary>
internal sealed record CaseRow(CaseId Id, string RegisterNumber, string Title, CasePhase Phase, string Lead, string Buyer, DateOnly? LastDay);

/// <summary>Lists procurements within a permit's scope, the latest first.</summary>
internal sealed class CaseList(Reads reads, IEntities entities, IPeople people)
{
    private const int PageSize = 50;
    private static readonly ListOrder<Case> Latest = ListOrder.Of<Case>().Down(one => one.OpenedAt).Down(one => one.Id);

    public async Task<Paged<CaseRow>> OfAsync(Permit<BrowseCases> permit, bool isMine, string? place, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var scope = permit.Scope.Entities.ToArray();
        var seen = db.Cases.Where(one => scope.Contains(one.Entity) || db.Participants.Any(part => part.Case == one.Id && scope.Contains(part.Entity)));
        if (isMine && permit.Actor.Person is { } person)
        {
            seen = seen.Where(one => one.Buyer == person);
        }

        var page = await seen.PageAsync(Latest, place, PageSize, ct);
        var ids = page.Rows.Select(one => one.Id).ToArray();
        var names = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.ShortName);
        var buyers = await people.NamesAsync([.. page.Rows.Select(one => one.Buyer).Distinct()], ct);
        var days = await db.TimePlans.Where(plan => ids.Contains(plan.Case)).ToDictionaryAsync(plan => plan.Case, plan => plan.LastDay, ct);
        return page.Select(one => new CaseRow(
            one.Id, one.RegisterNumber, one.Title, one.Phase, names.GetValueOrDefault(one.Entity, string.Empty), buyers.GetValueOrDefault(one.Buyer, string.Empty),
            days.TryGetValue(one.Id, out var day) ? day : null));
    }
}
