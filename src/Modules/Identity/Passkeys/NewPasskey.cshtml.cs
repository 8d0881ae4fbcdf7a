using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.OwnSignIn;
using Samkop.Identity.Sessions;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.Passkeys;

/// <summary>Adds a passkey: first the password, then what only the browser can do.</summary>
[SignedInOnly("one's own sign-in")]
internal sealed class NewPasskeyModel(Sessions.Sessions sessions, OwnPasskeys passkeys, OwnCredentials own, IPeople people) : GatedPage
{
    private OwnChange change = null!;

    [BindProperty, Required, StringLength(60)]
    public string Name { get; set; } = string.Empty;

    [BindProperty]
    public string? Present { get; set; }

    /// <summary>What the browser made.</summary>
    [BindProperty]
    public string? Signed { get; set; }

    /// <summary>What the browser needs to make one; set when it is time.</summary>
    public string? Options { get; private set; }

    public bool HasAccount { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Name = Device.Of(Request);
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } unseen)
        {
            return Refuse(unseen);
        }

        if (!ModelState.IsValid)
        {
            return Faulty();
        }

        if ((await passkeys.BeginAsync(HttpContext, change, ct)).IsRefused(out var no, out var options))
        {
            return Refuse(no);
        }

        Options = options;
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } unseen)
        {
            return Refuse(unseen);
        }

        return ModelState.IsValid
            ? Answer(await passkeys.AddAsync(HttpContext, change, Name.Trim(), Signed, ct), _ => Done(Links.Own, new Text("Passkeyn {0} är klar.", "The passkey {0} is ready.").With(Name.Trim())))
            : Faulty();
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await sessions.FindAsync(User, ct) is not { } found || await people.FindAsync(found.Person, ct) is not { } person)
        {
            return WorkRefusals.NotSignedIn.With();
        }

        var attempt = new Attempt(Login: null, person.Id, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "?", Device.Of(Request));
        change = new OwnChange(person, found.Id, Present ?? string.Empty, attempt);
        HasAccount = await own.HasAccountAsync(person.Id, ct);
        return null;
    }
}
