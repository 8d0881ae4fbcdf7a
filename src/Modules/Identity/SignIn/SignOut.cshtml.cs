using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.Providers;
using Samkop.Web;

namespace Samkop.Identity.SignIn;

/// <summary>Signs out: the session is ended on the server too, so that a copy of the cookie opens nothing.</summary>
[ForEveryone("signing out harms nobody")]
internal sealed class SignOutModel(Sessions.Sessions sessions, ProviderList providers, ProviderReach reach, SignOutHint hint) : SamkopPage
{
    /// <summary>Where the session began and is to be ended too.</summary>
    public Provider? Provider { get; private set; }

    public IActionResult OnGet(string? hos = null)
    {
        // Not by the answer to the form: browsers hold its redirects to the pages that a form of ours may go to, and a provider may send people further.
        if ((Provider = providers.Find(hos)) is not null)
        {
            Response.Headers["Refresh"] = $"0; url={OnwardPath(Provider)}";
        }

        return Page();
    }

    /// <summary>On to the provider, which ends its own session and sends the browser back.</summary>
    public async Task<IActionResult> OnGetOnwardAsync(string hos, CancellationToken ct)
    {
        if (providers.Find(hos) is not { } provider || !await EndsSessionsAsync(provider, ct))
        {
            return LocalRedirect(Links.SignIn);
        }

        var properties = new AuthenticationProperties { RedirectUri = Links.SignIn };
        properties.SetParameter(SignOutHint.Parameter, hint.Take(HttpContext));
        return SignOut(properties, provider.Scheme);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => EndAsync(Links.SignIn, ct);

    /// <summary>Another person takes over the same screen, and comes to the same page when it may be seen.</summary>
    public Task<IActionResult> OnPostSwitchAsync(string? returnUrl, CancellationToken ct) =>
        EndAsync($"{Links.SignIn}?returnUrl={Uri.EscapeDataString(Url.IsLocalUrl(returnUrl) ? returnUrl : "/")}", ct);

    /// <summary>Path that leads on to the provider.</summary>
    public static string OnwardPath(Provider provider) => $"{Links.SignOut}?handler=Onward&hos={provider.Key}";

    private async Task<IActionResult> EndAsync(string next, CancellationToken ct)
    {
        var ended = await sessions.EndOwnAsync(HttpContext, ct);
        if (providers.Find(ended?.Provider) is not { } provider || !await EndsSessionsAsync(provider, ct))
        {
            return See(next);
        }

        hint.Carry(HttpContext, ended!.ProviderToken);
        return See($"{Links.SignOut}?hos={provider.Key}");
    }

    private async Task<bool> EndsSessionsAsync(Provider provider, CancellationToken ct) =>
        !string.IsNullOrEmpty((await reach.FindAsync(provider, ct))?.EndSessionEndpoint);
}
