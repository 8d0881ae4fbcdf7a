using Microsoft.Playwright;

namespace Samkop.BrowserTests;

/// <summary>How a test comes to a page: signs in and follows links, as a person does.</summary>
internal static class Walk
{
    /// <summary>Signs the person of the demo world in; <see cref="PageCatalogue.Visitor"/> stays a visitor.</summary>
    public static async Task SignInAsync(IBrowserContext visitor, string person)
    {
        if (person == PageCatalogue.Visitor)
        {
            return;
        }

        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/logga-in?returnUrl=/visning");
        await page.GetByRole(AriaRole.Button, new() { Name = person, Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/visning", new() { WaitUntil = WaitUntilState.Commit });
        await page.CloseAsync();
    }

    /// <summary>Goes where <paramref name="path"/> leads (see <see cref="PageState"/>). Null when there; else what stood in the way.</summary>
    public static async Task<string?> ToAsync(IPage page, string path)
    {
        var steps = path.Split(" > ");
        var answer = await page.GotoAsync(steps[0]);
        foreach (var step in steps[1..])
        {
            // "link + tail": the address of the link with something after it, for pages that stand behind a menu.
            var (selector, tail) = step.Split(" + ") is [var before, var after] ? (before, "/" + after) : (step, "");
            var link = page.Locator(selector.StartsWith('/') ? $"main a[href^='{selector}']" : selector).First;
            if (await link.CountAsync() == 0)
            {
                return $"no link {selector} on {page.Url}";
            }

            answer = await page.GotoAsync(await link.GetAttributeAsync("href") + tail);
        }

        return answer!.Status == 200 ? null : $"answered {answer.Status} on {page.Url}";
    }

    /// <summary>Presses a button whose form the page must refuse.</summary>
    public static async Task<string?> BeRefusedAsync(IPage page, string button)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(), response => response.Request.Method == "POST");
        if (answer.Status != 422)
        {
            return $"answered {answer.Status} to a faulty form";
        }

        await page.Locator("[data-error-summary]").WaitForAsync();
        return null;
    }
}
