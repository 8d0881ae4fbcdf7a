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

/// <summary>Sets the mark.</summary>
internal sealed class DemoMark(Gate gate, UnitOfWork work)
{
    public async Task SetAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new MarkAsDemo(), ct)).OrThrow();
        (await work.WriteAsync<MarkAsDemo, Done>(
            permit,
            async session =>
            {
                await session.Connection.ExecuteAsync("INSERT INTO work_mark (name, value) VALUES ('demo', 'true')", transaction: session.Transaction);
                session.Audit(new AuditNote(permit.Action.About));
                return Done.It;
            },
            ct)).OrThrow();
    }
}
