using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Demand;
using Samkop.Demand.Plan;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Demand;

public sealed class ProcurementPlanTests
{
    private const string Ending = "Avtal som löper ut och saknas i planen";

    [Theory, EachDatabase]
    public async Task A_contract_that_ends_is_taken_in_once_and_its_start_follows_its_times(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var manager = await host.SignInAs("Göran Åkesson");
        var plan = await manager.Open("/inkopsplan");
        var proposal = plan.Shows(Ending).Rows("Förslag")[0];
        var row = await plan.Near(proposal[0]).Form($"Ta in i planen: avtal {proposal[0]}").Submit();
        row.Shows("Avtalet är med i planen.").Shows("Behovsanalys").Shows("Införande");
        Assert.Equal(proposal[1], row.Heading);
        // Sent once more from the old page: the contract has its row.
        (await plan.Near(proposal[0]).Form($"Ta in i planen: avtal {proposal[0]}").Submit(HttpStatusCode.Conflict)).Shows("DEM-018");
        (await manager.Open("/inkopsplan")).Shows(proposal[1]);

        var before = row.Rows("Baklänges från den dag avtalet behövs");
        var after = (await row.Form("Spara").Fill("Underlag, veckor", "12").Submit()).Shows("Raden är ändrad.").Rows("Baklänges från den dag avtalet behövs");
        // Four weeks more for the documents move the first day four weeks back.
        Assert.Equal(28, (Day(before[0][2]).DayNumber - Day(after[0][2]).DayNumber));
        Assert.Equal(Day(before[2][2]), Day(after[2][2]));
        (await row.Form("Spara").Fill("Underlag, veckor", "400").Submit(HttpStatusCode.UnprocessableEntity)).Shows("DEM-017");
    }

    [Theory, EachDatabase]
    public async Task The_plan_is_sorted_by_what_must_start_first_and_says_when_hours_are_missing(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var manager = await host.SignInAs("Göran Åkesson");
        var plan = await manager.Open("/inkopsplan");
        var rows = plan.Rows("Planerade upphandlingar");
        Assert.True(rows.Count >= 6, $"{rows.Count} rows");
        var quarter = plan.Rows("Timmar per kvartal")[1][0];
        var changed = await plan.Near(quarter).Form($"Spara timmar {quarter.ToLowerInvariant()}").Fill($"Timmar som finns {quarter.ToLowerInvariant()}", "1").Submit();
        changed.Shows("Timmarna är ändrade.").Near(quarter).Shows("timmar saknas");
        var added = await (await manager.Open("/inkopsplan/ny")).Form("Lägg i planen").Fill("Vad ska upphandlas?", "Blommor till entréer").Fill("Avtalet ska gälla från", "2031-01-01").Submit();
        added.Shows("Raden är i planen.");
        Assert.Equal("Blommor till entréer", (await manager.Open("/inkopsplan")).Rows("Planerade upphandlingar")[^1][0].Split(" Sörmland")[0]);
    }

    [Theory, EachDatabase]
    public async Task Everyone_sees_the_public_plan_and_only_what_is_public_in_it(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var manager = await host.SignInAs("Göran Åkesson");
        var form = (await manager.Open("/inkopsplan/ny")).Form("Lägg i planen").Fill("Vad ska upphandlas?", "Hemligt ännu").Fill("Avtalet ska gälla från", "2031-01-01").Clear("Visa i den offentliga planen");
        var hidden = (await form.Submit()).Address;
        var visitor = host.Visit();
        var page = await visitor.Open("/inkopsplan/publik");
        page.Shows("Hyrtextil").Shows("Sjukresor med taxi").Hides("Hemligt ännu").Hides("Timmar");
        await (await host.SignInAs("Åsa Öberg")).Open("/inkopsplan", HttpStatusCode.Forbidden);
        // A row of another entity does not exist for who keeps no plan there.
        await (await host.SignInAs("Fatima Nilsson")).Open(hidden.AbsolutePath, HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_contract_of_another_holder_is_not_taken_in(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await using var scope = host.Services.CreateAsyncScope();
        var ct = TestContext.Current.CancellationToken;
        var manager = (await scope.ServiceProvider.GetRequiredService<IPeople>().ActorOfAsync(DemoIds.Person(4), ct))!;
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(manager, new KeepPlan(DemoIds.Entity(2)), ct)).OrThrow();
        var keeping = scope.ServiceProvider.GetRequiredService<PlanKeeping>();
        var contract = (await keeping.EndingAsync([DemoIds.Entity(1)], ct))[0].Contract;
        Assert.True((await keeping.TakeInAsync(permit, contract, ct)).IsRefused(out var no));
        Assert.Equal(WorkRefusals.NotFound.Code, no.Code);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
