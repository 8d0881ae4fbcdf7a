using Microsoft.AspNetCore.Mvc;
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
    private const int PageSize = 50;
    private static readonly ListOrder<PurchaseRequest> OpenFirst =
        ListOrder.Of<PurchaseRequest>().Up(request => request.State).Down(request => request.CreatedAt).Down(request => request.Id);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<PurchaseRequest> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<PurchaseRequest> Requests => Shown.Rows;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseRequests(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        IQueryable<PurchaseRequest> rows = reads.Of<OrderingDb>().Requests;
        if (!permit.Actor.HasAny(Roles.Buyer | Roles.Auditor))
        {
            rows = rows.Where(request => request.Requester == permit.Actor.Person);
        }

        Shown = await rows.PageAsync(permit.Scope, request => request.Entity, OpenFirst, Place, PageSize, ct);
        Names = await people.NamesAsync([.. Requests.Select(one => one.Requester).Concat(Requests.Select(one => one.Buyer).OfType<PersonId>()).Distinct()], ct);
        return null;
    }
}
