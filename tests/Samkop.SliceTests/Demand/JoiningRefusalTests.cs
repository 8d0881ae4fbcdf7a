using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Demand;
using Samkop.Demand.Decide;
using Samkop.Demand.Domain;
using Samkop.Demand.Follow;
using Samkop.Demand.Join;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Joining;
using Samkop.Testing;
using static Samkop.SliceTests.Demand.RoundWorld;

namespace Samkop.SliceTests.Demand;

/// <summary>Every way to say no to a round, at the page or past it.</summary>
public sealed class JoiningRefusalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_round_that_nobody_can_answer_is_not_announced(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        async Task RefusedAsync(string code, Func<PageForm, PageForm> change) =>
            (await change(await world.FilledAsync()).Submit(HttpStatusCode.UnprocessableEntity)).Shows(code);
        await RefusedAsync("JOI-003", form => form.Fill("Sista dag att ansluta", Iso(Notice)));
        await RefusedAsync("JOI-003", form => form.Fill("Öppnar", Iso(Closes)));
        await RefusedAsync("DEM-001", form => form.Fill("Del 1: namn", "").Fill("Del 1: enhet", "Välj").Fill("Del 1: CPV-kod", "").Fill("Del 1: pristrappa", "").Fill("Del 2: namn", "").Fill("Del 2: enhet", "Välj").Fill("Del 2: CPV-kod", ""));
        await RefusedAsync("DEM-002", form => form.Fill("Del 2: enhet", "Välj"));
        await RefusedAsync("DEM-003", form => form.Fill("Del 2: namn", Paper.ToUpperInvariant()));
        await RefusedAsync("DEM-004", form => form.Clear("Bjud in Region Sörmland").Clear("Bjud in Folktandvården Sörmland AB").Clear("Bjud in Stiftelsen Mälardalens museum"));
        await RefusedAsync("DEM-005", form => form.Fill("Ansluter Stiftelsen Mälardalens museum", "Välj"));
        await RefusedAsync("DEM-010", form => form.Fill("Del 1: pristrappa", "24 kronor"));
        await (await world.AsAsync("Åsa Öberg")).Open("/volymer/ny", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task Volumes_that_cannot_be_used_are_refused_at_their_field_and_stay_as_typed(DatabaseKind database)
    {
        await using var world = await OpenAsync(database);
        var page = await (await world.AsAsync(Region)).Open(world.Address + "/anslut");
        async Task<Page> RefusedAsync(string code, string low, string expected, string high, string kind = "Uppskattad")
        {
            var again = await page.Form("Anslut").Fill($"{Paper}: lägst", low).Fill($"{Paper}: förväntad", expected).Fill($"{Paper}: högst", high).Fill($"{Paper}: bindning", kind)
                .Fill($"{Pens}: lägst", "").Fill($"{Pens}: förväntad", "").Fill($"{Pens}: högst", "").Submit(HttpStatusCode.UnprocessableEntity);
            Assert.Equal(expected, again.Form("Anslut").ValueOf($"{Paper}: förväntad"));
            return again.Shows(code);
        }

        (await RefusedAsync("JOI-005", "500", "400", "600")).Shows(Paper);
        await RefusedAsync("JOI-005", "300", "400", "350");
        await RefusedAsync("DEM-011", "300", "400", "");
        await RefusedAsync("DEM-008", "", "", "");
        await RefusedAsync("DEM-008", "0", "0", "0");
        await RefusedAsync("DEM-009", "0", "400", "600", "Garanterad");
        await RefusedAsync("DEM-012", "1", "2", "2000000000");
        await RefusedAsync("DEM-012", "-1", "2", "3");
        (await page.Form("Avstå").Submit(HttpStatusCode.UnprocessableEntity)).Shows("DEM-007");
        Assert.Empty((await world.FileAsync()).Participations);
    }

    [Theory, EachDatabase]
    public async Task The_late_the_uninvited_and_the_foreign_do_not_join(DatabaseKind database)
    {
        await using var world = await OpenAsync(database);
        // In an invited entity but not named; then in no invited entity at all: it does not exist.
        (await (await world.AsAsync("Åsa Öberg")).Open(world.Address + "/anslut", HttpStatusCode.Forbidden)).Shows("JOI-004");
        await (await world.AsAsync("Fatima Nilsson")).Open(world.Address, HttpStatusCode.NotFound);
        await (await world.AsAsync("Fatima Nilsson")).Open(world.Address + "/anslut", HttpStatusCode.NotFound);
        await (await world.AsAsync("Fatima Nilsson")).Open(world.Address + "/beslut", HttpStatusCode.NotFound);
        Assert.Equal("JOI-004", await JoinAsync(world, 21, 3));
        Assert.Equal("WRK-005", await JoinAsync(world, 7, 1));
        Assert.Equal("JOI-002", await StepAsync(world, RoundStep.Close));
        Assert.Equal("JOI-001", await StepAsync(world, RoundStep.Freeze));

        // The last day passes while the form is open; the job has not even run.
        world.Moment(Closes, new TimeOnly(23, 55));
        var stale = await (await world.AsAsync(Region)).Open(world.Address + "/anslut");
        world.Moment(Closes.AddDays(1), TimeOnly.MinValue);
        (await stale.Form("Anslut").Submit(HttpStatusCode.UnprocessableEntity)).Shows("JOI-001");
        (await stale.Form("Spara utkast").Submit(HttpStatusCode.UnprocessableEntity)).Shows("JOI-001");
        Assert.Empty((await world.FileAsync()).Participations);
    }

    [Theory, EachDatabase]
    public async Task Only_the_function_runs_a_round_and_only_the_right_body_decides(DatabaseKind database)
    {
        await using var world = await ReadyAsync(database);
        Assert.Equal("WRK-002", await world.CodeAsync(21, new RunRound(world.Round), (services, permit) => services.GetRequiredService<RoundMoves>().StepAsync(permit, RoundStep.Freeze, null, Ct)));
        Assert.Equal("JOI-012", await DecideAsync(world, 29, 3, DecidedBy.Delegate, "x", Closes));
        Assert.Equal("JOI-012", await DecideAsync(world, 21, 1, DecidedBy.ManagingDirector, "x", Closes));
        Assert.Equal("JOI-006", await DecideAsync(world, 37, 6, DecidedBy.Board, "x", Closes));
        Assert.Equal("DEM-013", await DecideAsync(world, 21, 1, DecidedBy.Delegate, "x", Closes.AddDays(9)));
        Assert.Equal("JOI-006", await world.CodeAsync(4, new RunRound(world.Round), (services, permit) => services.GetRequiredService<RoundMoves>().AnswerAsync(permit, DemoIds.Entity(6), isAccepted: true, null, Ct)));
        Assert.Equal("DEM-007", await world.CodeAsync(4, new RunRound(world.Round), (services, permit) => services.GetRequiredService<RoundMoves>().AnswerAsync(permit, DemoIds.Entity(3), isAccepted: false, " ", Ct)));
        Assert.Equal(string.Empty, await world.CodeAsync(4, new RunRound(world.Round), (services, permit) => services.GetRequiredService<RoundMoves>().AnswerAsync(permit, DemoIds.Entity(3), isAccepted: false, "För liten volym.", Ct)));
        await (await world.AsAsync(Manager)).Open(world.Address + "/tabell", HttpStatusCode.Conflict);

        // Leaving: with an answer in force at the latest two working days before the notice.
        (await (await (await world.AsAsync(Region)).Open(world.Address + "/anslut")).Form("Lämna rundan").Submit(HttpStatusCode.UnprocessableEntity)).Shows("DEM-007");
        world.Today(Notice);
        (await (await (await world.AsAsync(Region)).Open(world.Address + "/anslut")).Form("Lämna rundan").Fill("Varför?", "Vi köper själva.").Submit(HttpStatusCode.UnprocessableEntity)).Shows("JOI-010");
    }

    private static Task<string> StepAsync(RoundWorld world, RoundStep step) =>
        world.CodeAsync(4, new RunRound(world.Round), (services, permit) => services.GetRequiredService<RoundMoves>().StepAsync(permit, step, null, Ct));

    private static Task<string> JoinAsync(RoundWorld world, int person, int entity) =>
        world.CodeAsync(person, new JoinRound(world.Round, DemoIds.Entity(entity)), (services, permit) => services.GetRequiredService<JoiningHandler>().JoinAsync(permit, new JoinForm { Entity = DemoIds.Entity(entity) }, Ct));

    private static Task<string> DecideAsync(RoundWorld world, int person, int entity, DecidedBy by, string number, DateOnly day) =>
        world.CodeAsync(person, new RecordVolumeDecision(world.Round, DemoIds.Entity(entity)), (services, permit) =>
            services.GetRequiredService<VolumeDecisions>().RecordAsync(permit, new DecisionForm { Entity = DemoIds.Entity(entity), By = by, RegisterNumber = number, Date = day }, Ct));
}
