using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Requests;

/// <summary>Purchase requests: a buyer sees those of the entities, others their own.</summary>
[Asks<BrowseRequests>]
internal sealed class RequestListModel(Reads reads, IPeople people) : GatedPage
{
    private const int Most = 200;

    public IReadOnlyList<PurchaseRequest> Requests { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseRequests(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var rows = reads.Of<OrderingDb>().Requests.Within(permit.Scope, request => request.Entity);
        if (!permit.Actor.HasAny(Roles.Buyer | Roles.Auditor))
        {
            rows = rows.Where(request => request.Requester == permit.Actor.Person);
        }

        Requests = await rows.OrderBy(request => request.State).ThenByDescending(request => request.CreatedAt).Take(Most).ToListAsync(ct);
        Names = await people.NamesAsync([.. Requests.Select(one => one.Requester).Concat(Requests.Select(one => one.Buyer).OfType<PersonId>()).Distinct()], ct);
        return null;
    }
}
