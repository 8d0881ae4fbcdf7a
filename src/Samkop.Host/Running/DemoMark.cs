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

/// <summary>Say that the demo world is whole.</summary>
[RoleDecides]
internal sealed record FinishDemo : IAction
{
    public static ActionKind Kind { get; } = new("host.finish-demo", new("Fyllde på demovärlden till slutet", "Filled the demo world to its end"), Roles.System);

    public ObjectRef About => new("Database", "demo");
}

/// <summary>The ways in which the host says no.</summary>
internal static class HostRefusals
{
    public static readonly RefusalDefinition NotEmpty = new("HST-001", RefusalKind.Conflict, new("Databasen innehåller redan uppgifter och kan inte bli en demo.", "The database already holds data and cannot become a demo."), new("Välj en annan mapp med --data.", "Choose another folder with --data."));

    public static readonly RefusalDefinition FolderNotEmpty = new("HST-003", RefusalKind.Conflict, new("Mappen {0} är inte tom.", "The folder {0} is not empty."), new("Välj en mapp som är tom eller inte finns än: inget skrivs över.", "Choose a folder that is empty or does not exist yet: nothing is overwritten."));

    public static readonly RefusalDefinition HalfFilled = new("HST-002", RefusalKind.Conflict, new("Demovärlden i {0} blev bara fylld till hälften: fyllningen avbröts.", "The demo world in {0} was filled halfway only: the filling was interrupted."), new("Ta bort mappen (på PostgreSQL: töm databasen) och starta igen, eller välj en annan mapp med --data. Där finns bara demouppgifter.", "Remove the folder (on PostgreSQL: empty the database) and start again, or choose another folder with --data. It holds demo data only."));
}

/// <summary>Sets the mark, and says with a second one that the filling is not at its end yet.</summary>
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

                await session.Connection.ExecuteAsync("INSERT INTO work_mark (name, value) VALUES ('demo', 'true'), ('demo-filling', 'true')", transaction: session.Transaction);
                session.Audit(new AuditNote(permit.Action.About));
                return Done.It;
            },
            ct);
    }

    /// <summary>The world is whole: takes the second mark away.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new FinishDemo(), ct)).OrThrow();
        (await work.WriteAsync<FinishDemo, Done>(
            permit,
            async session =>
            {
                await session.Connection.ExecuteAsync("DELETE FROM work_mark WHERE name = 'demo-filling'", transaction: session.Transaction);
                session.Audit(new AuditNote(permit.Action.About));
                return Done.It;
            },
            ct)).OrThrow();
    }
}
