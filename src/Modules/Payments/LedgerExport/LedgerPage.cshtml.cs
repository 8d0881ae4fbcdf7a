using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Standards.Banking;
using Samkop.Web;

namespace Samkop.Payments.LedgerExport;

/// <summary>Which receipt is handed in.</summary>
internal sealed class ReceiptForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    public LedgerForm Form { get; set; } = LedgerForm.Unit4;

    [Required]
    public DateOnly? From { get; set; }

    [Required]
    public DateOnly? Through { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>Choose entity, period and form of the ledger file, and hand in the ledger's receipt of it.</summary>
[Asks<BrowseBatches>]
internal sealed class LedgerPageModel(IEntities entities, Reads reads, LedgerReceiptHandler receipts, TimeProvider clock) : GatedPage
{
    private const int Latest = 20;

    [BindProperty]
    public ReceiptForm Input { get; set; } = new();

    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Buyers => [.. Entities.Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];

    public static IReadOnlyList<Choice> Forms { get; } = [new(nameof(LedgerForm.Unit4), Text.Same("Unit4")), new(nameof(LedgerForm.Raindance), Text.Same("Raindance"))];

    public DateOnly From { get; private set; }

    public DateOnly Through { get; private set; }

    /// <summary>How the receipt that was just read agrees with what was sent.</summary>
    public ReceiptComparison? Compared { get; private set; }

    public IReadOnlyList<LedgerReceiptRow> Receipts { get; private set; } = [];

    public bool MayHandIn { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.File is null)
        {
            return await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Refuse(Refusals.FileMissing.On("File"));
        }

        using var buffer = new MemoryStream();
        await Input.File.CopyToAsync(buffer, ct);
        var answer = await DoAsync(
            new ReadLedgerReceipt(Input.Entity ?? default),
            (permit, token) => receipts.HandleAsync(permit, new ReceiptQuestion(Input.Form, Input.From!.Value, Input.Through!.Value), buffer.ToArray(), token),
            compared => { Compared = compared; return Page(); },
            ct);
        return Compared is not null && await LoadAsync(ct) is { } no ? Refuse(no) : answer;
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseBatches(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(entity => permit.Scope.Covers(entity.Id))];
        Through = SwedishTime.Today(clock);
        From = Through.AddDays(1 - Through.Day);
        Input.From ??= From;
        Input.Through ??= Through;
        MayHandIn = permit.Actor.HasAny(Roles.Finance);
        Receipts = await reads.Of<PaymentsDb>().LedgerReceipts.Within(permit.Scope, one => one.Entity).OrderByDescending(one => one.Id).Take(Latest).ToListAsync(ct);
        return null;
    }

    public string NameOf(LegalEntityId entity) => Entities.FirstOrDefault(one => one.Id == entity)?.ShortName ?? string.Empty;
}
