using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Sessions;

/// <summary>Times of a session.</summary>
/// <param name="Idle">A session that nobody uses ends after this.</param>
/// <param name="Absolute">Every session ends after this.</param>
internal sealed record SessionTimes(TimeSpan Idle, TimeSpan Absolute);

/// <summary>The provider's side of a session.</summary>
/// <param name="Provider">Key of the provider.</param>
/// <param name="Sid">What it calls its session, when it says.</param>
/// <param name="Token">Its ID token, encrypted.</param>
internal sealed record ProviderSession(string Provider, string? Sid, string? Token);

/// <summary>Sessions live in the database; the cookie carries a random token and nothing else, so a session that is ended is ended everywhere at once.</summary>
internal sealed class Sessions(CredentialWrites writes, Reads reads, SessionTimes times, TimeProvider clock)
{
    /// <summary>Claim of the cookie: the token.</summary>
    public const string TokenClaim = "samkop:session";

    // Written at most once a minute, so that reading pages does not write at every request.
    private static readonly TimeSpan TouchAfter = TimeSpan.FromMinutes(1);

    /// <summary>Begins a session and gives the browser its cookie; a session that the browser had before is ended.</summary>
    public async Task StartAsync(HttpContext http, PersonId person, SignInWay way, CancellationToken ct, ProviderSession? at = null)
    {
        await EndRowAsync(http, ct);
        var token = SecretText.NewToken();
        var device = Device.Of(http.Request);
        await writes.WriteAsync(
            async session =>
            {
                session.Of<IdentityDb>().Sessions.Add(new Session
                {
                    Digest = SecretText.DigestOf(token),
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Person = person,
                    Way = way,
                    Device = device,
                    StartedAt = session.Now,
                    SeenAt = session.Now,
                    ExpiresAt = session.Now.Add(times.Absolute),
                    Provider = at?.Provider,
                    ProviderSession = at?.Sid,
                    ProviderToken = at?.Token,
                });
                await SecurityLog.AddAsync(session, SecurityEventKind.SignedIn, person, device);
                return Done.It;
            },
            ct);
        var identity = new ClaimsIdentity([new Claim(TokenClaim, token)], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The living session of a cookie, or <see langword="null"/>.</summary>
    public async Task<Session?> FindAsync(ClaimsPrincipal? cookie, CancellationToken ct)
    {
        if (cookie?.FindFirstValue(TokenClaim) is not { } token)
        {
            return null;
        }

        var (digest, now) = (SecretText.DigestOf(token), Instant.Now(clock));
        var found = await reads.Of<IdentityDb>().Sessions.FirstOrDefaultAsync(one => one.Digest == digest && one.EndedAt == null, ct);
        return found is not null && found.ExpiresAt > now && found.SeenAt.Add(times.Idle) > now ? found : null;
    }

    /// <summary>Notes that it was used.</summary>
    public async Task TouchAsync(Session used, CancellationToken ct)
    {
        if (used.SeenAt.Add(TouchAfter) > Instant.Now(clock))
        {
            return;
        }

        await writes.WriteAsync(
            session => session.Of<IdentityDb>().Sessions.Where(one => one.Digest == used.Digest).ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenAt, session.Now), ct),
            ct);
    }

    /// <summary>The living sessions of a person, the latest first.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(PersonId person, CancellationToken ct)
    {
        var now = Instant.Now(clock);
        var all = await reads.Of<IdentityDb>().Sessions.Where(one => one.Person == person && one.EndedAt == null).ToListAsync(ct);
        return [.. all.Where(one => one.ExpiresAt > now && one.SeenAt.Add(times.Idle) > now).OrderByDescending(one => one.SeenAt)];
    }

    /// <summary>Ends one session of a person, or with <see langword="null"/> all of them: signed out everywhere.</summary>
    public Task EndAsync(PersonId person, Guid? one, string device, CancellationToken ct) => writes.WriteAsync(
        async session =>
        {
            if (await EndInAsync(session, person, one, ct) > 0)
            {
                await SecurityLog.AddAsync(session, SecurityEventKind.SessionEnded, person, device);
            }

            return Done.It;
        },
        ct);

    /// <summary>The same inside a transaction of somebody else; the number ended.</summary>
    public static Task<int> EndInAsync(WriteSession session, PersonId person, Guid? one, CancellationToken ct) =>
        session.Of<IdentityDb>().Sessions
            .Where(row => row.Person == person && row.EndedAt == null && (one == null || row.Id == one))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, session.Now).SetProperty(row => row.ProviderToken, (string?)null), ct);

    /// <summary>Ends the session of this browser, if it has one, and takes its cookie away. The answer is the session as it was.</summary>
    public async Task<Session?> EndOwnAsync(HttpContext http, CancellationToken ct)
    {
        var ended = await EndRowAsync(http, ct);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return ended;
    }

    private async Task<Session?> EndRowAsync(HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(http.User, ct) is not { } own)
        {
            return null;
        }

        await writes.WriteAsync(
            async session =>
            {
                await EndInAsync(session, own.Person, own.Id, ct);
                await SecurityLog.AddAsync(session, SecurityEventKind.SignedOut, own.Person, own.Device);
                return Done.It;
            },
            ct);
        return own;
    }
}
