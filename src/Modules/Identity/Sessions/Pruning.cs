using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Sessions;

/// <summary>Once an hour: drops sessions, invitations, attempts and security events that nobody needs any more.</summary>
internal sealed partial class Pruning(CredentialWrites writes, TimeProvider clock, ILogger<Pruning> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);
    private static readonly TimeSpan SessionsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan InvitationsKept = TimeSpan.FromDays(90);

    public Task PruneAsync(CancellationToken ct) => writes.WriteAsync(
        async session =>
        {
            var db = session.Of<IdentityDb>();
            var (sessionsBefore, invitationsBefore) = (session.Now.Add(-SessionsKept), session.Now.Add(-InvitationsKept));
            await db.Sessions.Where(one => one.ExpiresAt < sessionsBefore).ExecuteDeleteAsync(ct);
            await db.Invitations.Where(one => one.ExpiresAt < invitationsBefore).ExecuteDeleteAsync(ct);
            await SecurityLog.CapAsync(session, ct);
            var before = session.Now.Add(-WaitRule.Memory).ToDateTimeOffset().ToUnixTimeMilliseconds();
            await session.Connection.ExecuteAsync("DELETE FROM identity_attempt WHERE last_at < @before", new { before }, session.Transaction);
            await session.Connection.ExecuteAsync("DELETE FROM identity_used_challenge WHERE used_at < @before", new { before }, session.Transaction);
            return Done.It;
        },
        ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                LogFailure(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old sessions and attempts were not dropped; the next try is in an hour")]
    private partial void LogFailure(Exception failure);
}
