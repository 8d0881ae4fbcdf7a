using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.Domain;
using Samkop.Identity.Passkeys;
using Samkop.Identity.Providers;
using Samkop.Identity.Sessions;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.SignIn;

/// <summary>Sign-in at the organisation's provider, or with password and code; in a demo also one click per person.</summary>
[ForEveryone("one must be able to sign in")]
internal sealed class SignInModel(IPeople people, LocalSignIn local, Sessions.Sessions sessions, ProviderList providers, ProviderReach reach, PasskeySignIn passkeys) : SamkopPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Of the right password, when it is time for the code.</summary>
    [BindProperty]
    public string? Proof { get; set; }

    /// <summary>What a passkey has signed, as the browser says it.</summary>
    [BindProperty]
    public string? Signed { get; set; }

    public IReadOnlyList<PersonView> DemoPeople { get; private set; } = [];

    public IReadOnlyList<Provider> Providers => providers.All;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        DemoPeople = await people.DemoPeopleAsync(ct);
        return Page();
    }

    /// <summary>On to a provider. By a link and not a form, since browsers hold a form's redirects to ourselves; it changes nothing here.</summary>
    public async Task<IActionResult> OnGetProviderAsync(string hos, CancellationToken ct)
    {
        if (providers.Find(hos) is not { } provider)
        {
            return Refuse(WorkRefusals.NotFound.With());
        }

        return await reach.FindAsync(provider, ct) is null
            ? await BeginAgainAsync(Refusals.ProviderSilent.With(provider.Name), ct)
            : Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/" }, provider.Scheme);
    }

    /// <summary>Path that leads to a provider and back to where the person was going.</summary>
    public string PathTo(Provider provider) =>
        $"{Links.SignIn}?handler=Provider&hos={provider.Key}{(ReturnUrl is { } back ? $"&returnUrl={Uri.EscapeDataString(back)}" : string.Empty)}";

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        var judged = await local.PasswordAsync(Login ?? string.Empty, Password ?? string.Empty, ThisAttempt(), ct);
        ModelState.Clear();
        Proof = null;
        if (judged.IsRefused(out var no, out var proof))
        {
            return await BeginAgainAsync(no, ct);
        }

        Proof = proof;
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct)
    {
        if ((await local.CodeAsync(Proof, Code ?? string.Empty, ThisAttempt(), ct)).IsRefused(out var no, out var found))
        {
            if (no.Definition != Refusals.StepTooOld)
            {
                return Refuse(no with { Field = nameof(Code) });
            }

            Proof = null;
            return await BeginAgainAsync(no, ct);
        }

        return await ComeInAsync(found.Person, found.Way, ct);
    }

    /// <summary>For the script, when somebody presses the button for passkeys.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.BeginAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken ct) =>
        (await passkeys.ComeInAsync(HttpContext, Signed, ThisAttempt(), ct)).IsRefused(out var no, out var person)
            ? await BeginAgainAsync(no, ct)
            : await ComeInAsync(person, SignInWay.Passkey, ct);

    public async Task<IActionResult> OnPostDemoAsync(PersonId person, CancellationToken ct)
    {
        // Only people that the demo offers; elsewhere the list is empty and nobody gets in this way.
        if ((await people.DemoPeopleAsync(ct)).FirstOrDefault(one => one.Id == person) is not { } chosen)
        {
            return Refuse(WorkRefusals.NotFound.With());
        }

        return await ComeInAsync(chosen.Id, SignInWay.Demo, ct);
    }

    private async Task<IActionResult> ComeInAsync(PersonId person, SignInWay way, CancellationToken ct)
    {
        await sessions.StartAsync(HttpContext, person, way, ct);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    private async Task<IActionResult> BeginAgainAsync(Refusal no, CancellationToken ct)
    {
        DemoPeople = await people.DemoPeopleAsync(ct);
        return Refuse(no);
    }

    private Attempt ThisAttempt() => new(Login: null, Person: null, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "?", Device.Of(Request));
}
