using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Protecting;

/// <summary>Which invoices are protected from their reception on, by supplier or code; a new rule, and the end of one.</summary>
[Asks<ProtectByRule>]
internal sealed class ProtectionPageModel(Reads reads, IEntities entities, ISuppliers suppliers, ProtectionKeeping keeping, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public ProtectionForm Input { get; set; } = new();

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IReadOnlyList<(string Buyer, ProtectionRule Rule, string What)> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Buyers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        (Input.ValidFrom, Input.Ground) = (Today, "OSL 25:1");
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ProtectByRule(),
        (permit, token) => keeping.AddAsync(permit, Input, token),
        _ => Done(Links.Protection, new("Regeln är inlagd. Fakturor som kommer från och med sin dag skyddas.", "The rule is recorded. Invoices that come from its day on are protected.")),
        ct);

    public Task<IActionResult> OnPostEndAsync(Guid rule, CancellationToken ct)
    {
        // The form of a new rule stands on the same page, and none of its fields were sent.
        ModelState.Clear();
        return DoAsync(
            new EndProtectionRule(rule), keeping.EndAsync, _ => Done(Links.Protection, new("Regeln har upphört. Det som redan är skyddat är det fortfarande.", "The rule has ended. What is protected already is so still.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ProtectByRule(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var mine = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToList();
        var rules = (await reads.Of<InvoicingDb>().ProtectionRules.Within(permit.Scope, rule => rule.Entity).ToListAsync(ct)).ToLookup(rule => rule.Entity);
        var names = await suppliers.NamesAsync([.. rules.SelectMany(group => group).Select(rule => rule.Supplier).OfType<SupplierId>().Distinct()], ct);
        Buyers = [.. mine.Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        Rows = [.. mine.SelectMany(one => rules[one.Id].OrderByDescending(rule => rule.ValidFrom)
            .Select(rule => (one.ShortName, rule, rule.Supplier is { } supplier ? names.GetValueOrDefault(supplier, string.Empty) : rule.ReferenceCode)))];
        return null;
    }
}
