using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Work;

/// <summary>A write that exists only to try gate, unit of work and audit log.</summary>
internal sealed record TryToWrite(string Name) : IAction
{
    public static ActionKind Kind { get; } = new("test.write", new("Provade", "Tried"), Roles.System);

    public ObjectRef About => new("Trial", Name);
}

/// <summary>Grants until it is told not to.</summary>
internal sealed class TryToWritePolicy : IPolicy<TryToWrite>
{
    public static readonly RefusalDefinition No = new("TST-001", RefusalKind.NotAllowed, new("Nej.", "No."), new("Fråga igen.", "Ask again."));

    public bool Grants { get; set; } = true;

    public ValueTask<Judgement> JudgeAsync(Actor actor, TryToWrite action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(Grants ? Judgement.Granted(Scope.Everything, "test ground") : No.With());
}

/// <summary>A host with the trial action.</summary>
internal sealed class Trial(SamkopHost host) : IAsyncDisposable
{
    public TryToWritePolicy Policy { get; } = (TryToWritePolicy)host.Services.GetRequiredService<IPolicy<TryToWrite>>();

    public Database Database { get; } = host.Services.GetRequiredService<Database>();

    public static async Task<Trial> StartAsync(DatabaseKind kind) => new(await SamkopHost.StartAsync(kind, new HostSetup
    {
        World = World.Empty,
        Services = services => services.AddSingleton<IPolicy<TryToWrite>>(new TryToWritePolicy()),
    }));

    public async Task<Result<Done>> WriteAsync(string name, Func<WriteSession, Task<Result<Done>>>? body = null, object? personal = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new TryToWrite(name), CancellationToken.None)).OrThrow();
        return await WriteAsync(permit, body ?? (async session =>
        {
            await session.Connection.ExecuteAsync("INSERT INTO work_mark (name, value) VALUES (@name, 'x')", new { name }, session.Transaction);
            session.Audit(new AuditNote(permit.Action.About) { Before = new { value = "" }, After = new { value = "x", name }, Personal = personal });
            return Done.It;
        }));
    }

    public async Task<Permit<TryToWrite>> AskAsync(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new TryToWrite(name), CancellationToken.None)).OrThrow();
    }

    public async Task<Result<Done>> WriteAsync(Permit<TryToWrite> permit, Func<WriteSession, Task<Result<Done>>> body)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(permit, body, CancellationToken.None);
    }

    public async Task<AuditVerification> VerifyAsync(params AuditHead[] heads)
    {
        await using var connection = await Database.OpenReadAsync(CancellationToken.None);
        return await AuditVerifier.VerifyAsync(connection, heads, CancellationToken.None);
    }

    /// <summary>What a person with the database password could do, past every rule of the product.</summary>
    public async Task TamperAsync(string statement, object? values = null)
    {
        await using var connection = await Database.OpenWriteAsync(CancellationToken.None);
        await connection.ExecuteAsync(Database.Kind == DatabaseKind.Sqlite
            ? "DROP TRIGGER IF EXISTS work_audit_entry_no_update; DROP TRIGGER IF EXISTS work_audit_entry_no_delete;"
            : "ALTER TABLE work_audit_entry DISABLE TRIGGER USER;");
        await connection.ExecuteAsync(statement, values);
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = await Database.OpenReadAsync(CancellationToken.None);
#pragma warning disable CA2100 // names of tables in this file's tests
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
#pragma warning restore CA2100
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
