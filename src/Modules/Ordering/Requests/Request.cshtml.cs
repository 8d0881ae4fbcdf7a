using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Requests;

/// <summary>One purchase request, for the requester and for the buyer.</summary>
[Asks<ViewRequest>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class RequestModel(Reads reads, IPeople people, IEntities entities, PurchaseRequestHandler handler) : GatedPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Words { get; set; }

    public PurchaseRequest Shown { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public UnitView? Unit { get; private set; }

    public bool IsMine { get; private set; }

    public bool IsBuyer { get; private set; }

    /// <summary>The buyer's own drafts in the entity: what can be proposed.</summary>
    public IReadOnlyList<Requisition> Drafts { get; private set; } = [];

    private PurchaseRequestId Key => PurchaseRequestId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostTakeAsync(CancellationToken ct) =>
        WorkAsync((permit, token) => handler.TakeAsync(permit, AnswerBy, token), new("Uppdraget är ditt.", "The request is yours."), ct);

    public Task<IActionResult> OnPostAskAsync(CancellationToken ct) =>
        WorkAsync((permit, token) => handler.AskAsync(permit, Words, token), new("Frågan är skickad.", "The question is sent."), ct);

    public Task<IActionResult> OnPostQuoteAsync(CancellationToken ct) =>
        WorkAsync(handler.QuoteAsync, new("Offert eller avrop pågår.", "Quotation or call-off under way."), ct);

    public Task<IActionResult> OnPostProposeAsync(RequisitionId requisition, CancellationToken ct) =>
        WorkAsync((permit, token) => handler.ProposeAsync(permit, requisition, token), new("Rekvisitionen hör nu till uppdraget. Skicka den för attest.", "The requisition now belongs to the request. Send it for approval."), ct);

    public Task<IActionResult> OnPostCompleteAsync(CancellationToken ct) => OwnAsync((permit, token) => handler.CompleteAsync(permit, Words, token), ct);

    public Task<IActionResult> OnPostMoveAsync(RequestAct act, CancellationToken ct) => OwnAsync((permit, token) => handler.MoveAsync(permit, act, token), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ViewRequest(Key), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<OrderingDb>();
        Shown = await db.Requests.SingleAsync(one => one.Id == Key, ct);
        IsMine = Shown.Requester == permit.Actor.Person;
        IsBuyer = permit.Actor.HasAny(Roles.Buyer, Shown.Entity);
        Unit = await entities.FindUnitAsync(Shown.Unit, ct);
        Names = await people.NamesAsync([.. new[] { Shown.Requester, Shown.Buyer }.OfType<PersonId>().Distinct()], ct);
        if (IsBuyer && Shown.May(RequestAct.Propose) && permit.Actor.Person is { } person)
        {
            Drafts = await AddLineHandler.DraftOf(db, person, Shown.Entity).ToListAsync(ct);
        }

        return null;
    }

    private Task<IActionResult> WorkAsync(Func<Permit<WorkOnRequest>, CancellationToken, Task<Result<Done>>> step, Text said, CancellationToken ct) =>
        DoAsync(new WorkOnRequest(Key), step, _ => Done(Links.Request(Key), said), ct);

    private Task<IActionResult> OwnAsync(Func<Permit<AnswerRequest>, CancellationToken, Task<Result<Done>>> step, CancellationToken ct) =>
        DoAsync(new AnswerRequest(Key), step, _ => Done(Links.Request(Key), new("Sparat.", "Saved.")), ct);
}
