using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;
using Samkop.Ordering.Showing;
using Samkop.Web;

namespace Samkop.Ordering.Receiving;

/// <summary>Goods go back after they were taken.</summary>
[Asks<ReceiveGoods>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class ReturnGoodsModel(OrderReading reading, ReceiveGoodsHandler handler) : GatedPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public ReturnForm Input { get; set; } = new();

    public ShownOrder Shown { get; private set; } = null!;

    public IReadOnlyList<Choice> Lines { get; private set; } = [];

    private OrderId Key => OrderId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ReceiveGoods(Key), (permit, token) => handler.ReturnAsync(permit, new LineReturn(Input.Line!.Value, Input.Quantity ?? 0, Input.Reason, Input.IsReplaced), token),
        _ => Done(Links.Order(Key), new("Returen är registrerad.", "The return is registered.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReceiveGoods(Key), ct)).IsRefused(out var no))
        {
            return no;
        }

        Shown = await reading.LoadAsync(Key, ct);
        Lines = [.. Shown.Lines.Where(line => Shown.Sums[line.Id].Kept > 0).Select(line => new Choice(
            line.Id.Value.ToString(), new Text("Rad {0}: {1}, {2} mottaget", "Line {0}: {1}, {2} received").With(line.Number, line.Name, Quantity.FromMicro(Shown.Sums[line.Id].Kept, line.UnitCode))))];
        Input.Line ??= Lines is [var only] ? OrderLineId.From(Guid.Parse(only.Value)) : null;
        return null;
    }
}

/// <summary>The form.</summary>
internal sealed class ReturnForm
{
    [Required]
    public OrderLineId? Line { get; set; }

    [Required]
    public decimal? Quantity { get; set; }

    [Required]
    [StringLength(200)]
    public string? Reason { get; set; }

    public bool IsReplaced { get; set; }
}
