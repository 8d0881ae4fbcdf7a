using Microsoft.AspNetCore.Mvc;
using Samkop.Web;

namespace Samkop.Identity.SignIn;

/// <summary>Signs out: the session is ended on the server too, so that a copy of the cookie opens nothing.</summary>
[ForEveryone("signing out harms nobody")]
internal sealed class SignOutModel(Sessions.Sessions sessions) : SamkopPage
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndOwnAsync(HttpContext, ct);
        return LocalRedirect("/logga-in");
    }
}
