using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Answering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Public;
using Samkop.Ordering.Showing;
using Samkop.Web;

namespace Samkop.Ordering.Portal;

/// <summary>One order as its supplier sees it, with the answer: accept, change, decline.</summary>
[Asks<AnswerOrder>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class SupplierOrderModel(OrderReading reading, AnswerOrderHandler handler) : GatedPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? PromisedOn { get; set; }

    [BindProperty]
    [StringLength(500)]
    public string? Words { get; set; }

    [BindProperty]
    public Dictionary<int, string> Quantities { get; set; } = [];

    public ShownOrder Shown { get; private set; } = null!;

    public bool MayAnswer => Shown.IsAwaiting && Shown.Order.State != OrderState.PartlyReceived;

    private OrderId Key => OrderId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) => AnswerAsync(SupplierAnswer.Accepted, ct);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken ct) => AnswerAsync(SupplierAnswer.Changed, ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => AnswerAsync(SupplierAnswer.Declined, ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AnswerOrder(Key), ct)).IsRefused(out var no))
        {
            return no;
        }

        Shown = await reading.LoadAsync(Key, ct);
        return null;
    }

    private Task<IActionResult> AnswerAsync(SupplierAnswer answer, CancellationToken ct) => DoAsync(
        new AnswerOrder(Key),
        (permit, token) => handler.HandleAsync(
            permit,
            new GivenAnswer(answer, string.Empty, string.Empty, Words ?? string.Empty, string.Empty)
            {
                PromisedOn = PromisedOn,
                Lines = answer == SupplierAnswer.Changed
                    ? [.. Quantities.Select(pair => new GivenLine(pair.Key) { Quantity = FormInput.Amount(pair.Value) ?? -1, PromisedOn = PromisedOn })]
                    : [],
            },
            token),
        _ => Done(Links.SupplierOrder(Key), new("Svaret är skickat till köparen.", "The answer is sent to the buyer.")),
        ct);
}
