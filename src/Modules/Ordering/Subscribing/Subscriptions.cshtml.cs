using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Ordering.Subscribing;

/// <summary>Subscriptions, and a form for a new one.</summary>
[Asks<BrowseSubscriptions>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class SubscriptionsModel(Reads reads, ISuppliers suppliers, SubscriptionHandler handler) : GatedPage
{
    private const int Most = 200;

    [BindProperty]
    public SubscriptionForm Input { get; set; } = new();

    public IReadOnlyList<Subscription> Subscriptions { get; private set; } = [];

    public IReadOnlyList<Choice> Suppliers { get; private set; } = [];

    public bool MayStart { get; private set; }

    public PersonId? Me { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostStartAsync(CancellationToken ct) => DoAsync(
        new StartSubscription(), StartAsync, _ => Done(Links.Subscriptions, new("Abonnemanget väntar på attest.", "The subscription awaits approval.")), ct);

    public async Task<IActionResult> OnPostApproveAsync(SubscriptionId subscription, CancellationToken ct)
    {
        // The form for a new one is on the same page and is not meant here.
        ModelState.Clear();
        return await DoAsync(
            new ApproveSubscription(subscription), handler.ApproveAsync,
            _ => Done(Links.Subscriptions, new("Abonnemanget är attesterat.", "The subscription is approved.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseSubscriptions(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Me = permit.Actor.Person;
        MayStart = permit.Actor.HasAny(StartSubscription.Kind.OpenTo);
        Subscriptions = await reads.Of<OrderingDb>().Subscriptions.Within(permit.Scope, one => one.Entity).OrderBy(one => one.SupplierName).ThenBy(one => one.Title).Take(Most).ToListAsync(ct);
        Suppliers = MayStart ? [.. (await suppliers.SearchAsync(string.Empty, 100, ct)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))] : [];
        return null;
    }

    private async Task<Result<SubscriptionId>> StartAsync(Permit<StartSubscription> permit, CancellationToken ct) =>
        Money.FromDecimal(Input.Amount ?? 0).IsRefused(out var no, out var amount)
            ? no
            : await handler.StartAsync(
                permit,
                new NewSubscription(Input.Title, Input.Supplier!.Value, Input.InvoicedObject, NetAmount.From(amount), Input.TolerancePercent)
                {
                    Account = Input.Account,
                    From = Input.From!.Value,
                    Through = Input.Through,
                },
                ct);
}

/// <summary>The form.</summary>
internal sealed class SubscriptionForm
{
    [Required]
    [StringLength(120)]
    public string? Title { get; set; }

    [Required]
    public SupplierId? Supplier { get; set; }

    [Required]
    [StringLength(60)]
    [NotFreeText("the supplier's number of the object, BT-18")]
    public string? InvoicedObject { get; set; }

    [Required]
    public decimal? Amount { get; set; }

    [Range(0, 100)]
    public decimal TolerancePercent { get; set; } = 5;

    [Required]
    [StringLength(20)]
    public string? Account { get; set; }

    [Required]
    public DateOnly? From { get; set; }

    public DateOnly? Through { get; set; }
}
