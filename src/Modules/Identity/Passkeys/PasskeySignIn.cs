using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Persistence;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.Passkeys;

/// <summary>Sign-in by passkey: no name and no password; the device has seen to it that it is its owner, so it is both factors.</summary>
internal sealed class PasskeySignIn(PasskeyHandler<Account> handler, PasskeyChallenges challenges, Attempts attempts, CredentialWrites writes, Reads reads, IPeople people)
{
    private const string Purpose = "come in";
    private const int LongestAnswer = 20_000;

    /// <summary>The browser's options as JSON; the challenge goes into its cookie.</summary>
    public async Task<string> BeginAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(user: null, http);
        challenges.Give(http, Purpose, made.AssertionState!);
        return made.RequestOptionsJson;
    }

    /// <summary>
    /// Judges the browser's answer. Refuses one to a challenge that is not this browser's, too old or answered before (IDN-060), what comes too often
    /// (IDN-002), a key or signature that does not hold (IDN-061), and a counter that has gone back (IDN-062).
    /// </summary>
    public async Task<Result<PersonId>> ComeInAsync(HttpContext http, string? answer, Attempt attempt, CancellationToken ct)
    {
        if (CredentialOf(answer) is not { } credential || await challenges.TakeAsync(http, Purpose, ct) is not { } state)
        {
            return Refusals.PasskeyTooOld.With();
        }

        var known = await reads.Of<IdentityDb>().Passkeys.FirstOrDefaultAsync(one => one.Credential == credential, ct);
        attempt = attempt with { Login = $"passkey {credential}", Person = known?.Person };
        if ((await attempts.EnterAsync(attempt, ct)).IsRefused(out var wait))
        {
            return wait;
        }

        var judged = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer!, AssertionState = state });
        if (!judged.Succeeded || known is null || judged.User.Person != known.Person || await people.ActorOfAsync(known.Person, ct) is null)
        {
            return Refusals.PasskeyWrong.With();
        }

        if (!await RaiseAsync(known, judged.Passkey, attempt.Device, ct))
        {
            return Refusals.PasskeyCopied.With();
        }

        await attempts.SucceedAsync(attempt, ct);
        return known.Person;
    }

    // A counter that does not rise tells of a copy of the key (WebAuthn Level 3, 7.2 step 22); those that never count say 0 for ever.
    private Task<bool> RaiseAsync(Passkey known, UserPasskeyInfo used, string device, CancellationToken ct) => writes.WriteAsync(
        async session =>
        {
            var (id, count, isBackedUp) = (known.Id, (long)used.SignCount, used.IsBackedUp);
            var raised = await session.Of<IdentityDb>().Passkeys.Where(one => one.Id == id && (one.SignCount < count || (one.SignCount == 0 && count == 0))).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.SignCount, count).SetProperty(one => one.IsBackedUp, isBackedUp).SetProperty(one => one.UsedAt, session.Now), ct);
            if (raised != 1)
            {
                await SecurityLog.AddAsync(session, SecurityEventKind.PasskeyCopied, known.Person, device);
            }

            return raised == 1;
        },
        ct);

    private static string? CredentialOf(string? answer)
    {
        if (answer is null || answer.Length > LongestAnswer)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
