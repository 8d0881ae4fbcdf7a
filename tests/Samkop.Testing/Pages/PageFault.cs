namespace Samkop.Testing;

/// <summary>The page is not what the test, or a person, may expect of it.</summary>
public sealed class PageFault(Page page, string message)
    : Exception($"{message}\nPage: {page.Address} ({(int)page.Status}) \"{page.Title}\"\n{Shorten(page.Text)}")
{
    private static string Shorten(string text) => text.Length <= 1500 ? text : text[..1500] + " …";
}
