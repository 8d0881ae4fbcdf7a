using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel.Work;
using Samkop.Transparency.Domain;
using Samkop.Transparency.Persistence;
using Samkop.Web;

namespace Samkop.Transparency.ShowPage;

/// <summary>A public page of the purchasing function.</summary>
[ForEveryone("public page for suppliers and citizens")]
internal sealed class PublicPageModel(Reads reads) : SamkopPage
{
    public PublicPage It { get; private set; } = null!;

    public IReadOnlyList<PublicPage> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        var db = reads.Of<TransparencyDb>();
        if (await db.NewestAsync(slug, ct) is not { } page)
        {
            return Refuse(WorkRefusals.NotFound.With());
        }

        It = page;
        var others = new List<PublicPage>();
        foreach (var other in PublicPages.Slugs.Where(one => one != slug))
        {
            if (await db.NewestAsync(other, ct) is { } found)
            {
                others.Add(found);
            }
        }

        Others = others;
        return Page();
    }
}
