using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Persistence;
using Samkop.Web;

namespace Samkop.Suppliers.ShowSupplier;

/// <summary>One supplier: facts, contacts, payee accounts, F-tax.</summary>
[Asks<SeeSupplier>]
internal sealed class SupplierModel(Reads reads, NoteFTaxHandler handler, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public FTaxForm Input { get; set; } = new();

    public Supplier Supplier { get; private set; } = null!;

    public IReadOnlyList<SupplierContact> Contacts { get; private set; } = [];

    public IReadOnlyList<Payee> Accounts { get; private set; } = [];

    public bool IsFinance { get; private set; }

    public bool MayNoteFTax { get; private set; }

    public bool MayChange { get; private set; }

    public DateOnly Today => SwedishTime.Today(clock);

    public Text State => Accounts.Any(one => one.StateOn(Today) == Public.PayeeState.Verified)
        ? new("Kan få order och betalning.", "Can receive orders and payment.")
        : new("Kan få order, men inte betalning: inget konto är verifierat.", "Can receive orders but no payment: no account is verified.");

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostFTaxAsync(CancellationToken ct) => DoAsync(
        new NoteFTax(SupplierId.From(Id)),
        (permit, token) => handler.HandleAsync(permit, Input, token),
        _ => Done(Links.Supplier(SupplierId.From(Id)), new("F-skatt är noterad.", "The F-tax state is noted.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SeeSupplier(SupplierId.From(Id)), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<SuppliersDb>();
        var id = permit.Action.Supplier;
        if (await db.Suppliers.FirstOrDefaultAsync(one => one.Id == id, ct) is not { } supplier)
        {
            return WorkRefusals.NotFound.With();
        }

        Supplier = supplier;
        Contacts = await db.Contacts.Where(one => one.Supplier == id).OrderBy(one => one.Name).ToListAsync(ct);
        Accounts = await db.Payees.Where(one => one.Supplier == id).OrderByDescending(one => one.ReportedAt).ToListAsync(ct);
        IsFinance = permit.Actor.HasAny(Roles.Finance);
        MayChange = permit.Actor.HasAny(ChangeSupplier.Kind.OpenTo);
        MayNoteFTax = permit.Actor.HasAny(NoteFTax.Kind.OpenTo);
        if (HttpContext.Request.Method == "GET")
        {
            Input = new FTaxForm { HasFTax = supplier.HasFTax, CheckedOn = Today };
        }

        return null;
    }
}
