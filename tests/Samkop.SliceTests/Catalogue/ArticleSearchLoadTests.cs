using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Catalogue.Public;
using Samkop.Contracts;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Contracts;
using Samkop.Testing;

namespace Samkop.SliceTests.Catalogue;

/// <summary>A catalogue of full size. Takes a minute, so it runs only when asked for (<c>--explicit on</c>).</summary>
public sealed class ArticleSearchLoadTests
{
    private const int Articles = 100_000;
    private static readonly string[] Kinds = ["skjorta", "byxa", "handduk", "lakan", "papper", "pärm", "stol", "bord", "lampa", "kabel", "väska", "sko", "jacka", "hylla", "mapp", "borste", "pump", "slang", "låda", "ventil"];
    private static readonly string[] Parts = ["patient", "kontors", "arbets", "vård", "skydds", "barn", "kopierings", "rese", "vinter", "golv", "tak", "vägg", "dusch", "kök", "verkstads", "laboratorie", "undersöknings", "transport", "förvarings", "utomhus"];
    private static readonly string[] Looks = ["vit", "svart", "blå", "röd", "grön", "liten", "stor", "tvättbar", "hopfällbar", "återvunnen", "ekologisk", "förstärkt", "ställbar", "trådlös", "vattentät"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), EachDatabase]
    public async Task A_search_among_a_hundred_thousand_articles_answers_within_a_tenth_of_a_second(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        await FillAsync(host);
        var times = new List<double>();
        foreach (var asked in Enumerable.Repeat(new[] { "patientskjorta vit", "skjorta", "kontorstol", "ekologisk handduk blå", "laboratoriepump", "lampa", "vit", "L-77777", "vinterjaka stor", "pärm" }, 6).SelectMany(one => one))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var watch = Stopwatch.StartNew();
            var found = await scope.ServiceProvider.GetRequiredService<IArticles>().SearchAsync(Ledger.Sormland, asked, 20, Ct);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.NotEmpty(found);
        }

        var sorted = times.Skip(10).Order().ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: median {sorted[sorted.Count / 2]:0.0} ms, p95 {sorted[sorted.Count * 95 / 100]:0.0} ms, worst {sorted[^1]:0.0} ms"));
        Assert.True(sorted[sorted.Count / 2] < 100, $"median {sorted[sorted.Count / 2]} ms");
    }

    private static async Task FillAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var random = new Random(7);
        var list = new PriceList
        {
            Id = PriceListId.From(Guid.NewGuid()), Contract = Ledger.Textiles, Sequence = 9, ValidFrom = SwedishTime.Today(TimeProvider.System),
            State = PriceListState.Approved, FileName = "load", FileDigest = string.Empty,
        };
        list.Lines.AddRange(Enumerable.Range(0, Articles).Select(number => new PriceLine
        {
            Id = Guid.NewGuid(), PriceList = list.Id, Article = string.Create(CultureInfo.InvariantCulture, $"L-{number}"),
            Name = $"{Pick(Parts)}{Pick(Kinds)} {Pick(Looks)}", Description = $"{Pick(Looks)} {Pick(Looks)} {Pick(Parts)}{Pick(Kinds)}", Unit = UnitCode.Each,
            BaseMicro = 1_000_000, MinimumMicro = 1_000_000, Price = UnitPrice.FromMicro(random.NextInt64(1_000_000, 900_000_000)), VatRate = VatRate.FromBasisPoints(2500),
        }));
        var permit = (await services.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedContracts(), Ct)).OrThrow();
        (await services.GetRequiredService<UnitOfWork>().WriteAsync<SeedContracts, Done>(
            permit,
            session =>
            {
                session.Of<ContractsDb>().PriceLists.Add(list);
                session.Audit(new AuditNote(permit.Action.About));
                return Task.FromResult<Result<Done>>(Done.It);
            },
            Ct)).OrThrow();
        await services.GetRequiredService<IEventHandler<PriceListApproved>>().HandleAsync(new PriceListApproved(Ledger.Textiles, list.Id), Guid.NewGuid(), Ct);

        string Pick(string[] words) => words[random.Next(words.Length)];
    }
}
