using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Testing;

namespace Samkop.BrowserTests;

/// <summary>No page is forgotten, and each is well made in each of its states.</summary>
public sealed class PageCatalogueTests(BrowserFixture browser, DemoSite site)
{
    public static TheoryData<string> People => [.. PageCatalogue.ByPerson.Keys];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_page_state_is_accessible_in_every_shape(string person)
    {
        await using var visitor = await browser.VisitorAsync(site.Address);
        await Walk.SignInAsync(visitor, person);
        var faults = new List<string>();
        foreach (var state in PageCatalogue.ByPerson[person])
        {
            var page = await visitor.NewPageAsync();
            var watch = PageWatch.On(page, site.Address);
            var stopped = await Walk.ToAsync(page, state.Path) ?? (state.Press is { } press ? await Walk.BeRefusedAsync(page, press) : null);
            IEnumerable<string> found = stopped is null ? [.. await Looks.FaultsAsync(page), .. watch.Faults] : [stopped];
            faults.AddRange(found.Select(fault => $"{state.Route} ({state.Name}): {fault}"));
            await page.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Every_page_has_a_named_state()
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(route => "/" + route.RoutePattern.RawText?.TrimStart('/')).ToHashSet(StringComparer.Ordinal);
        var named = PageCatalogue.ByPerson.Values.SelectMany(states => states).Select(state => state.Route).Concat(PageCatalogue.InKitTests)
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(pages.Count > 40, "The route table was not found.");
        Assert.Empty(pages.Except(named, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(named.Except(pages, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_of_pages_and_their_states_is_up_to_date()
    {
        var lines = PageCatalogue.ByPerson
            .SelectMany(of => of.Value.Select(state => (state.Route, Person: of.Key.Length == 0 ? "visitor" : of.Key, state.Name)))
            .GroupBy(row => row.Route, StringComparer.Ordinal)
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => $"| `{row.Key}` | {string.Join(", ", row.Select(one => one.Name))} | {string.Join(", ", row.Select(one => one.Person).Distinct(StringComparer.Ordinal))} |")
            .ToList();
        Assert.NotEmpty(lines);
        GeneratedDocument.Check("routes.md", string.Join('\n', lines.Prepend("|---|---|---|").Prepend("| Page | States | As |")
            .Prepend("# Every page and its named states\n\nWritten by a test from the page catalogue of the browser tests.\n")));
    }
}
