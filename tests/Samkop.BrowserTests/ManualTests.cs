using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samkop.Testing;

namespace Samkop.BrowserTests;

/// <summary>
/// The pictures of the user manual, taken of the demo world. <c>./test manual</c> renews them;
/// otherwise only the texts are held against this list, since pixels differ between machines.
/// </summary>
public sealed partial class ManualTests(BrowserFixture browser, DemoSite site)
{
    private static readonly (string File, string Person, string Path)[] Pictures =
    [
        ("start", "Åsa Öberg", "/"),
        ("sok", "Åsa Öberg", "/bestall?q=kopieringspapper"),
        ("order", "Åsa Öberg", "/ordrar > /order/"),
        ("inkorg", "Mikael Lindqvist", "/inkorg"),
        ("attest", "Mikael Lindqvist", "/inkorg > /rekvisition/"),
        ("avtal", "Göran Åkesson", "/avtal"),
        ("fakturor", "Eva-Lena Nordström", "/fakturor/mottaget"),
        ("betalningar", "Eva-Lena Nordström", "/betalningar"),
        ("revision", "Lars Tengblad", "/revision"),
        ("leverantor", "Nils Fager", "/leverantor"),
        ("administration", "Maria Ek", "/administration"),
    ];

    [Fact]
    public void Every_picture_of_the_manual_is_taken_by_a_test_and_every_picture_is_used()
    {
        var folder = RepositoryRoot.At("docs", "manual");
        var shown = Directory.GetFiles(folder, "*.md").SelectMany(file => Picture().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Pictures.Select(picture => picture.File).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.All(shown, picture => Assert.True(File.Exists(Path.Combine(folder, "bilder", picture + ".png")), $"{picture}.png is missing: run ./test manual."));
        Assert.InRange(new DirectoryInfo(Path.Combine(folder, "bilder")).GetFiles().Sum(file => file.Length), 1, 3_000_000);
    }

    [Fact]
    public async Task The_pictures_of_the_manual_can_be_taken()
    {
        foreach (var of in Pictures.GroupBy(picture => picture.Person, StringComparer.Ordinal))
        {
            await using var visitor = await browser.VisitorAsync(site.Address);
            await Walk.SignInAsync(visitor, of.Key);
            var page = await visitor.NewPageAsync();
            await page.SetViewportSizeAsync(1100, 720);
            foreach (var (file, _, path) in of)
            {
                Assert.Null(await Walk.ToAsync(page, path));
                if (Environment.GetEnvironmentVariable("SAMKOP_WRITE_MANUAL") == "1")
                {
                    await page.ScreenshotAsync(new PageScreenshotOptions { Path = RepositoryRoot.At("docs", "manual", "bilder", file + ".png") });
                }
            }
        }
    }

    [GeneratedRegex(@"\]\(bilder/([a-z-]+)\.png\)")]
    private static partial Regex Picture();
}
