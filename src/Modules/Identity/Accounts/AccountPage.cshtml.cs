using Microsoft.AspNetCore.Mvc;
using Samkop.Identity.Domain;
using Samkop.Identity.OwnSignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Identity.Accounts;

/// <summary>One person's account, and what an administrator may do with it.</summary>
[Asks<BrowseAccounts>]
internal sealed class AccountPageModel(
    AccountBook book, OwnCredentials credentials, Sessions.Sessions sessions,
    InvitePersonHandler invite, ResetFactorHandler reset, EndAccountHandler end, EndSessionsHandler endSessions) : GatedPage
{
    private const int MostEvents = 20;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AccountRow Row { get; private set; } = null!;

    /// <summary>Address of the invitation just made.</summary>
    public string? Address { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<SecurityEvent> Events { get; private set; } = [];

    private PersonId Person => PersonId.From(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct) =>
        (await Gate.AskAsync(new InvitePerson(Person), ct)).IsRefused(out var no, out var permit)
            ? Refuse(no)
            : await InvitedAsync(await invite.HandleAsync(permit, ct), ct);

    public async Task<IActionResult> OnPostResetAsync(CancellationToken ct) =>
        (await Gate.AskAsync(new ResetFactor(Person), ct)).IsRefused(out var no, out var permit)
            ? Refuse(no)
            : await InvitedAsync(await reset.HandleAsync(permit, ct), ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => DoAsync(
        new EndAccount(Person), end.HandleAsync, _ => Done(Links.Account(Person), new("Kontot är avslutat.", "The account is ended.")), ct);

    public Task<IActionResult> OnPostEndSessionsAsync(CancellationToken ct) => DoAsync(
        new EndSessions(Person), endSessions.HandleAsync, _ => Done(Links.Account(Person), new("Personen är utloggad överallt.", "The person is signed out everywhere.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseAccounts(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (await book.FindAsync(permit.Scope, Person, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        Row = found;
        Sessions = await sessions.OfAsync(Person, ct);
        Events = await credentials.EventsAsync(Person, MostEvents, ct);
        return null;
    }

    // The address is shown in the answer and nowhere else: a redirect would have to keep it somewhere.
    private async Task<IActionResult> InvitedAsync(Result<string> made, CancellationToken ct)
    {
        if (made.IsRefused(out var no, out var path))
        {
            return Refuse(no);
        }

        if (await LoadAsync(ct) is { } unseen)
        {
            return Refuse(unseen);
        }

        Address = $"{Request.Scheme}://{Request.Host}{path}";
        return Page();
    }
}
