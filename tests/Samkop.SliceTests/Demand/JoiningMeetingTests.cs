using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Demand;
using Samkop.Demand.Domain;
using Samkop.Demand.Follow;
using Samkop.Demand.Join;
using Samkop.Inbox.Persistence;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Joining;
using Samkop.Testing;
using Microsoft.EntityFrameworkCore;
using static Samkop.SliceTests.Demand.RoundWorld;

namespace Samkop.SliceTests.Demand;

/// <summary>Two who act at once: nothing is lost, nothing is counted twice, and the one who comes second is told.</summary>
public sealed class JoiningMeetingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Two_persons_of_one_entity_do_not_overwrite_each_other_unseen(DatabaseKind database)
    {
        await using var world = await OpenAsync(database);
        var forms = new List<PageForm>();
        foreach (var (person, expected) in new[] { (Region, "4000"), (RegionDeputy, "7000") })
        {
            forms.Add((await (await world.AsAsync(person)).Open(world.Address + "/anslut")).Form("Anslut").Fill($"{Paper}: lägst", "100").Fill($"{Paper}: förväntad", expected).Fill($"{Paper}: högst", "9000"));
        }

        var pages = await Task.WhenAll(forms.Select(form => form.Press()));
        var refused = Assert.Single(pages, page => page.Status == HttpStatusCode.UnprocessableEntity);
        refused.Shows("DEM-006");
        var stored = Assert.Single((await world.FileAsync()).Participations);
        var kept = (await world.FileAsync()).Volumes.Single(one => one.ExpectedMicro is 4_000_000_000 or 7_000_000_000);
        Assert.Equal(stored.Id, kept.Participation);

        // The figures stand as typed; once seen, they may be saved over the colleague's.
        var mine = refused.Form("Anslut").ValueOf($"{Paper}: förväntad");
        Assert.NotEqual(kept.ExpectedMicro / 1_000_000, long.Parse(mine, System.Globalization.CultureInfo.InvariantCulture));
        (await refused.Form("Anslut").Submit()).Shows("Ni är anslutna.");
        Assert.Contains((await world.FileAsync()).Volumes, one => one.ExpectedMicro == long.Parse(mine, System.Globalization.CultureInfo.InvariantCulture) * 1_000_000);
        Assert.Single((await world.FileAsync()).Participations);
    }

    [Theory, EachDatabase]
    public async Task Closing_and_joining_at_once_leave_no_one_joined_after_the_close(DatabaseKind database)
    {
        await using var world = await OpenAsync(database);
        world.Moment(Closes, new TimeOnly(23, 55));
        var form = (await (await world.AsAsync(Company)).Open(world.Address + "/anslut")).Form("Anslut");
        // On the last day joining wins whatever the order; the day after closing does.
        await Task.WhenAll(form.Press(), world.CodeAsync(4, new RunRound(world.Round), Close));
        Assert.Equal(RoundPhase.Open, (await world.FileAsync()).Round.Phase);
        Assert.Single((await world.FileAsync()).Participations);

        var late = (await (await world.AsAsync(Region)).Open(world.Address + "/anslut")).Form("Anslut");
        world.Moment(Closes.AddDays(1), TimeOnly.MinValue);
        var pressed = late.Press();
        await Task.WhenAll(pressed, world.CodeAsync(4, new RunRound(world.Round), Close));
        (await pressed).Shows("JOI-001");
        var file = await world.FileAsync();
        Assert.Equal(RoundPhase.Closed, file.Round.Phase);
        Assert.Single(file.Participations);
    }

    [Theory, EachDatabase]
    public async Task Freezing_and_leaving_at_once_agree_on_who_is_in_the_table(DatabaseKind database)
    {
        await using var world = await ReadyAsync(database);
        var leave = (await (await world.AsAsync(Company)).Open(world.Address + "/anslut")).Form("Lämna rundan").Fill("Varför?", "Vi köper själva.");
        var freeze = (await (await world.AsAsync(Manager)).Open(world.Address)).Form("Lås tabellen");
        var pages = await Task.WhenAll(leave.Press(), freeze.Press());
        var file = await world.FileAsync();
        var hasLeft = file.Of(DemoIds.Entity(3))!.State == ParticipationState.Left;
        Assert.Equal(RoundPhase.Frozen, file.Round.Phase);
        Assert.Equal(hasLeft ? 0 : 1, file.Frozen.Count(one => one.Entity == DemoIds.Entity(3)));
        Assert.Equal(hasLeft ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, pages[0].Status);
    }

    [Theory, EachDatabase]
    public async Task Reminders_go_to_those_who_have_not_answered_ten_five_and_one_working_days_before(DatabaseKind database)
    {
        await using var world = await OpenAsync(database);
        await world.JoinAsync(Company, (Paper, "1", "2", "3", "Uppskattad"));
        // Ten working days before 24 February is the 10th, five the 17th, one the 23rd.
        foreach (var (day, left) in new[] { (10, "10 arbetsdagar"), (17, "5 arbetsdagar"), (23, "en arbetsdag") })
        {
            world.Today(new DateOnly(2027, 2, day));
            await world.RunDaysAsync();
            (await (await world.AsAsync(Region)).Open("/inkorg")).Shows($"Påminnelse, {left} kvar: anslut Region Sörmland");
        }

        Assert.DoesNotContain("Påminnelse", (await (await world.AsAsync(Company)).Open("/inkorg")).Text, StringComparison.Ordinal);
        await using var scope = world.Host.Services.CreateAsyncScope();
        var id = world.Round.Value.ToString();
        var open = await scope.ServiceProvider.GetRequiredService<Reads>().Of<InboxDb>().Matters.Where(one => one.ObjectId == id && one.ClosedAt == null).ToListAsync(Ct);
        // Two persons of the region and one of the foundation; each has one matter, however often it is reminded.
        Assert.Equal(3, open.Count);
        Assert.All(open, one => Assert.Equal(Closes, one.Due));
    }

    private static Task<Kernel.Result<Kernel.Done>> Close(IServiceProvider services, Permit<RunRound> permit) => services.GetRequiredService<RoundMoves>().StepAsync(permit, RoundStep.Close, null, Ct);
}
