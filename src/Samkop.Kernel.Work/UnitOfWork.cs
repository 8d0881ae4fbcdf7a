using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Samkop.Kernel.Work;

/// <summary>
/// The unit of work: the only way to a writable connection. It takes a permit, judges it again inside the transaction, runs the body,
/// and commits module rows, audit entries and outbox events together, or nothing. No permit, no write; no write without an audit entry.
/// </summary>
public sealed partial class UnitOfWork(Database database, IServiceProvider services, TimeProvider clock, OutboxSignal signal, MailSignal mail, ILogger<UnitOfWork> log)
{
    /// <summary>Runs <paramref name="body"/> in one transaction; a refusal from it rolls everything back.</summary>
    /// <exception cref="InvalidOperationException">The body ended well without an audit note: a bug in the caller.</exception>
    public async Task<Result<T>> WriteAsync<TAction, T>(Permit<TAction> permit, Func<WriteSession, Task<Result<T>>> body, CancellationToken ct)
        where TAction : IAction
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var session = await WriteSession.OpenAsync(database, Instant.Now(clock), ct);
        try
        {
            var judgement = await Gate.JudgeAsync(services, permit.Actor, permit.Action, session, ct);
            if (judgement.Refusal is { } refusal)
            {
                return refusal;
            }

            var result = await body(session);
            if (!result.IsRefused(out _))
            {
                await session.CommitAsync(permit.Actor, TAction.Kind.Verb, judgement.Ground ?? permit.Ground, ct);
                if (session.HasEvents)
                {
                    signal.Raise();
                }

                if (session.HasMail)
                {
                    mail.Raise();
                }
            }

            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            LogConflict(TAction.Kind.Verb);
            return WorkRefusals.ChangedMeanwhile.With();
        }
        catch (Exception failure) when (IsUniqueViolation(failure))
        {
            LogConflict(TAction.Kind.Verb);
            return WorkRefusals.AlreadyDone.With();
        }
    }

    /// <summary>True for a broken unique constraint on either engine.</summary>
    public static bool IsUniqueViolation(Exception failure)
    {
        var inner = failure is DbUpdateException ? failure.InnerException : failure;
        return inner switch
        {
            Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } => true,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            _ => false,
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Two writers met in {Verb}; the later one was refused")]
    private partial void LogConflict(string verb);
}
