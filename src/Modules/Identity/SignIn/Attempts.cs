using Dapper;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.SignIn;

/// <summary>Who tries: what was typed, or which person, and from where.</summary>
/// <param name="Login">As typed at the first step; <see langword="null"/> at the second.</param>
/// <param name="Person">The person whose account it is, when there is one: for the list of security events, and the second step.</param>
/// <param name="Address">Remote address.</param>
/// <param name="Device">Browser and system.</param>
internal sealed record Attempt(string? Login, PersonId? Person, string Address, string Device);

/// <summary>
/// Counts attempts and makes the next one wait. An attempt is counted as failed before it is judged, so that a hundred parallel guesses
/// are a hundred; what turns out right is taken back. Keys are digests: neither addresses nor what was typed is kept.
/// </summary>
internal sealed class Attempts(CredentialWrites writes)
{
    /// <summary>Refuses while a wait is on (IDN-002); else counts the attempt.</summary>
    public Task<Result<Done>> EnterAsync(Attempt attempt, CancellationToken ct) => writes.WriteAsync<Result<Done>>(
        async session =>
        {
            foreach (var (subject, rule) in Subjects(attempt))
            {
                if (await CountAsync(session, subject) is not { } failures)
                {
                    return Refusals.Wait.With(await LeftAsync(session, subject));
                }

                if (rule.After(failures) is { Ticks: > 0 } wait)
                {
                    await BlockAsync(session, subject, wait);
                    if (rule == WaitRule.OfPerson && failures == rule.Free)
                    {
                        await SecurityLog.AddAsync(session, SecurityEventKind.FailureBurst, attempt.Person, attempt.Device);
                    }
                }
            }

            return Done.It;
        },
        ct);

    /// <summary>It was right: forgets the failures of this person, and this one attempt of the address.</summary>
    public Task SucceedAsync(Attempt attempt, CancellationToken ct) => writes.WriteAsync(
        async session =>
        {
            foreach (var (subject, rule) in Subjects(attempt))
            {
                await session.Connection.ExecuteAsync(
                    rule == WaitRule.OfAddress
                        ? "UPDATE identity_attempt SET failures = failures - 1 WHERE subject = @subject AND failures > 0"
                        : "DELETE FROM identity_attempt WHERE subject = @subject",
                    new { subject },
                    session.Transaction);
            }

            return Done.It;
        },
        ct);

    // The address first, always: two transactions that lock the same rows must lock them in the same order.
    private static IEnumerable<(string Subject, WaitRule Rule)> Subjects(Attempt attempt)
    {
        yield return (SecretText.DigestOf($"address {attempt.Address}"), WaitRule.OfAddress);
        yield return attempt.Login is { } login
            ? (SecretText.DigestOf($"login {Account.LoginOf(login)}"), WaitRule.OfPerson)
            : (SecretText.DigestOf($"factor {attempt.Person?.Value}"), WaitRule.OfPerson);
    }

    private static Task<int?> CountAsync(WriteSession session, string subject) => session.Connection.ExecuteScalarAsync<int?>(
        """
        INSERT INTO identity_attempt (subject, failures, last_at, blocked_until) VALUES (@subject, 1, @now, 0)
        ON CONFLICT (subject) DO UPDATE
        SET failures = CASE WHEN identity_attempt.last_at < @forget THEN 1 ELSE identity_attempt.failures + 1 END, last_at = @now
        WHERE identity_attempt.blocked_until <= @now
        RETURNING failures
        """,
        new { subject, now = Milliseconds(session.Now), forget = Milliseconds(session.Now.Add(-WaitRule.Memory)) },
        session.Transaction);

    private static Task BlockAsync(WriteSession session, string subject, TimeSpan wait) => session.Connection.ExecuteAsync(
        "UPDATE identity_attempt SET blocked_until = @until WHERE subject = @subject",
        new { subject, until = Milliseconds(session.Now.Add(wait)) },
        session.Transaction);

    private static async Task<Text> LeftAsync(WriteSession session, string subject)
    {
        var until = await session.Connection.ExecuteScalarAsync<long>(
            "SELECT blocked_until FROM identity_attempt WHERE subject = @subject", new { subject }, session.Transaction);
        var seconds = (int)Math.Max(1, Math.Ceiling((until - Milliseconds(session.Now)) / 1000d));
        const int Minute = 60;
        return seconds <= Minute
            ? new Text("{0} sekunder", "{0} seconds").With(seconds)
            : new Text("{0} minuter", "{0} minutes").With((seconds + Minute - 1) / Minute);
    }

    private static long Milliseconds(Instant at) => at.ToDateTimeOffset().ToUnixTimeMilliseconds();
}
