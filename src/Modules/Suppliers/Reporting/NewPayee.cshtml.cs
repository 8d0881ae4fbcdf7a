using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Suppliers.Reporting;

/// <summary>An account as typed.</summary>
internal sealed class AccountForm
{
    public static IReadOnlyList<Choice> Kinds { get; } = [new("BG", Text.Same("Bankgiro")), new("PG", Text.Same("Plusgiro")), new("IBAN", Text.Same("IBAN"))];

    [Required]
    public string Kind { get; set; } = string.Empty;

    [Required, StringLength(60)]
    [NotFreeText("an account number")]
    public string Number { get; set; } = string.Empty;
}

/// <summary>Reports an account that a supplier has told of.</summary>
[Asks<ReportPayee>]
internal sealed class NewPayeeModel(ISuppliers suppliers, ReportPayeeHandler handler) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AccountForm Input { get; set; } = new();

    public string Name { get; private set; } = string.Empty;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ReportPayee(SupplierId.From(Id)),
        (permit, token) => handler.HandleAsync(permit, Input, token),
        _ => Done(Links.Accounts(SupplierId.From(Id)), new("Kontot är anmält. Två ekonomer behöver verifiera det.", "The account is reported. Two finance officers have to verify it.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReportPayee(SupplierId.From(Id)), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (await suppliers.FindAsync(permit.Action.Supplier, ct) is not { } supplier)
        {
            return WorkRefusals.NotFound.With();
        }

        Name = supplier.Name;
        return null;
    }
}
