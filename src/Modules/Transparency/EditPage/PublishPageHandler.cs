using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Transparency.Domain;
using Samkop.Transparency.Persistence;

namespace Samkop.Transparency.EditPage;

/// <summary>What a new version says.</summary>
internal sealed record PageTexts(Text Heading, Text Body);

/// <summary>Publishes a new version; the old ones stay.</summary>
internal sealed class PublishPageHandler(UnitOfWork work, TimeProvider clock)
{
    public async Task<Result<int>> HandleAsync(Permit<PublishPage> permit, PageTexts texts, CancellationToken ct)
    {
        if (!PublicPages.Slugs.Contains(permit.Action.Slug, StringComparer.Ordinal))
        {
            return WorkRefusals.NotFound.With();
        }

        if (PublicPages.Check(texts.Heading.Sv, texts.Body.Sv).IsRefused(out var no) || PublicPages.Check(texts.Heading.En, texts.Body.En).IsRefused(out no))
        {
            return no;
        }

        return await work.WriteAsync<PublishPage, int>(
            permit,
            async session =>
            {
                var db = session.Of<TransparencyDb>();
                var before = await db.NewestAsync(permit.Action.Slug, ct);
                var page = new PublicPage
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Slug = permit.Action.Slug,
                    Version = (before?.Version ?? 0) + 1,
                    HeadingSv = texts.Heading.Sv.Trim(),
                    HeadingEn = texts.Heading.En.Trim(),
                    BodySv = texts.Body.Sv.Trim(),
                    BodyEn = texts.Body.En.Trim(),
                    PublishedAt = session.Now,
                    PublishedBy = permit.Actor.Person,
                };
                db.Pages.Add(page);
                session.Audit(new AuditNote(permit.Action.About) { Before = new { version = before?.Version ?? 0 }, After = new { version = page.Version, heading = page.HeadingSv } });
                return page.Version;
            },
            ct);
    }
}
