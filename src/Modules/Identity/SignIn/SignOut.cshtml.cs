using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Samkop.Web;

namespace Samkop.Identity.SignIn;

/// <summary>Signs out.</summary>
[ForEveryone("signing out harms nobody")]
internal sealed class SignOutModel : SamkopPage
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return LocalRedirect("/logga-in");
    }
}
