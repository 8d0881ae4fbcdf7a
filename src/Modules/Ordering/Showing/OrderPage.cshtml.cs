using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Answering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Public;
using Samkop.Ordering.Receiving;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Showing;

/// <summary>One order: where it is, what it holds, what has come, its documents and its history.</summary>
[Asks<ViewOrder>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class OrderPageModel(
    OrderReading reading, AuditTrail trail, IPeople people, ReceiveGoodsHandler receiving, DecideChangeHandler deciding) : GatedPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "del")]
    public string? Part { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Words { get; set; }

    public ShownOrder Shown { get; private set; } = null!;

    public bool MayReceive { get; private set; }

    public bool MayDecide { get; private set; }

    public IReadOnlyList<AuditLine> History { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, string> Actors { get; private set; } = new Dictionary<PersonId, string>();

    private OrderId Key => OrderId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAllAsync(CancellationToken ct) => DoAsync(
        new ReceiveGoods(Key), receiving.AllAsync,
        _ => Done(Links.Order(Key), new("Allt är mottaget. Fakturan kan nu matchas.", "Everything is received. The invoice can now be matched.")), ct);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken ct) => DoAsync(
        new CancelOrder(Key), (permit, token) => receiving.CancelAsync(permit, Words, token),
        _ => Done(Links.Order(Key), new("Det som inte har kommit är makulerat.", "What has not come is cancelled.")), ct);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) => DoAsync(
        new DecideChange(Key), deciding.AcceptAsync,
        _ => Done(Links.Order(Key), new("Ändringen är godtagen.", "The change is accepted.")), ct);

    public Task<IActionResult> OnPostSubstituteAsync(Guid substitute, bool accept, CancellationToken ct) => DoAsync(
        new DecideChange(Key), (permit, token) => deciding.DecideSubstituteAsync(permit, substitute, accept, token),
        _ => Done(Links.Order(Key), accept ? new("Ersättningen är godtagen.", "The substitute is accepted.") : new("Ersättningen är avböjd och raden makulerad.", "The substitute is declined and the line cancelled.")), ct);

    /// <summary>Text of a verb for the history.</summary>
    public static Text Deed(string verb) => Deeds.TryGetValue(verb, out var text) ? text : Text.Same(verb);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ViewOrder(Key), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (permit.Actor.Kind == ActorKind.SupplierPerson)
        {
            // The supplier has a page of its own; this one shows what is the buyer's matter.
            return WorkRefusals.NotFound.With();
        }

        Shown = await reading.LoadAsync(Key, ct);
        MayReceive = (await Gate.AskAsync(new ReceiveGoods(Key), ct)).IsGranted(out _, out _);
        MayDecide = (await Gate.AskAsync(new DecideChange(Key), ct)).IsGranted(out _, out _);
        if (Part == "historik")
        {
            History = await trail.OfAsync([ObjectRef.To(Key), ObjectRef.To(Shown.Order.Requisition)], ct);
            Actors = await people.NamesAsync([.. History.Select(line => Guid.TryParse(line.Actor, out var id) ? PersonId.From(id) : (PersonId?)null).OfType<PersonId>().Distinct()], ct);
        }

        return null;
    }

    public string ActorOf(AuditLine line) => Guid.TryParse(line.Actor, out var id) ? Actors.GetValueOrDefault(PersonId.From(id), string.Empty) : line.Actor;

    private static readonly Dictionary<string, Text> Deeds = typeof(OrderPageModel).Assembly.GetTypes()
        .Where(type => typeof(IAction).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false })
        .Select(type => (ActionKind)type.GetProperty(nameof(IAction.Kind))!.GetValue(null)!)
        .ToDictionary(kind => kind.Verb, kind => kind.Text, StringComparer.Ordinal);
}
