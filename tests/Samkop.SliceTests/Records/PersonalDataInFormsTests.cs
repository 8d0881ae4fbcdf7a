using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Records;

/// <summary>Personal numbers in what people write: asked about before anything is saved, on every page alike.</summary>
public sealed class PersonalDataInFormsTests
{
    private const string Number = "19121212-1212";
    private const string Hide = "Dölj de fyra sista siffrorna";
    private const string Keep = "Numret måste stå kvar";

    [Theory, EachDatabase]
    public async Task A_personal_number_stops_the_form_and_can_be_hidden(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var orderer = await host.SignInAs("Olle Sandin");
        var asked = await (await orderer.Open("/inkopsuppdrag/nytt")).Form("Skicka till inköp")
            .Fill("Vad behöver du?", $"Rullstol till {Number}").Fill("Berätta mer", "Två stycken.").Submit(HttpStatusCode.UnprocessableEntity);

        asked.Shows("RCD-020").Shows("121212-****").Shows("Vad ska vi göra med personnumret?").Hides(Keep);
        Assert.Equal($"Rullstol till {Number}", asked.Form("Skicka till inköp").ValueOf("Vad behöver du?"));
        Assert.False(await AnyAsync(host, "Rullstol"));

        // Sent once more without an answer it is stopped once more.
        await asked.Form("Skicka till inköp").Submit(HttpStatusCode.UnprocessableEntity);
        (await asked.Form("Skicka till inköp").Choose(Hide).Submit()).Shows("Rullstol till 19121212-****");
        Assert.True(await AnyAsync(host, "Rullstol till 19121212-****"));
    }

    [Theory, EachDatabase]
    public async Task Where_the_law_may_demand_it_the_number_can_be_kept(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)) });
        await host.WriteAsync(async (services, session) =>
        {
            await services.GetRequiredService<IPayees>().ReportAsync(session, DemoIds.Supplier(1), PayeeAccount.Parse("BG:5050-1055"), DemoIds.Entity(1), new ObjectRef("Invoice", "1"), CancellationToken.None);
            return Done.It;
        });
        var verifier = await host.SignInAs("Eva-Lena Nordström");
        var page = await (await verifier.Open("/inkorg")).Follow("Verifiera Bankgiro 5050-1055 för Nordtextil AB");
        var asked = await page.Form("Verifiera").Choose("Personligt möte").Choose("Kontaktuppgiften är hämtad från annat håll än det som meddelade kontot")
            .Fill("Anteckning om motringningen", $"Legitimerade sig, {Number}").Submit(HttpStatusCode.UnprocessableEntity);

        asked.Shows("RCD-001").Shows(Hide).Shows(Keep);
        (await asked.Form("Verifiera").Choose(Keep).Submit()).Shows("En person har verifierat. En annan behövs.");
    }

    [Theory, EachDatabase]
    public async Task The_name_of_a_file_is_asked_about_too(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var registrar = await host.SignInAs(await RegistrarAsync(host));
        var form = (await registrar.Open("/diarium/plan")).Form("Läs in").Attach("CSV-fil", $"plan {Number}.csv", "typ;rubrik"u8.ToArray());
        (await form.Submit(HttpStatusCode.UnprocessableEntity)).Shows("RCD-001").Shows("121212-****");
    }

    private static async Task<bool> AnyAsync(SamkopHost host, string words)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IReads>().Of<OrderingDb>().Requests.AnyAsync(one => one.Title.Contains(words), TestContext.Current.CancellationToken);
    }

    private static async Task<string> RegistrarAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var holders = await scope.ServiceProvider.GetRequiredService<IPeople>()
            .HoldersAsync(Roles.Registrar, DemoIds.Entity(1), TestContext.Current.CancellationToken);
        return holders[0].Name;
    }
}
