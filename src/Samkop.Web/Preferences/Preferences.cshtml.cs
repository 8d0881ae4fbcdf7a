using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Samkop.Web.Preferences;

/// <summary>Language and appearance, kept in two cookies that hold nothing else.</summary>
[ForEveryone("visitors choose language and appearance too")]
public sealed class PreferencesModel : SamkopPage
{
    /// <summary>Where to go back to; only addresses in this site are followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Shows the choices.</summary>
    public void OnGet()
    {
    }

    /// <summary>Stores what was chosen and goes back; unknown values are ignored.</summary>
    public IActionResult OnPost(string? language, string? appearance)
    {
        if (language is "sv" or "en")
        {
            var culture = new RequestCulture(language is "en" ? Text.English : Text.Swedish);
            Keep(SamkopWeb.LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(culture));
        }

        if (Appearance.IsKnown(appearance))
        {
            Keep(Appearance.CookieName, appearance!);
        }

        return See(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }

    private void Keep(string name, string value) => Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
    });
}
