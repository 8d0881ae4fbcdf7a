using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Samkop.Web;

namespace Samkop.SliceTests.Access;

/// <summary>Other systems read by a key what its person may read, and nothing else.</summary>
public sealed class ApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_key_is_made_shown_once_used_and_revoked(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var (page, key) = await KeyOfAsync(host, "Lars Tengblad");
        Assert.StartsWith("smk_", key, StringComparison.Ordinal);
        Assert.Equal(["Aldrig"], page.Rows("Nycklar").Select(row => row[2]));

        using var program = Program(host, key);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(program, "/api/v1/orders")).Status);
        var administrator = await host.SignInAs("Maria Ek");
        page = await administrator.Open(page.Address.PathAndQuery);
        Assert.DoesNotContain(key, page.Html, StringComparison.Ordinal);
        Assert.NotEqual("Aldrig", page.Rows("Nycklar")[0][2]);

        await using (var connection = await CopiedRows.OpenAsync(host.Database))
        {
            Assert.DoesNotContain(key[4..], JsonSerializer.Serialize(await connection.QueryAsync("SELECT * FROM identity_api_key")), StringComparison.Ordinal);
        }

        page = await page.Form("Spärra Nattlig läsning").Submit();
        Assert.StartsWith("Spärrad", page.Rows("Nycklar")[0][1], StringComparison.Ordinal);
        var (status, body) = await AskAsync(program, "/api/v1/orders");
        Assert.Equal((HttpStatusCode.Unauthorized, "IDN-070"), (status, body.GetProperty("code").GetString()));
    }

    [Theory, EachDatabase]
    public async Task A_key_that_is_too_old_opens_nothing(DatabaseKind database)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { Clock = clock });
        var (_, key) = await KeyOfAsync(host, "Lars Tengblad");
        using var program = Program(host, key);
        clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(program, "/api/v1/entities")).Status);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(program, "/api/v1/entities")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_key_has_the_rights_of_its_person_and_opens_no_page(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var (_, key) = await KeyOfAsync(host, "Åsa Öberg");
        using var program = Program(host, key);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(program, "/api/v1/orders")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(program, "/api/v1/payment-batches")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(program, $"/api/v1/orders/{Guid.NewGuid()}")).Status);
        using var answer = await program.GetAsync(new Uri("/ordrar", UriKind.Relative), Ct);
        Assert.Equal("/logga-in", answer.Headers.Location?.AbsolutePath);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_of_another_entity_reaches_neither_keys_nor_links(DatabaseKind database)
    {
        await using var world = await ForeignWorld.StartAsync(database);
        var owner = await world.Host.SignInAs("Maria Ek");
        var outsider = await world.Host.SignInAs(ForeignWorld.NameOf(Roles.Administrator));
        foreach (var person in world.Foreign["organisation_person"])
        {
            foreach (var page in new[] { "nycklar", "koppla" })
            {
                await outsider.Open($"/administration/konton/{person}/{page}", HttpStatusCode.NotFound);
            }
        }

        // The page of one whom one may see, sent to one whom one may not.
        var form = (await owner.Open("/administration/konton")).Document.QuerySelectorAll("main a[href^='/administration/konton/']").Select(link => link.GetAttribute("href")!).First(href => Guid.TryParse(href.Split('/')[^1], out _));
        var token = (await outsider.Open("/administration/konton/ny")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await world.WrittenAsync();
        using var answer = await outsider.Client.PostAsync(
            new Uri($"{form}/nycklar", UriKind.Relative), new FormUrlEncodedContent([new("Input.Name", "x"), new("Input.Days", "9"), new("__RequestVerificationToken", token)]), Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before, await world.WrittenAsync());
    }

    [Theory, EachDatabase]
    public async Task Nobody_gets_in_without_a_key_and_guessing_is_slowed(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        using var stranger = host.Visit().Client;
        Assert.Equal((HttpStatusCode.Unauthorized, "IDN-070"), await CodeOfAsync(stranger));
        var codes = new List<string?>();
        for (var guess = 0; guess < 60; guess++)
        {
            stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"smk_{guess}");
            codes.Add((await CodeOfAsync(stranger)).Code);
        }

        Assert.Equal("IDN-070", codes[0]);
        Assert.Equal("IDN-002", codes[^1]);
    }

    [Theory, EachDatabase]
    public async Task Lists_are_walked_to_their_end_and_each_row_comes_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        foreach (var list in DemoLists.All.Where(list => list.Table is "ordering_order" or "invoicing_invoice" or "suppliers_supplier" or "contracts_contract").DistinctBy(list => list.Table))
        {
            await host.Database.CopyAsync(list.Table, 150, (row, i) => list.Change(host.Database, row, i), list.Where);
        }

        var (_, key) = await KeyOfAsync(host, "Lars Tengblad");
        using var program = Program(host, key);
        foreach (var list in new[] { "orders", "invoices", "suppliers", "contracts", "payment-batches" })
        {
            var ids = new List<string>();
            string? after = null;
            do
            {
                var (status, page) = await AskAsync(program, $"/api/v1/{list}{(after is null ? string.Empty : $"?after={Uri.EscapeDataString(after)}")}");
                Assert.Equal(HttpStatusCode.OK, status);
                ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
                after = page.GetProperty("next").GetString();
            }
            while (after is not null);
            Assert.True(ids.Count > (list == "payment-batches" ? 0 : 150), $"{list}: {ids.Count}");
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            if (list is "orders" or "invoices" or "contracts")
            {
                var (status, one) = await AskAsync(program, $"/api/v1/{list}/{ids[^1]}");
                Assert.Equal(HttpStatusCode.OK, status);
                Assert.Contains(ids[^1], one.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_description_names_every_route_and_every_value_of_every_enumeration()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { World = World.Empty });
        var description = (await AskAsync(host.Visit().Client, "/openapi/v1.json")).Body;
        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/').Replace(":guid", string.Empty, StringComparison.Ordinal))
            .Where(route => route.StartsWith(ApiRoutes.Version, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(routes, description.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));

        // The records of the API are found by their name; each enumeration that one of them holds must be written out.
        var schemas = description.GetProperty("components").GetProperty("schemas");
        var enumerations = host.Services.GetServices<IModule>().SelectMany(module => module.GetType().Assembly.GetTypes())
            .Where(type => type.Name.StartsWith("Api", StringComparison.Ordinal) && type.Namespace?.EndsWith(".Api", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetProperties()).Select(property => property.PropertyType).Where(type => type.IsEnum).Distinct().ToList();
        Assert.True(enumerations.Count >= 8, $"{enumerations.Count} enumerations found");
        foreach (var enumeration in enumerations)
        {
            Assert.Equal(
                Enum.GetNames(enumeration).Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal),
                schemas.GetProperty(enumeration.Namespace!.Split('.')[1] + enumeration.Name).GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).Order(StringComparer.Ordinal));
        }
    }

    internal static async Task<(Page Page, string Key)> KeyOfAsync(SamkopHost host, string person)
    {
        var administrator = await host.SignInAs("Maria Ek");
        var account = await (await administrator.Open($"/administration/konton?q={Uri.EscapeDataString(person)}")).Follow(person);
        var page = await (await account.Follow("API-nycklar")).Form("Skapa nyckel").Fill("Används till", "Nattlig läsning").Submit();
        return (page, page.Document.QuerySelector("[data-secret]")!.TextContent);
    }

    internal static HttpClient Program(SamkopHost host, string key)
    {
        var client = host.Visit().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> CodeOfAsync(HttpClient client)
    {
        var (status, body) = await AskAsync(client, "/api/v1/orders");
        return (status, body.GetProperty("code").GetString());
    }
}
