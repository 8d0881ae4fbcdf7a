using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Samkop.Web;

/// <summary>What every page of the product shares: how a result becomes an answer.</summary>
public abstract class SamkopPage : PageModel
{
    /// <summary>
    /// Loads what the page shows. Called by the page's own GET, and again when a refused POST shows the page once more
    /// with the reader's input kept as typed.
    /// </summary>
    protected internal virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// The refusal as an answer: 422 shows this page again with an error summary; 403, 404 and 409 show a page that says what, why and the way on.
    /// </summary>
    protected IActionResult Refuse(Refusal refusal)
    {
        if (refusal.Kind != RefusalKind.Invalid)
        {
            return RefusalPage.For(refusal);
        }

        ModelState.AddModelError(refusal.Field ?? string.Empty, $"{refusal.What} {refusal.WayOn} ({refusal.Code})");
        return Faulty();
    }

    /// <summary>Several refusals at once, as a form with many faults gives. All must be such that a person can mend them.</summary>
    protected IActionResult Refuse(IEnumerable<Refusal> refusals)
    {
        IActionResult answer = Faulty();
        foreach (var refusal in refusals)
        {
            answer = Refuse(refusal);
        }

        return answer;
    }

    /// <summary>This page again, with status 422 and the faults that <c>ModelState</c> holds.</summary>
    protected IActionResult Faulty() => new FaultyPage(this);

    /// <summary>Done: on to <paramref name="url"/> (303), where <paramref name="message"/> is shown once.</summary>
    protected IActionResult Done(string url, Text message)
    {
        Flash.Leave(TempData, message);
        return See(url);
    }

    /// <summary>On to another page (303) without a message.</summary>
    protected IActionResult See(string url) => new SeeOther(url);

    /// <summary>The value's answer, or the refusal's.</summary>
    protected IActionResult Answer<T>(Result<T> result, Func<T, IActionResult> granted) => result.Match(granted, Refuse);

    // 422 keeps plain browsers and htmx alike on the page; 303 makes the browser ask with GET (stack.md W9).
    private sealed class FaultyPage : PageResult
    {
        private readonly SamkopPage page;

        public FaultyPage(SamkopPage page)
        {
            this.page = page;
            StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        public override async Task ExecuteResultAsync(ActionContext context)
        {
            await page.PrepareAsync(context.HttpContext.RequestAborted);
            await base.ExecuteResultAsync(context);
        }
    }

    private sealed class SeeOther(string url) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            var tempData = context.HttpContext.RequestServices.GetService(typeof(ITempDataDictionaryFactory)) as ITempDataDictionaryFactory;
            tempData?.GetTempData(context.HttpContext).Keep();
            context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.HttpContext.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
