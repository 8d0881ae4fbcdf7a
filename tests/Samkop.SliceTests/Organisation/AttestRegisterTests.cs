using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Organisation;

public sealed class AttestRegisterTests
{
    private const string Head = "person;akt;organisationsnummer;omrade;hogst_kr;fran;till;ersattare;beslut\n";

    [Theory, EachDatabase]
    public async Task The_lowest_sufficient_right_comes_first_and_amounts_above_it_go_higher(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        Assert.Equal([DemoIds.Person(2), DemoIds.Person(20)], (await FindAsync(host, 100_000)).Select(right => right.Person));
        Assert.Equal([DemoIds.Person(20)], (await FindAsync(host, 100_001)).Select(right => right.Person));
        Assert.Null(await RightAsync(host, 2, 100_001));
        Assert.NotNull(await RightAsync(host, 2, 1));
        Assert.Null(await RightAsync(host, 1, 1));
        Assert.Null(await RightAsync(host, 7, 1));
    }

    [Theory, EachDatabase]
    public async Task An_absence_moves_the_right_to_the_named_substitute_and_nobody_else(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var mikael = await host.SignInAs("Mikael Lindqvist");
        var page = await mikael.Open("/franvaro");
        var today = SwedishTime.Today(TimeProvider.System);
        Assert.Contains("ORG-010", Assert.Single((await Note(page, today, today.AddDays(-1)).Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);
        (await Note(page, today, today.AddDays(7)).Fill("Vem ersätter dig?", "Lena Stråhle").Submit()).Shows("Frånvaron är sparad.");
        Assert.Contains("ORG-012", Assert.Single((await Note(page, today.AddDays(7), today.AddDays(9)).Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);

        var found = await FindAsync(host, 50_000);
        Assert.All(found, right => Assert.Equal(DemoIds.Person(20), right.Person));
        Assert.Equal(DemoIds.Person(2), found.Single(right => right.SubstituteFor is not null).SubstituteFor);
        Assert.Null(await RightAsync(host, 2, 1));
        Assert.Equal(DemoIds.Person(20), await host.ReadAsync((services, reads) => services.GetRequiredService<IAbsences>().DeputyOfAsync(reads, DemoIds.Person(2), today, CancellationToken.None)));
        Assert.Equal([DemoIds.Person(2)], await host.ReadAsync((services, reads) => services.GetRequiredService<IAbsences>().StandsInForAsync(reads, DemoIds.Person(20), today, CancellationToken.None)));

        (await (await mikael.Open("/franvaro")).Form($"Ta bort frånvaron från {today:yyyy-MM-dd}").Submit()).Shows("Frånvaron är borttagen.");
        Assert.NotNull(await RightAsync(host, 2, 1));
    }

    [Theory, EachDatabase]
    public async Task Only_a_substitute_of_the_register_can_be_chosen(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var mikael = await host.SignInAs("Mikael Lindqvist");
        var page = await mikael.Open("/franvaro");
        var today = SwedishTime.Today(TimeProvider.System);
        var token = page.Document.QuerySelector("form[data-sk-form] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await mikael.Client.PostAsync(new Uri("/franvaro", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Input.From"] = $"{today:yyyy-MM-dd}",
            ["Input.Through"] = $"{today:yyyy-MM-dd}",
            ["Input.Deputy"] = DemoIds.Person(1).Value.ToString(),
        }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("ORG-011", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_register_is_exported_imported_and_ended_by_the_administrator_alone(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs("Maria Ek");
        var (csv, type, _) = await administrator.Download("/administration/attest.csv");
        Assert.Equal("text/csv", type);
        var import = await administrator.Open("/administration/attest/import");
        Assert.Contains("ORG-021", Assert.Single((await import.Form("Läs in").Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);
        (await Import(import, csv)).Shows("0 rader lades till, 0 ändrades");

        var faulty = await Import(import, Encoding.UTF8.GetBytes(Head + "ingen@x;beslut;2321000032;*;;2026-01-01;;;RS § 1"), HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["2", "person"], Assert.Single(faulty.Rows("Fel i filen")).Take(2));
        (await Import(import, Encoding.UTF8.GetBytes(Head + "demo10@samkop.example;beslut;2321000032;*;;2026-01-01;;;RS § 1"), HttpStatusCode.UnprocessableEntity)).Shows("Du kan inte läsa in en attesträtt för dig själv.");
        (await Import(import, Encoding.UTF8.GetBytes(Head + "demo2@samkop.example;beslut;2321000032;843008440;250000;2025-01-01;;demo20@samkop.example;RS § 7"))).Shows("0 rader lades till, 1 ändrades, 0 var oförändrade.");
        Assert.NotNull(await RightAsync(host, 2, 250_000));

        var list = await administrator.Open($"/administration/attest?entity={DemoIds.Entity(1).Value}");
        (await list.Near("RS § 7").Form("Avsluta rätten för Mikael Lindqvist").Submit()).Shows("Rätten upphör i dag.");
        Assert.Contains("ORG-020", (await list.Near("RS § 7").Form("Avsluta rätten för Mikael Lindqvist").Submit(HttpStatusCode.UnprocessableEntity)).Text, StringComparison.Ordinal);

        var auditor = await host.SignInAs("Lars Tengblad");
        Assert.False((await auditor.Open("/administration/attest")).Offers("Läs in från fil"));
        await auditor.Open("/administration/attest/import", HttpStatusCode.Forbidden);
        await (await host.SignInAs("Mikael Lindqvist")).Open("/administration/attest", HttpStatusCode.Forbidden);
    }

    private static Task<Page> Import(Page page, byte[] csv, HttpStatusCode expect = HttpStatusCode.OK) => page.Form("Läs in").Attach("CSV-fil", "attest.csv", csv).Submit(expect);

    private static PageForm Note(Page page, DateOnly from, DateOnly through) =>
        page.Form("Spara frånvaro").Fill("Första dagen", $"{from:yyyy-MM-dd}").Fill("Sista dagen", $"{through:yyyy-MM-dd}");

    private static AttestQuestion Ward52(int kronor) =>
        new(AttestAct.Expenditure, DemoIds.Entity(1), "843008440", NetAmount.FromMinor(kronor * 100L), SwedishTime.Today(TimeProvider.System));

    private static Task<IReadOnlyList<AttestRight>> FindAsync(SamkopHost host, int kronor) =>
        host.ReadAsync((services, reads) => services.GetRequiredService<IAttestRegister>().FindAsync(reads, Ward52(kronor), CancellationToken.None));

    private static async Task<AttestRight?> RightAsync(SamkopHost host, int person, int kronor) =>
        (await FindAsync(host, kronor)).FirstOrDefault(right => right.Person == DemoIds.Person(person));
}
