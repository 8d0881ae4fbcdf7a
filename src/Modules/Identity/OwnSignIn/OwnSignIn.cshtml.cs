using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.Domain;
using Samkop.Identity.Invitations;
using Samkop.Identity.Passkeys;
using Samkop.Identity.Sessions;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity.OwnSignIn;

/// <summary>A change of password as typed.</summary>
internal sealed class PasswordInput
{
    public string? Present { get; set; }

    public string? Password { get; set; }

    public string? Repeated { get; set; }
}

/// <summary>Another authenticator, or new codes, as typed.</summary>
internal sealed class ProofInput
{
    public string? Present { get; set; }

    public string? Code { get; set; }
}

/// <summary>One's own sessions, password and second factor.</summary>
[SignedInOnly("one's own sign-in")]
internal sealed class OwnSignInModel(Sessions.Sessions sessions, OwnCredentials own, OwnPasskeys passkeys, IPeople people, FactorKeys keys) : GatedPage
{
    private const int MostEvents = 20;
    private byte[] secret = [];
    private Session current = null!;

    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    [BindProperty]
    public ProofInput Factor { get; set; } = new();

    [BindProperty]
    public ProofInput Codes { get; set; } = new();

    /// <summary>The offered secret, encrypted.</summary>
    [BindProperty]
    public string? Offer { get; set; }

    public PersonView Person { get; private set; } = null!;

    public Guid OwnSession => current.Id;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<SecurityEvent> Events { get; private set; } = [];

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    public bool HasAccount { get; private set; }

    public int CodesLeft { get; private set; }

    public string Picture => FactorPicture.Svg(Totp.Address(secret, Person.Email), new Text("QR-kod till autentiseringsappen", "QR code for the authenticator app").ToString());

    public string SecretText => string.Join(' ', Totp.Base32(secret).Chunk(4).Select(group => new string(group)));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        await sessions.EndAsync(Person.Id, session, Device.Of(Request), ct);
        return Done(Links.Own, new("Inloggningen är avslutad.", "The session is ended."));
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        await sessions.EndAsync(Person.Id, one: null, Device.Of(Request), ct);
        await sessions.EndOwnAsync(HttpContext, ct);
        return See(Links.SignIn);
    }

    public Task<IActionResult> OnPostPasswordAsync(CancellationToken ct) => ChangeAsync(
        (nameof(Input), Input.Present),
        async change => string.Equals(Input.Password, Input.Repeated, StringComparison.Ordinal)
            ? await own.ChangePasswordAsync(change, Input.Password ?? string.Empty, ct)
            : Refusals.PasswordsDiffer.On(nameof(Input.Repeated)),
        _ => Done(Links.Own, new("Lösenordet är bytt. Andra inloggningar är avslutade.", "The password is changed. Other sessions are ended.")),
        ct);

    public Task<IActionResult> OnPostFactorAsync(CancellationToken ct) => ChangeAsync(
        (nameof(Factor), Factor.Present),
        change => own.ChangeFactorAsync(change, secret, Factor.Code ?? string.Empty, ct),
        _ => Done(Links.Own, new("Autentiseringsappen är bytt. Andra inloggningar är avslutade.", "The authenticator app is changed. Other sessions are ended.")),
        ct);

    public Task<IActionResult> OnPostCodesAsync(CancellationToken ct) => ChangeAsync(
        (nameof(Codes), Codes.Present),
        change => own.RenewCodesAsync(change, ct),
        codes =>
        {
            (NewCodes, CodesLeft) = (codes, codes.Length);
            return Page();
        },
        ct);

    public async Task<IActionResult> OnPostRemovePasskeyAsync(Guid passkey, CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } unseen)
        {
            return Refuse(unseen);
        }

        var change = new OwnChange(Person, OwnSession, string.Empty, ThisAttempt());
        return Answer(await passkeys.RemoveAsync(change, passkey, ct), _ => Done(Links.Own, new("Passkeyn är borttagen. Andra inloggningar är avslutade.", "The passkey is removed. Other sessions are ended.")));
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await sessions.FindAsync(User, ct) is not { } found || await people.FindAsync(found.Person, ct) is not { } person)
        {
            return WorkRefusals.NotSignedIn.With();
        }

        (current, Person) = (found, person);
        Sessions = await sessions.OfAsync(person.Id, ct);
        Events = await own.EventsAsync(person.Id, MostEvents, ct);
        Passkeys = await passkeys.OfAsync(person.Id, ct);
        HasAccount = await own.HasAccountAsync(person.Id, ct);
        CodesLeft = await own.CodesLeftAsync(person.Id, ct);
        var purpose = current.Digest;
        secret = keys.OfferedIn(Offer, purpose) ?? Totp.NewSecret();
        ModelState.Remove(nameof(Offer));
        Offer = keys.Offer(secret, purpose);
        return null;
    }

    private async Task<IActionResult> ChangeAsync<T>(
        (string Form, string? Present) sent, Func<OwnChange, Task<Result<T>>> change, Func<T, IActionResult> done, CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } unseen)
        {
            return Refuse(unseen);
        }

        var result = await change(new OwnChange(Person, OwnSession, sent.Present ?? string.Empty, ThisAttempt()));

        // The page has several fields of the same name; the fault belongs to the form that was sent.
        return result.Match(done, no => Refuse(no with { Field = no.Field is null ? null : $"{sent.Form}.{no.Field}" }));
    }

    private Attempt ThisAttempt() => new(Login: null, Person.Id, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "?", Device.Of(Request));
}
