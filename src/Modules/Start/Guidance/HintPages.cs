using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Start.Domain;
using Samkop.Start.Persistence;
using Samkop.Web;

namespace Samkop.Start.Guidance;

/// <summary>What a kind of hint is called.</summary>
internal static class HintWords
{
    public static Text Of(HintKind kind) => kind switch
    {
        HintKind.Guidance => new("Vägledning", "Guidance"),
        HintKind.Shop => new("Extern butik", "External shop"),
        _ => new("På gång", "Under way"),
    };
}

/// <summary>All hints, for those who write them.</summary>
[Asks<KeepGuidance>]
internal sealed class HintListModel(Reads reads, HintKeeping keeping, TimeProvider clock) : GatedPage
{
    public const string Address = "/sok/vagledning";

    public IReadOnlyList<Hint> Rows { get; private set; } = [];

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid hint, CancellationToken ct) => DoAsync(
        new KeepGuidance(), (permit, token) => keeping.RemoveAsync(permit, hint, token), _ => Done(Address, new("Texten är borttagen.", "The text is removed.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepGuidance(), ct)).IsRefused(out var no))
        {
            return no;
        }

        Rows = await reads.Of<StartDb>().Hints.OrderBy(one => one.Kind).ThenBy(one => one.TitleSv).ToListAsync(ct);
        return null;
    }
}

/// <summary>Write a hint.</summary>
[Asks<KeepGuidance>]
internal sealed class EditHintModel(Reads reads, HintKeeping keeping) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public HintInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<HintKind>().Select(kind => new Choice(kind.ToString(), HintWords.Of(kind)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (Id is { } id && await reads.Of<StartDb>().Hints.FirstOrDefaultAsync(one => one.Id == id, ct) is { } hint)
        {
            Input = HintInput.Of(hint);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepGuidance(), (permit, token) => keeping.SaveAsync(permit, Id, Input, token), _ => Done(HintListModel.Address, new("Texten är sparad och hittas nu i sökningen.", "The text is saved and is found in the search.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepGuidance(), ct)).IsRefused(out var no))
        {
            return no;
        }

        var id = Id;
        return id is not null && !await reads.Of<StartDb>().Hints.AnyAsync(one => one.Id == id, ct) ? WorkRefusals.NotFound.With() : null;
    }
}
