using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Samkop.Web;

/// <summary>What every page of the product shares: how a result becomes an answer.</summary>
public abstract class SamkopPage : PageModel
{
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

    /// <summary>This page again, with status 422 and the faults that <c>ModelState</c> holds. What it shows must have been loaded; <see cref="GatedPage"/> does that.</summary>
    protected IActionResult Faulty()
    {
        // 422 keeps plain browsers and htmx alike on the page.
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

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

    // 303 makes the browser ask with GET, whatever it sent.
    private sealed class SeeOther(string url) : ActionResult, IKeepTempDataResult
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.HttpContext.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
