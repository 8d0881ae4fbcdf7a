using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Catalogue.Synonyms;

/// <summary>The words that the search takes for one another, kept by the function.</summary>
[Asks<KeepSynonyms>]
internal sealed class SynonymsPageModel(SynonymBook book) : GatedPage
{
    public const string Address = "/sok/synonymer";

    [BindProperty(SupportsGet = true, Name = "ord")]
    public string? Word { get; set; }

    [BindProperty]
    public SynonymInput Input { get; set; } = new();

    public IReadOnlyList<Synonym> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepSynonyms(), (permit, token) => book.AddAsync(permit, Input, token), _ => Done($"{Address}?ord={Uri.EscapeDataString(Input.Term)}", new("Synonymen är tillagd och gäller nu.", "The synonym is added and in use.")), ct);

    public Task<IActionResult> OnPostRemoveAsync(string term, string means, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new KeepSynonyms(), (permit, token) => book.RemoveAsync(permit, term, means, token), _ => Done(Address, new("Synonymen är borttagen.", "The synonym is removed.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepSynonyms(), ct)).IsRefused(out var no))
        {
            return no;
        }

        (Rows, Count) = await book.ListAsync(Word, ct);
        return null;
    }
}
