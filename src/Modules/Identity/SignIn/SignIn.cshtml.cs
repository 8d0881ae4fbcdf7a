using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.SignIn;

/// <summary>Sign-in; in a demo one click per person.</summary>
[ForEveryone("one must be able to sign in")]
internal sealed class SignInModel(IPeople people) : SamkopPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<PersonView> DemoPeople { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        DemoPeople = await people.DemoPeopleAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDemoAsync(PersonId person, CancellationToken ct)
    {
        // Only people that the demo offers; elsewhere the list is empty and nobody gets in this way.
        if ((await people.DemoPeopleAsync(ct)).FirstOrDefault(one => one.Id == person) is not { } chosen)
        {
            return Refuse(WorkRefusals.NotFound.With());
        }

        var identity = new ClaimsIdentity(
            [new Claim(SignedInActor.PersonClaim, chosen.Id.Value.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
