using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Transparency.EditPage;
using Samkop.Web;

namespace Samkop.Transparency.Seed;

/// <summary>First texts of the public pages, from the function's own promise (region's page of 19 December 2023).</summary>
internal sealed class PublicPageSeeder(Gate gate, PublishPageHandler handler) : ISeeder
{
    public int Order => 120;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        foreach (var (slug, texts) in FirstTexts.All)
        {
            var permit = (await gate.AskAsync(Actor.System("demo"), new PublishPage(slug), ct)).OrThrow();
            (await handler.HandleAsync(permit, texts, ct)).OrThrow();
        }
    }
}
