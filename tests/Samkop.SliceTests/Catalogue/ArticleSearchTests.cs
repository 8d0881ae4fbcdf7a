using Microsoft.Extensions.DependencyInjection;
using Samkop.Catalogue.Public;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Contracts;
using Samkop.Testing;

namespace Samkop.SliceTests.Catalogue;

public sealed class ArticleSearchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Articles_are_found_as_people_ask_for_them(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        (string Asked, string Expected)[] questions =
        [
            ("kopieringspapper", "Kopieringspapper A4 80 g, ohålat"),
            ("KOPIERINGSPAPPER A3", "Kopieringspapper A3 80 g"),
            ("kopieringspaper", "Kopieringspapper"), // a letter missing
            ("koperingspapper", "Kopieringspapper"),
            ("skjorta", "Patientskjorta"), // part of a compound
            ("handdukar", "Handduk frotté"), // plural
            ("handduken", "Handduk frotté"),
            ("laptop", "Bärbar dator"), // synonym
            ("ohalat papper", "Kopieringspapper A4 80 g, ohålat"), // without dots
            ("öronlampa", "Otoskop med LED"), // the list's own search word
            ("toner 59x", "Toner HP 59X svart"),
            ("NT-PS-M", "Patientskjorta kort ärm M"), // article number
            ("nt ps m", "Patientskjorta kort ärm M"),
            ("defibrilator", "Defibrillator halvautomatisk"),
            ("skrivbord höj sänkbart", "Skrivbord höj- och sänkbart"),
        ];
        foreach (var (asked, expected) in questions)
        {
            var found = await SearchAsync(host, Ledger.Sormland, asked);
            Assert.True(found.Count > 0 && found[0].Name.StartsWith(expected, StringComparison.Ordinal), $"{asked}: {string.Join(" | ", found.Take(3).Select(one => one.Name))}");
        }
    }

    [Theory, EachDatabase]
    public async Task Nonsense_finds_nothing(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        foreach (var asked in new[] { "xqzvw", "", "   ", "%", "'%; --xqzvw" })
        {
            Assert.Empty(await SearchAsync(host, Ledger.Sormland, asked));
        }
    }

    [Theory, EachDatabase]
    public async Task Every_article_has_a_price_that_holds_today_and_comes_back_by_its_id(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var found = await SearchAsync(host, Ledger.Sormland, "toner");
        Assert.NotEmpty(found);
        await using var scope = host.Services.CreateAsyncScope();
        var today = Samkop.Kernel.SwedishTime.Today(TimeProvider.System);
        foreach (var one in found)
        {
            Assert.True(one.Price.Price.Micro > 0 && one.Price.Valid.Contains(today));
            Assert.Equal("2025-031", one.Price.ContractNumber);
            var again = await scope.ServiceProvider.GetRequiredService<IArticles>().FindAsync(Ledger.Sormland, one.Id, Ct);
            Assert.Equal((one.Number, one.Price), (again!.Number, again.Price));
        }
    }

    [Theory, EachDatabase]
    public async Task Who_takes_no_part_in_a_contract_finds_none_of_its_articles(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var stranger = LegalEntityId.From(new Guid("00000000-0000-7000-8001-0000000000ff"));
        Assert.Empty(await SearchAsync(host, stranger, "papper"));
        var article = (await SearchAsync(host, Ledger.Sormland, "papper"))[0].Id;
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<IArticles>().FindAsync(stranger, article, Ct));
    }

    private static async Task<IReadOnlyList<ArticleView>> SearchAsync(SamkopHost host, LegalEntityId entity, string text)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IArticles>().SearchAsync(entity, text, 10, Ct);
    }
}
