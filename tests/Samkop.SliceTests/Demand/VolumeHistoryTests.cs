using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Demand.Domain;
using Samkop.Demand.History;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Demand.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Joining;
using Samkop.Testing;

namespace Samkop.SliceTests.Demand;

public sealed class VolumeHistoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task At_least_four_fields_of_five_are_filled_in_from_history_in_the_demo(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Reads>().Of<DemandDb>();
        var memory = scope.ServiceProvider.GetRequiredService<VolumeMemory>();
        var today = SwedishTime.Today(TimeProvider.System);
        var (filled, all) = (0, 0);
        foreach (var demo in DemoRounds.All)
        {
            var id = demo.Id;
            var lots = await db.Lots.Where(lot => lot.Round == id).ToListAsync(Ct);
            var entities = await db.Invitations.Where(one => one.Round == id).Select(one => one.Entity).ToListAsync(Ct);
            var years = await memory.OfAsync(entities, lots, Ct);
            foreach (var (entity, lot) in entities.SelectMany(entity => lots.Select(lot => (entity, lot))))
            {
                all += 3;
                filled += Suggestion.From([.. years[(entity, lot.Id)]], today) is null ? 0 : 3;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{filled} of {all} fields are filled in: {100m * filled / all:0.0} %");
        Assert.True(all > 200, $"{all} fields");
        Assert.True(filled * 100 >= all * 80, $"{filled} of {all} fields");
    }

    [Theory, EachDatabase]
    public async Task Orders_count_by_article_kind_and_unit_and_only_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await using var scope = host.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<Reads>();
        var today = SwedishTime.Today(TimeProvider.System);
        var entities = Enumerable.Range(1, 6).Select(DemoIds.Entity).ToList();
        var question = new VolumeQuestion(entities, today.AddDays(-400), today);
        var bought = new List<BoughtVolume>();
        foreach (var source in scope.ServiceProvider.GetServices<IVolumeHistory>())
        {
            bought.AddRange((await source.OfAsync(question, Ct)).Where(one => one.Source.Sv.Contains("Samköp", StringComparison.Ordinal) && !one.Source.Sv.Contains("utanför", StringComparison.Ordinal)));
        }

        var orders = bought.Where(one => one.Source.Sv == "Order i Samköp").ToList();
        Assert.Contains(orders, one => one.Cpv.ToString().StartsWith("30197643", StringComparison.Ordinal) && one.Quantity > 0);
        // The same sum as the order lines themselves, counted here from the published view.
        var connection = await reads.ConnectionAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT SUM(q.net_minor) FROM pub_ordered_quantity q JOIN pub_article a ON a.id = q.article WHERE a.cpv IS NOT NULL";
        Assert.Equal(Convert.ToInt64(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture), orders.Sum(one => one.Value.Minor));
        command.CommandText = "SELECT COUNT(*) FROM pub_order_line WHERE state IN (4, 9)";
        Assert.True(Convert.ToInt64(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture) > 0, "the demo has declined and cancelled orders to leave out");

        // Another entity's purchases are not told, and days outside are not either.
        foreach (var source in scope.ServiceProvider.GetServices<IVolumeHistory>())
        {
            Assert.All(await source.OfAsync(question with { Entities = [DemoIds.Entity(6)] }, Ct), one => Assert.Equal(DemoIds.Entity(6), one.Entity));
            Assert.Empty(await source.OfAsync(new VolumeQuestion(entities, new DateOnly(2001, 1, 1), new DateOnly(2001, 12, 31)), Ct));
            Assert.Empty(await source.OfAsync(question with { Entities = [] }, Ct));
        }
    }

    [Theory, EachDatabase]
    public async Task A_file_from_an_earlier_ledger_is_loaded_whole_or_not_at_all(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await buyer.Open("/volymer/historik");
        var (template, _, _) = await buyer.Download(page.HrefOf("Hämta mallen"));
        (await Send(page, template).Submit()).Shows("Inlästa rader: 1.").Shows("Prov 2025");
        // Again replaces; a fault anywhere loads nothing, and says which row.
        (await Send(page, template).Submit()).Shows("Inlästa rader: 1.");
        const string Head = "organisationsnummer;från;till;cpv;enhet;mängd;värde\r\n";
        const string Good = "2321000032;2024-01-01;2024-12-31;30197643;XBX;10;2390\r\n";
        foreach (var faulty in new[] { "1111111111;2024-01-01;2024-12-31;30197643;XBX;1;1", "2321000032;2024-06-01;2025-05-31;30197643;XBX;1;1", "2321000032;2024-01-01;2024-12-31;abc;XBX;1;1", "2321000032;2024-01-01;2024-12-31;30197643;LÅDA?;1;1", "2321000032;2024-01-01;2024-12-31;30197643;XBX;-1;1", Good.Trim() })
        {
            (await Send(page, Encoding.UTF8.GetBytes(Head + Good + faulty)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("DEM-015");
        }

        (await Send(page, Encoding.UTF8.GetBytes("a;b\r\n1;2")).Submit(HttpStatusCode.UnprocessableEntity)).Shows("DEM-015");
        await using var scope = host.Services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<Reads>().Of<DemandDb>().Loaded.Where(one => one.Source == "Prov 2025").ToListAsync(Ct);
        Assert.Equal(1200m, Volumes.Units(Assert.Single(loaded).QuantityMicro));
        await (await host.SignInAs("Åsa Öberg")).Open("/volymer/historik", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task The_demo_has_a_round_in_every_phase_with_figures_that_agree(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var manager = await host.SignInAs("Göran Åkesson");
        var list = await manager.Open("/volymer?visa=alla");
        foreach (var demo in DemoRounds.All)
        {
            list.Shows(demo.Subject);
            (await manager.Open($"/volymer/{demo.Id.Value}")).Shows(demo.Lots[0].Name);
            if (demo.Phase >= RoundPhase.Frozen)
            {
                (await manager.Open($"/volymer/{demo.Id.Value}/tabell")).Shows("Summor per del");
            }
        }

        Assert.Equal(Enum.GetValues<RoundPhase>(), DemoRounds.All.Select(demo => demo.Phase).Distinct().Order());
        (await manager.Open($"/volymer/{DemoRounds.All[0].Id.Value}/utfall")).Shows("Förväntat hittills");
        (await (await host.SignInAs("Tomas Alm")).Open("/inkorg")).Shows("Anslut Region Västmanland till IT-tillbehör");
    }

    private static PageForm Send(Page page, byte[] bytes) => page.Form("Läs in").Fill("Varifrån kommer siffrorna?", "Prov 2025").Attach("Fil (CSV)", "historik.csv", bytes);
}
