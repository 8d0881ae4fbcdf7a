using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.Domain;
using Samkop.Identity.Sessions;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.Invitations;

/// <summary>Where an invited person chooses password and second factor, and gets recovery codes.</summary>
[ForEveryone("who is invited has no account yet; the address is the proof")]
internal sealed class AcceptInvitationModel(Inviting inviting, FactorKeys keys, Sessions.Sessions sessions, TimeProvider clock) : SamkopPage
{
    private byte[] secret = [];

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = string.Empty;

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The offered secret, encrypted: the same one must be there when the form comes back.</summary>
    [BindProperty]
    public string? Offer { get; set; }

    public PersonView Person { get; private set; } = null!;

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Picture => FactorPicture.Svg(Totp.Address(secret, Person.Email), new Text("QR-kod till autentiseringsappen", "QR code for the authenticator app").ToString());

    public string SecretText => string.Join(' ', Totp.Base32(secret).Chunk(4).Select(group => new string(group)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : Refuse(Refusals.InvitationUnknown.With());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return Refuse(Refusals.InvitationUnknown.With());
        }

        var faults = PasswordFaults().ToList();
        if (Totp.Match(secret, Code ?? string.Empty, Instant.Now(clock), lastUsed: 0) is not { } step)
        {
            return Refuse(faults.Append(Refusals.SetupCodeWrong.On(nameof(Code))));
        }

        if (faults.Count > 0)
        {
            return Refuse(faults);
        }

        if ((await inviting.AcceptAsync(Token, Person, new ChosenCredentials(Password!, secret, step), Device.Of(Request), ct)).IsRefused(out var no, out var codes))
        {
            return Refuse(no);
        }

        await sessions.StartAsync(HttpContext, Person.Id, SignInWay.Invitation, ct);
        RecoveryCodes = codes;
        return Page();
    }

    private IEnumerable<Refusal> PasswordFaults()
    {
        if (PasswordRule.Judge(Password ?? string.Empty, Person.Name, Person.Email) is { } weak)
        {
            yield return weak with { Field = nameof(Password) };
        }

        if (!string.Equals(Password, Repeated, StringComparison.Ordinal))
        {
            yield return Refusals.PasswordsDiffer.On(nameof(Repeated));
        }
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await inviting.FindAsync(Token, ct) is not { } person)
        {
            return false;
        }

        Person = person;
        secret = keys.OfferedIn(Offer, Token) ?? Totp.NewSecret();
        ModelState.Remove(nameof(Offer));
        Offer = keys.Offer(secret, Token);
        return true;
    }
}
