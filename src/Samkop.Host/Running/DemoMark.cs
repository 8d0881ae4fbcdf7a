using Dapper;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Host.Running;

/// <summary>Mark the database as demo, for ever.</summary>
[RoleDecides]
internal sealed record MarkAsDemo : IAction
{
    public static ActionKind Kind { get; } = new("host.mark-demo", new("Märkte databasen som demo", "Marked the database as demo"), Roles.System);

    public ObjectRef About => new("Database", "demo");
}

/// <summary>The ways in which the host says no.</summary>
internal static class HostRefusals
{
    public static readonly RefusalDefinition NotEmpty = new("HST-001", RefusalKind.Conflict, new("Databasen innehåller redan uppgifter och kan inte bli en demo.", "The database already holds data and cannot become a demo."), new("Välj en annan mapp med --data.", "Choose another folder with --data."));
}

/// <summary>Sets the mark.</summary>
internal sealed class DemoMark(Gate gate, UnitOfWork work)
{
    public async Task<Result<Done>> SetAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new MarkAsDemo(), ct)).OrThrow();
        return await work.WriteAsync<MarkAsDemo, Done>(
            permit,
            async session =>
            {
                // A database that already holds work is somebody's real one: it never becomes a demo.
                if (await session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_audit_entry", transaction: session.Transaction) > 0)
                {
                    return HostRefusals.NotEmpty.With();
                }

                await session.Connection.ExecuteAsync("INSERT INTO work_mark (name, value) VALUES ('demo', 'true')", transaction: session.Transaction);
                session.Audit(new AuditNote(permit.Action.About));
                return Done.It;
            },
            ct);
    }
}
