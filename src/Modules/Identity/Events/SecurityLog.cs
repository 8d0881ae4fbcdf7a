using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Events;

/// <summary>
/// The list of security events: who came in and what changed in their own sign-in. Kept apart from the audit log, because it grows by every
/// sign-in and by every attack; the oldest lines give way.
/// </summary>
internal static class SecurityLog
{
    /// <summary>So many lines are kept.</summary>
    public const long Kept = 100_000;

    /// <summary>Adds a line to the transaction.</summary>
    public static async Task AddAsync(WriteSession session, SecurityEventKind kind, PersonId? person, string device)
    {
        var number = await session.NextNumberAsync("identity-event");
        session.Of<IdentityDb>().Events.Add(new SecurityEvent { Number = number, At = session.Now, Kind = kind, Person = person, Device = device });
    }

    /// <summary>Drops the lines that are too many.</summary>
    public static async Task CapAsync(WriteSession session, CancellationToken ct)
    {
        var events = session.Of<IdentityDb>().Events;
        var last = await events.MaxAsync(one => (long?)one.Number, ct) ?? 0;
        await events.Where(one => one.Number <= last - Kept).ExecuteDeleteAsync(ct);
    }
}
