using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samkop.Web.Problems;

/// <summary>The page behind every status without a body: says what is wrong and the way on, never a technical detail.</summary>
[ForEveryone("says what went wrong, whoever it happened to")]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemPageModel : PageModel
{
    /// <summary>What the page says.</summary>
    public ProblemText Problem { get; private set; } = null!;

    /// <summary>Any method, since the status may stem from any.</summary>
    public void OnGet(int status) => Tell(status);

    /// <summary>Any method, since the status may stem from any.</summary>
    public void OnPost(int status) => Tell(status);

    private void Tell(int status)
    {
        var known = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        var refusal = HttpContext.Features.Get<Refusal>();
        var (what, wayOn) = refusal is null ? Explain(known) : (refusal.What, refusal.WayOn);
        var trace = known >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
        Response.StatusCode = known;
        Problem = new ProblemText(known, RefusalPage.TitleOf(known), what, wayOn, refusal?.Code, trace);
    }

    private static (Text What, Text WayOn) Explain(int status) => status switch
    {
        StatusCodes.Status400BadRequest => (
            new("Sidan hade legat öppen för länge, eller så saknades något i det som skickades.", "The page had been open for too long, or something was missing in what was sent."),
            new("Gå tillbaka, ladda om sidan och försök igen.", "Go back, reload the page and try again.")),
        StatusCodes.Status401Unauthorized => (
            new("Sidan visas bara för den som är inloggad.", "The page is only shown to those who are signed in."),
            new("Logga in och öppna länken igen.", "Sign in and open the link again.")),
        StatusCodes.Status403Forbidden => (
            new("Din roll ger inte rätt till den här sidan.", "Your role does not give access to this page."),
            new("Behöver du den i ditt arbete? Vänd dig till systemadministratören i din organisation.", "Do you need it in your work? Ask the system administrator of your organisation.")),
        StatusCodes.Status404NotFound => (
            new("Adressen leder ingenstans. Den kan vara felskriven, eller så har saken tagits bort.", "The address leads nowhere. It may be misspelt, or the thing has been removed."),
            new("Sök efter det du behöver, eller börja om från startsidan.", "Search for what you need, or begin again from the start page.")),
        StatusCodes.Status413PayloadTooLarge => (
            new("Det du skickade är större än vad som tas emot.", "What you sent is larger than what is accepted."),
            new("Dela upp filen eller spara den i ett mindre format.", "Split the file or save it in a smaller format.")),
        StatusCodes.Status429TooManyRequests => (
            new("Det har kommit för många försök på kort tid.", "There have been too many attempts in a short time."),
            new("Vänta en minut och försök igen.", "Wait a minute and try again.")),
        >= 500 => (
            new("Felet är vårt och har antecknats. Inget av det du skickade har sparats till hälften.", "The fault is ours and has been recorded. Nothing you sent has been half saved."),
            new("Försök igen om en stund.", "Try again in a while.")),
        _ => (
            new("Det du försökte göra går inte från den här sidan.", "What you tried cannot be done from this page."),
            new("Gå tillbaka och försök på ett annat sätt.", "Go back and try another way.")),
    };
}
