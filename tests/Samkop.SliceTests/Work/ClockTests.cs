using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Xunit;

namespace Samkop.SliceTests.Work;

public sealed class ClockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_job_waits_for_its_hour_and_runs_once_a_Swedish_day(DatabaseKind kind)
    {
        var clock = AtFour();
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock });
        var worker = host.Services.GetRequiredService<ClockWorker>();
        await worker.RunDueAsync(Ct); // what is due at night
        Assert.Equal(0, await worker.RunDueAsync(Ct));
        Assert.Equal(0, await RemindersAsync(host));

        clock.Advance(TimeSpan.FromHours(1));
        Assert.NotEqual(0, await worker.RunDueAsync(Ct));
        var put = await RemindersAsync(host);
        Assert.NotEqual(0, put);
        Assert.Equal(0, await worker.RunDueAsync(Ct));

        var state = (await worker.StatesAsync(Ct)).Single(job => job.Name == "contract-dates");
        Assert.Equal((JobOutcome.Done, (long)put, 1), (state.Latest!.Outcome, state.Latest.Handled, state.Latest.Attempts));
        Assert.Equal(Instant.Now(clock).DateInSweden().AddDays(1), state.NextRun.DateInSweden());
        Assert.Equal(5, state.NextRun.InSweden().Hour);

        // By hand the same day: a run more in the history, the same state.
        Assert.True(await worker.RunNowAsync("contract-dates", Ct));
        Assert.Equal(put, await RemindersAsync(host));

        clock.Advance(TimeSpan.FromDays(1));
        Assert.NotEqual(0, await worker.RunDueAsync(Ct));
        Assert.Equal(3, (await host.Services.GetRequiredService<JobHistory>().RecentAsync(50, Ct)).Count(run => run.Job == "contract-dates"));
    }

    [Theory, EachDatabase]
    public async Task A_job_that_fails_is_tried_again_later_and_stops_nobody(DatabaseKind kind)
    {
        var clock = AtFour();
        var broken = new Broken();
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock, Services = services => services.AddSingleton<IClockJob>(broken) });
        var worker = host.Services.GetRequiredService<ClockWorker>();
        clock.Advance(TimeSpan.FromHours(1));
        await worker.RunDueAsync(Ct);
        Assert.NotEqual(0, await RemindersAsync(host));
        var failed = (await worker.StatesAsync(Ct)).Single(job => job.Name == broken.Name).Latest!;
        Assert.Equal((JobOutcome.Failed, "InvalidOperationException"), (failed.Outcome, failed.Error));
        Assert.Equal(Instant.Now(clock).Add(TimeSpan.FromMinutes(2)), failed.NextAttemptAt);

        Assert.Equal(0, await worker.RunDueAsync(Ct));
        clock.Advance(TimeSpan.FromMinutes(2));
        broken.IsWhole = true;
        Assert.Equal(1, await worker.RunDueAsync(Ct));
        var mended = (await worker.StatesAsync(Ct)).Single(job => job.Name == broken.Name).Latest!;
        Assert.Equal((JobOutcome.Done, 7L, 2, string.Empty), (mended.Outcome, mended.Handled, mended.Attempts, mended.Error));
    }

    [Theory, EachDatabase]
    public async Task A_job_that_never_succeeds_is_left_after_eight_attempts_until_the_next_day(DatabaseKind kind)
    {
        var clock = AtFour();
        var broken = new Broken();
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock, Services = services => services.AddSingleton<IClockJob>(broken) });
        var worker = host.Services.GetRequiredService<ClockWorker>();
        for (var hour = 0; hour < 15; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await worker.RunDueAsync(Ct);
        }

        Assert.Equal(JobHistory.MostAttempts, broken.Calls);
        Assert.Null((await worker.StatesAsync(Ct)).Single(job => job.Name == broken.Name).Latest!.NextAttemptAt);
        clock.Advance(TimeSpan.FromHours(12));
        await worker.RunDueAsync(Ct);
        Assert.Equal(JobHistory.MostAttempts + 1, broken.Calls);
    }

    [Theory, EachDatabase]
    public async Task The_administrator_sees_the_jobs_and_runs_one_at_once(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Services = services => services.AddSingleton<IClockJob>(new Broken()) });
        var administrator = await host.SignInAs("Maria Ek");
        var page = await administrator.Open("/administration/jobb");
        page.Shows("Påminner om avtalens dagar").Shows("Aldrig");
        var after = await page.Form("Kör nu: Påminner om avtalens dagar och för vidare det som ingen tagit hand om").Submit();
        after.Shows("Jobbet är kört.").Shows("hanterade").Shows("De senaste körningarna");
        Assert.NotEqual(0, await RemindersAsync(host));

        // ORG-042: a fault is said, not hidden.
        var refused = await after.Form("Kör nu: Går sönder").Submit(HttpStatusCode.UnprocessableEntity);
        refused.Shows("Jobbet avbröts av ett fel.");
        (await administrator.Open("/administration/jobb")).Shows("Avbröts: InvalidOperationException").Hides("hemligt innehåll");
    }

    // Four in the morning on Swedish clocks, today: the demo world is built around today.
    private static FakeTimeProvider AtFour()
    {
        var local = SwedishTime.Today(TimeProvider.System).ToDateTime(new TimeOnly(4, 0));
        return new FakeTimeProvider(new DateTimeOffset(local, SwedishTime.Zone.GetUtcOffset(local)));
    }

    private static async Task<int> RemindersAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Reads>().Of<ContractsDb>().Reminders.CountAsync(one => one.PutOn >= SwedishTime.Today(TimeProvider.System).AddDays(-1), Ct);
    }

    private sealed class Broken : IClockJob
    {
        public string Name => "broken";

        public Text Title { get; } = new("Går sönder", "Breaks");

        public TimeOnly At => new(5, 0);

        public bool IsWhole { get; set; }

        public int Calls { get; private set; }

        public Task<int> RunAsync(CancellationToken ct)
        {
            Calls++;
            return IsWhole ? Task.FromResult(7) : throw new InvalidOperationException("hemligt innehåll");
        }
    }
}
