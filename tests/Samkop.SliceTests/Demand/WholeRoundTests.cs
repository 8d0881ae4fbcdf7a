using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Demand.Domain;
using Samkop.Demand.Public;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Joining;
using Samkop.Testing;
using static Samkop.SliceTests.Demand.RoundWorld;

namespace Samkop.SliceTests.Demand;

/// <summary>A round from announcement to outcome by five persons, through the pages.</summary>
public sealed class WholeRoundTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_round_goes_from_announced_to_live(DatabaseKind database)
    {
        await using var world = await AnnouncedAsync(database);
        var region = await world.AsAsync(Region);
        (await region.Open(world.Address + "/anslut")).Shows("Rundan tar inte emot svar nu.");
        Assert.DoesNotContain("Papper och pennor, prov", (await region.Open("/inkorg")).Text, StringComparison.Ordinal);

        world.Today(Opens);
        await world.RunDaysAsync();
        region = await world.AsAsync(Region);
        (await region.Open("/inkorg")).Shows("Anslut Region Sörmland till Papper och pennor, prov, eller avstå");
        (await region.Open("/volymer")).Near("Papper och pennor, prov").Shows("Väntar på dig");

        // Filled in from the region's own purchases, with the years and the reason beside.
        var page = await region.Open(world.Address + "/anslut");
        page.Shows("Vi har fyllt i 2 av 2 delar").Shows("2024").Shows("2025").Shows("2026").Shows("Ekonomisystemet, köp utanför Samköp").Shows("Förväntad = 2026.");
        Assert.True(decimal.Parse(page.Form("Anslut").ValueOf($"{Paper}: förväntad"), System.Globalization.CultureInfo.InvariantCulture) > 100);

        // A draft is kept and does not count.
        var draft = await page.Form("Spara utkast").Fill($"{Paper}: förväntad", "4321").Submit();
        Assert.Equal("4321", draft.Shows("Utkastet är sparat.").Form("Anslut").ValueOf($"{Paper}: förväntad"));
        (await (await world.AsAsync(Manager)).Open(world.Address)).Shows("Utkast");
        Assert.Null((await world.FileAsync()).State().Enrolments.FirstOrDefault());

        await world.JoinAsync(Region, (Paper, "3000", "4000", "5000", "Uppskattad"), (Pens, "10000", "20000", "30000", "Uppskattad"));
        Assert.DoesNotContain("till Papper och pennor, prov", (await region.Open("/inkorg")).Text, StringComparison.Ordinal);
        await world.JoinAsync(Company, (Paper, "300", "400", "500", "Garanterad"));
        (await (await (await world.AsAsync(Foundation)).Open(world.Address + "/anslut")).Form("Avstå").Fill("Varför?", "Vi har eget avtal till 2029.").Submit()).Shows("Ni avstår.").Shows("Vi har eget avtal till 2029.");
        // Volumes of others are not shown before the table is frozen, nor are their drafts.
        (await (await world.AsAsync(Company)).Open(world.Address)).Hides("20 000");

        world.Today(Closes.AddDays(1));
        await world.RunDaysAsync();
        region = await world.AsAsync(Region);
        var manager = await world.AsAsync(Manager);
        (await manager.Open("/inkorg")).Shows("Svara deltagarna och lås tabellen: Papper och pennor, prov");
        var closed = await manager.Open(world.Address);
        (await closed.Form("Lås tabellen").Submit(System.Net.HttpStatusCode.UnprocessableEntity)).Shows("JOI-011");
        (await closed.Form("Ta med alla 2 som väntar på besked").Submit()).Shows("2 behov tas med.");

        // The region decides by its delegate and gets a number here; the company by its managing director with a number of its own.
        var decision = await region.Open(world.Address + "/beslut");
        Assert.Matches(@"\d.*, Delegat, 2027-02-25", Participant(await decision.Form("För in beslutet").Choose("Delegat").Submit(), "Region Sörmland")[3]);
        var company = await (await world.AsAsync(Company)).Open(world.Address + "/beslut");
        Assert.False(company.Offers("Delegat"));
        company.Hides("Delegat");
        var decided = Participant(await company.Form("För in beslutet").Choose("Verkställande direktör").Fill("Diarienummer", "VD 2027-3").Submit(), "Folktandvården Sörmland AB");
        Assert.Equal(("Klar", "VD 2027-3, Verkställande direktör, 2027-02-25"), (decided[1], decided[3]));

        (await (await manager.Open(world.Address)).Form("Lås tabellen").Submit()).Shows("Tabellen är låst och registrerad.");
        await FrozenAsync(world, manager);
        await AfterFreezingAsync(world, region, manager);
    }

    private static async Task FrozenAsync(RoundWorld world, Visitor manager)
    {
        var table = await manager.Open(world.Address + "/tabell");
        Assert.Equal([Paper, "låda, ask", "4 400", "5 500", "300", "inte valt"], table.Rows("Summor per del")[0].Select(Plain));
        table.Shows("Efter bidrag (Shapley)").Shows("Förslag: räcker i 95 fall av 100");
        var (bytes, type, name) = await manager.Download(world.Address + "/tabell.csv");
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal("text/csv", type);
        Assert.StartsWith("\uFEFFDel;CPV;Enhet;Deltagare", text, StringComparison.Ordinal);
        Assert.Contains($"{Paper};30197643-", text, StringComparison.Ordinal);
        Assert.Contains(";Summa;;;;4400;5500;300;", text, StringComparison.Ordinal);
        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        var low = await table.Form($"Spara {Paper}").Fill($"Tak per år för {Paper}", "4000").Submit(System.Net.HttpStatusCode.UnprocessableEntity);
        low.Shows("DEM-014");
        (await table.Form($"Spara {Paper}").Fill($"Tak per år för {Paper}", "5200").Submit()).Shows("Delen är ändrad.").Shows("5 200");
        await using var scope = world.Host.Services.CreateAsyncScope();
        var frozen = (await scope.ServiceProvider.GetRequiredService<IFrozenVolumes>().OfAsync(scope.ServiceProvider.GetRequiredService<Reads>(), world.Round, Ct))!;
        Assert.Equal((4400m, 5500m, 300m, 5200m), (frozen.Lots[0].Estimated, frozen.Lots[0].Maximum, frozen.Lots[0].Guaranteed, frozen.Lots[0].Ceiling));
        Assert.Equal(2, frozen.Lots[0].Parts.Count);
    }

    private static async Task AfterFreezingAsync(RoundWorld world, Visitor region, Visitor manager)
    {
        // The foundation, which declined, joins after all, by its board; the region lowers by a new decision.
        var late = Lot(await (await world.AsAsync(Foundation)).Open(world.Address + "/beslut"), Pens).Fill("Lägst", "10").Fill("Förväntad", "20").Fill("Högst", "30").Choose("Nämnd eller styrelse");
        (await late.Submit()).Shows("Beslutet är infört och registrerat.").Shows("Ändringar efter låsningen");
        (await (await manager.Open(world.Address)).Form("Annonsen är skickad").Submit()).Shows("Rundan är annonserad.");

        var change = Lot(await region.Open(world.Address + "/beslut"), Paper).Fill("Lägst", "3000").Fill("Förväntad", "4500").Fill("Högst", "7000").Choose("Delegat").Fill("Diarienummer", "RS 2027-99");
        (await change.Submit()).Shows("annonsen måste rättas").Shows("Annonsen rättas").Shows("RS 2027-99");
        (await manager.Open("/inkorg")).Shows($"Rätta annonsen: högsta volymen för {Paper} har ändrats");
        var absent = Lot(await (await world.AsAsync(Company)).Open(world.Address + "/beslut"), Pens).Fill("Lägst", "1").Fill("Förväntad", "2").Fill("Högst", "3").Choose("Verkställande direktör");
        (await absent.Submit(System.Net.HttpStatusCode.UnprocessableEntity)).Shows("DEM-016");

        world.Today(new DateOnly(2027, 3, 10));
        manager = await world.AsAsync(Manager);
        (await (await manager.Open(world.Address)).Form("Avtalet gäller").Fill("Avtalets första dag", "2027-03-01").Submit()).Shows("Utfallet följs härifrån.");
        var outcome = await manager.Open(world.Address + "/utfall");
        Assert.Equal("0 %", Plain(outcome.Rows($"{Paper}: utfall i låda, ask")[0][4]));
        Assert.Equal(RoundPhase.Live, (await world.FileAsync()).Round.Phase);
        Assert.DoesNotContain((await world.FileAsync()).Participations, one => one.State == ParticipationState.Draft);
    }

    // The choice says what stands now, so only its beginning is known to the test.
    private static PageForm Lot(Page page, string lot) =>
        page.Form("För in beslutet").Fill("Vilken del?", System.Text.RegularExpressions.Regex.Replace(page.Document.QuerySelectorAll("option").Select(option => option.TextContent).First(text => text.Contains(lot, StringComparison.Ordinal)), @"\s+", " ").Trim());

    private static IReadOnlyList<string> Participant(Page page, string name) => page.Rows("Deltagare").Single(row => row[0] == name);

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
