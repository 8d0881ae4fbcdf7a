namespace Samkop.Kernel.Work;

/// <summary>
/// The listed exception to "no permit, no write": sessions, attempts to sign in, and what a person does with their own credentials happen
/// before anybody is signed in, or at every request. For the module Identity alone, which an architecture test holds; what one person does to the
/// account of another goes through the gate and the <see cref="UnitOfWork"/> like everything else.
/// </summary>
public sealed class CredentialWrites(Database database, TimeProvider clock)
{
    /// <summary>Runs <paramref name="body"/> in one transaction and commits, whatever it answers: a refused attempt must be counted.</summary>
    /// <exception cref="InvalidOperationException">The body left an audit note or an event: then it is no such write.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteSession, Task<T>> body, CancellationToken ct)
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var session = await WriteSession.OpenAsync(database, Instant.Now(clock), ct);
        var answer = await body(session);
        await session.CommitCredentialsAsync(ct);
        return answer;
    }
}
