using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Demand;

/// <summary>
/// A round of paper and pens with a region, a company and a foundation, on a clock that the test moves. Region Sörmland has two persons who may
/// join for it, the others one each.
/// </summary>
internal sealed class RoundWorld : IAsyncDisposable
{
    public const string Buyer = "Samira Haddad";
    public const string Manager = "Göran Åkesson";
    public const string Region = "Anders Vikström";
    public const string RegionDeputy = "Lena Stråhle";
    public const string Company = "Monica Falk";
    public const string Foundation = "Bengt Hammar";
    public const string Paper = "Kopieringspapper, prov";
    public const string Pens = "Pennor, prov";

    public static readonly DateOnly Opens = new(2027, 2, 3);
    public static readonly DateOnly Closes = new(2027, 2, 24);
    public static readonly DateOnly Notice = new(2027, 3, 22);

    private readonly FakeTimeProvider clock;

    private RoundWorld(SamkopHost host, FakeTimeProvider clock) => (Host, this.clock) = (host, clock);

    public SamkopHost Host { get; }

    public RoundId Round { get; private set; }

    public string Address => $"/volymer/{Round.Value}";

    public static async Task<RoundWorld> StartAsync(DatabaseKind database)
    {
        // A far jump would fire every timer of the host for each period in it, so the clock begins near the round.
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));
        return new RoundWorld(await SamkopHost.StartAsync(database, new HostSetup { Clock = clock }), clock);
    }

    /// <summary>The same with the round announced through its form.</summary>
    public static async Task<RoundWorld> AnnouncedAsync(DatabaseKind database)
    {
        var world = await StartAsync(database);
        var page = await (await world.FilledAsync()).Submit();
        page.Shows("Rundan är aviserad.").Shows("Aviserad");
        world.Round = RoundId.From(Guid.Parse(page.Address.Segments[^1]));
        return world;
    }

    /// <summary>The same, opened by the clock's job on its day.</summary>
    public static async Task<RoundWorld> OpenAsync(DatabaseKind database)
    {
        var world = await AnnouncedAsync(database);
        world.Today(Opens);
        await world.RunDaysAsync();
        return world;
    }

    /// <summary>The same, closed, all three answered and taken in, and every decision there.</summary>
    public static async Task<RoundWorld> ReadyAsync(DatabaseKind database)
    {
        var world = await OpenAsync(database);
        await world.JoinAsync(Region, (Paper, "3000", "4000", "5000", "Uppskattad"), (Pens, "10000", "20000", "30000", "Uppskattad"));
        await world.JoinAsync(Company, (Paper, "300", "400", "500", "Garanterad"));
        world.Today(Closes.AddDays(1));
        await world.RunDaysAsync();
        await (await (await world.AsAsync(Manager)).Open(world.Address)).Form("Ta med alla 2 som väntar på besked").Submit();
        await world.DecideAsync(Region, "Delegat", "RS 2027-77");
        await world.DecideAsync(Company, "Verkställande direktör", "VD 2027-3");
        return world;
    }

    public static async Task<RoundWorld> FrozenAsync(DatabaseKind database)
    {
        var world = await ReadyAsync(database);
        (await (await (await world.AsAsync(Manager)).Open(world.Address)).Form("Lås tabellen").Submit()).Shows("Tabellen är låst och registrerad.");
        return world;
    }

    /// <summary>The announcing form with everything in it.</summary>
    public async Task<PageForm> FilledAsync()
    {
        var form = (await (await AsAsync(Buyer)).Open("/volymer/ny")).Form("Avisera rundan")
            .Fill("Vad ska upphandlas?", "Papper och pennor, prov").Fill("Vad behöver deltagarna veta?", "Till alla arbetsplatser.").Fill("Vem håller i rundan?", "Region Sörmland")
            .Fill("Öppnar", Iso(Opens)).Fill("Sista dag att ansluta", Iso(Closes)).Fill("Planerad annons", Iso(Notice))
            .Fill("Del 1: namn", Paper).Fill("Del 1: enhet", "låda, ask").Fill("Del 1: CPV-kod", "30197643").Fill("Del 1: pristrappa", "0=268 300=255 1500=244 6000=233")
            .Fill("Del 2: namn", Pens).Fill("Del 2: enhet", "styck").Fill("Del 2: CPV-kod", "30192000")
            .Fill("Ansluter Region Sörmland", "Anders Vikström, Inköpschef – beslutsattestant").Fill("Ersättare för Region Sörmland", "Lena Stråhle, Verksamhetschef medicin – beslutsattestant utan beloppsgräns")
            .Fill("Ansluter Folktandvården Sörmland AB", "Monica Falk, Verkställande direktör – beslutsattestant utan beloppsgräns")
            .Fill("Ansluter Stiftelsen Mälardalens museum", "Bengt Hammar, Museichef – beslutsattestant utan beloppsgräns");
        foreach (var other in new[] { "Region Västmanland", "Folktandvården Västmanland AB", "Mälarfastigheter Vård AB" })
        {
            form.Clear($"Bjud in {other}");
        }

        return form;
    }

    public Task<Visitor> AsAsync(string person) => Host.SignInAs(person);

    /// <summary>Nine o'clock on the day. Whoever was signed in the day before must sign in again.</summary>
    public void Today(DateOnly day) => Moment(day, new TimeOnly(9, 0));

    /// <summary>A time on the day: five minutes to midnight and midnight are one sitting and two days.</summary>
    public void Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        clock.SetUtcNow(new DateTimeOffset(local, SwedishTime.Zone.GetUtcOffset(local)));
    }

    /// <summary>The job that opens, closes and reminds. A run by hand has its moment for a name, so the clock moves on a little.</summary>
    public async Task RunDaysAsync()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Host.Services.GetRequiredService<ClockWorker>().RunNowAsync("joining-rounds", TestContext.Current.CancellationToken));
    }

    public async Task JoinAsync(string person, params (string Lot, string Low, string Expected, string High, string Kind)[] lots)
    {
        var form = (await (await AsAsync(person)).Open(Address + "/anslut")).Form("Anslut");
        foreach (var lot in new[] { Paper, Pens })
        {
            var typed = lots.Where(one => one.Lot == lot).DefaultIfEmpty((Lot: lot, Low: "", Expected: "", High: "", Kind: "Uppskattad")).Single();
            form.Fill($"{lot}: lägst", typed.Low).Fill($"{lot}: förväntad", typed.Expected).Fill($"{lot}: högst", typed.High).Fill($"{lot}: bindning", typed.Kind);
        }

        (await form.Submit()).Shows("Ni är anslutna.");
    }

    public async Task DecideAsync(string person, string body, string number) =>
        (await (await (await AsAsync(person)).Open(Address + "/beslut")).Form("För in beslutet").Choose(body).Fill("Diarienummer", number).Submit()).Shows("Beslutet är infört och registrerat.").Shows(number);

    /// <summary>The round as it is stored.</summary>
    public async Task<RoundFile> FileAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await RoundFile.LoadAsync(scope.ServiceProvider.GetRequiredService<Reads>(), Round, TestContext.Current.CancellationToken);
    }

    /// <summary>Does something as a person, past the pages: the code of the refusal, or empty.</summary>
    public async Task<string> CodeAsync<TAction, T>(int person, TAction action, Func<IServiceProvider, Permit<TAction>, Task<Result<T>>> act)
        where TAction : IAction
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = Host.Services.CreateAsyncScope();
        var actor = (await scope.ServiceProvider.GetRequiredService<IPeople>().ActorOfAsync(DemoIds.Person(person), ct))!;
        var asked = await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(actor, action, ct);
        return asked.IsRefused(out var no, out var permit) || (await act(scope.ServiceProvider, permit)).IsRefused(out no) ? no.Code : string.Empty;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
