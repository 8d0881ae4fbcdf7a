using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class DirectAwardTests
{
    private const string Page = "/avtal/00000000-0000-7000-8006-000000000001";

    [Theory, EachDatabase]
    public async Task An_emergency_purchase_is_recorded_with_its_ground_and_a_number_of_its_own(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var owner = await host.SignInAs("Göran Åkesson");
        (await Fill(await owner.Open(Page + "/direktupphandling")).Fill("Värde utan moms", "0").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-039");
        (await Fill(await owner.Open(Page + "/direktupphandling")).Fill("Leverantörens organisationsnummer", "5561234567").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-027");
        var done = await Fill(await owner.Open(Page + "/direktupphandling")).Submit();
        done.Shows("diarieförd").Shows("Dokumenterade en direktupphandling");
        var row = Assert.Single(done.Rows("Direktupphandlingar"));
        Assert.StartsWith("DNR", row[0], StringComparison.Ordinal);
        Assert.Contains("Synnerlig brådska", row[5], StringComparison.Ordinal);
        (await (await host.SignInAs("Nils Fager")).Open(Page)).Hides("Lakan till tältsjukhuset");
        await (await host.SignInAs("Åsa Öberg")).Open(Page + "/direktupphandling", HttpStatusCode.Forbidden);
    }

    private static PageForm Fill(Page page) => page.Form("Dokumentera").Fill("Köpare", "Region Sörmland").Fill("Vad köps?", "Lakan till tältsjukhuset").Fill("Värde utan moms", "240 000")
        .Choose("Synnerlig brådska, nödköp (LOU 6 kap. 15 §)").Fill("Varför är grunden uppfylld?", "Översvämningen i tvätteriet kunde inte förutses.").Fill("Hur användes konkurrensen?", "Två tillfrågade, en kunde leverera samma dag.")
        .Fill("Sista dag", "2099-12-31");
}
