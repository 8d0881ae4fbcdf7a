using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Transparency.Persistence;
using Samkop.Web;

namespace Samkop.Transparency.EditPage;

/// <summary>Write a new version of a public page.</summary>
[Asks<PublishPage>]
internal sealed class EditPublicPageModel(Reads reads, PublishPageHandler handler) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "inkop";

    [BindProperty]
    public string HeadingSv { get; set; } = string.Empty;

    [BindProperty]
    public string HeadingEn { get; set; } = string.Empty;

    [BindProperty]
    public string BodySv { get; set; } = string.Empty;

    [BindProperty]
    public string BodyEn { get; set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (await reads.Of<TransparencyDb>().NewestAsync(Slug, ct) is { } page)
        {
            (HeadingSv, HeadingEn, BodySv, BodyEn) = (page.HeadingSv, page.HeadingEn, page.BodySv, page.BodyEn);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new PublishPage(Slug),
        (permit, token) => handler.HandleAsync(permit, new PageTexts(new(HeadingSv, HeadingEn), new(BodySv, BodyEn)), token),
        version => Done(Links.Page(Slug), new Text("Version {0} är publicerad.", "Version {0} is published.").With(version)),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new PublishPage(Slug), ct)).IsRefused(out var no))
        {
            return no;
        }

        return await reads.Of<TransparencyDb>().NewestAsync(Slug, ct) is null ? WorkRefusals.NotFound.With() : null;
    }
}
