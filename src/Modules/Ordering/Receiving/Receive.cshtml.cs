using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Public;
using Samkop.Ordering.Showing;
using Samkop.Web;

namespace Samkop.Ordering.Receiving;

/// <summary>Register a delivery line by line.</summary>
[Asks<ReceiveGoods>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class ReceiveModel(OrderReading reading, ReceiveGoodsHandler handler) : GatedPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public Dictionary<Guid, ReceiptForm> Lines { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public ShownOrder Shown { get; private set; } = null!;

    public IEnumerable<OrderLine> Open => Shown.Lines.Where(line => Shown.Sums[line.Id].OpenToReceive > 0);

    private OrderId Key => OrderId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ReceiveGoods(Key), (permit, token) => handler.HandleAsync(permit, [.. Lines.Select(Given)], Note, token),
        _ => Done(Links.Order(Key), new("Leveransen är registrerad.", "The delivery is registered.")), ct);

    /// <summary>True when a despatch advice has filled in what came.</summary>
    public bool IsAdvised => !HttpMethods.IsPost(Request.Method) && Open.Any(line => Shown.Sums[line.Id].OnTheWay > 0);

    /// <summary>What was typed; before that what the supplier says is on its way.</summary>
    public ReceiptForm Typed(OrderLine line) =>
        Lines.GetValueOrDefault(line.Id.Value)
        ?? new ReceiptForm { Came = IsAdvised && Shown.Sums[line.Id].OnTheWay is > 0 and var sent ? Quantity.FromMicro(sent, line.UnitCode).ToNumber() : null };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReceiveGoods(Key), ct)).IsRefused(out var no))
        {
            return no;
        }

        Shown = await reading.LoadAsync(Key, ct);
        return null;
    }

    private static LineReceipt Given(KeyValuePair<Guid, ReceiptForm> line) => new(OrderLineId.From(line.Key))
    {
        Came = Read(line.Value.Came),
        Refused = Read(line.Value.Refused),
        Reason = line.Value.Reason,
        IsWrongArticle = line.Value.IsWrongArticle,
        RestOn = line.Value.RestOn,
        IsRestCancelled = line.Value.IsRestCancelled,
    };

    // What is no number becomes a negative one, which the handler refuses with its reason.
    private static decimal Read(string? text) => string.IsNullOrWhiteSpace(text) ? 0 : FormInput.Amount(text) ?? -1;
}

/// <summary>One line of the form.</summary>
internal sealed class ReceiptForm
{
    public string? Came { get; set; }

    public string? Refused { get; set; }

    public string? Reason { get; set; }

    public bool IsWrongArticle { get; set; }

    public DateOnly? RestOn { get; set; }

    public bool IsRestCancelled { get; set; }
}
