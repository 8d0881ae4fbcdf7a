using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Ordering.Requests;

/// <summary>Say what is needed; a buyer takes it from there.</summary>
[Asks<SubmitRequest>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class NewRequestModel(PurchaseRequestHandler handler) : GatedPage
{
    [BindProperty]
    public RequestForm Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new SubmitRequest(),
        async (permit, token) => Money.FromDecimal(Input.Value ?? 0).IsRefused(out var no, out var value)
            ? no
            : await handler.SubmitAsync(permit, new NewRequest(Input.Title, Input.Need, NetAmount.From(value), Input.NeededBy), token),
        id => Done(Links.Request(id), new("Inköpsuppdraget är skickat. Du får ett namn och en dag för svar.", "The purchase request is sent. You will get a name and a day for the answer.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct) =>
        (await Gate.AskAsync(new SubmitRequest(), ct)).IsRefused(out var no) ? no : null;
}

/// <summary>The form.</summary>
internal sealed class RequestForm
{
    [Required]
    [StringLength(120)]
    public string? Title { get; set; }

    [Required]
    [StringLength(4000)]
    public string? Need { get; set; }

    [Range(0, 1_000_000_000)]
    public decimal? Value { get; set; }

    public DateOnly? NeededBy { get; set; }
}
