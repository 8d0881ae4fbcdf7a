using Microsoft.Extensions.DependencyInjection;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Organisation;

public sealed class DeputyInboxTests
{
    [Theory, EachDatabase]
    public async Task What_waits_for_somebody_who_is_away_is_seen_by_the_deputy_at_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await host.WriteAsync(async (services, session) =>
        {
            await services.GetRequiredService<IInbox>().PutAsync(
                session,
                new NewMatter
                {
                    About = new ObjectRef("Trial", "1"),
                    Step = "approve",
                    What = new("Något att attestera", "Something to approve"),
                    WhyYou = new("Du är attestant.", "You approve."),
                    To = Addressee.To(DemoIds.Person(2), DemoIds.Entity(1)),
                    Href = "/inkorg",
                },
                CancellationToken.None);
            return Done.It;
        });
        var lena = await host.SignInAs("Lena Stråhle");
        (await lena.Open("/inkorg")).Hides("Något att attestera");
        var mikael = await host.SignInAs("Mikael Lindqvist");
        var today = $"{SwedishTime.Today(TimeProvider.System):yyyy-MM-dd}";
        var page = await mikael.Open("/franvaro");
        await page.Form("Spara frånvaro").Fill("Första dagen", today).Fill("Sista dagen", today).Fill("Vem ersätter dig?", "Lena Stråhle").Submit();
        (await lena.Open("/inkorg")).Shows("Något att attestera");
    }
}
