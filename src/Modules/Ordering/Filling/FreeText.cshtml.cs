using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Ordering.Filling;

/// <summary>A line in free words: for what stands in no catalogue.</summary>
[Asks<AddLine>]
[NeverKeepsPersonalNumbers("orders and what is said of them are public and go to suppliers")]
internal sealed class FreeTextModel(ISuppliers suppliers, AddLineHandler handler) : GatedPage
{
    private const int MostSuppliers = 30;

    [BindProperty]
    public FreeTextForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "leverantor")]
    public string? Search { get; set; }

    public IReadOnlyList<Choice> Suppliers { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } =
        [new(nameof(LineKind.Goods), new("Vara", "Goods")), new(nameof(LineKind.Service), new("Tjänst", "Service"))];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AddLine(),
        (permit, token) => AddAsync(permit, token),
        id => Done(Links.Requisition(id), new("Raden ligger i rekvisitionen.", "The line is in the requisition.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AddLine(), ct)).IsRefused(out var no))
        {
            return no;
        }

        Suppliers = [.. (await suppliers.SearchAsync(Search ?? string.Empty, MostSuppliers, ct)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same($"{one.Name} ({one.NumberToShow})")))];
        return null;
    }

    private async Task<Result<Public.RequisitionId>> AddAsync(Permit<AddLine> permit, CancellationToken ct)
    {
        if (VatRate.FromPercent(Input.VatPercent).IsRefused(out var no, out var rate) || Money.FromDecimal(Input.Maximum).IsRefused(out no, out var most))
        {
            return no;
        }

        return await handler.AddFreeAsync(permit, new FreeLine(Input.Kind, Input.Supplier!.Value, Input.Name, NetAmount.From(most), rate), ct);
    }
}

/// <summary>The form.</summary>
internal sealed class FreeTextForm
{
    public LineKind Kind { get; set; } = LineKind.Goods;

    [Required]
    public SupplierId? Supplier { get; set; }

    [Required]
    [StringLength(200)]
    public string Name { get; set; } = string.Empty;

    public decimal Maximum { get; set; }

    [Range(0, 100)]
    public decimal VatPercent { get; set; } = 25;
}
