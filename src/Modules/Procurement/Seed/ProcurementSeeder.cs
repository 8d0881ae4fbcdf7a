using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Procurement.Seed;

/// <summary>Procurements of the demo: filled last, so that register numbers of the older parts of the world stay as they were.</summary>
internal sealed class ProcurementSeeder(Gate gate, UnitOfWork work, IRegister register) : ISeeder
{
    public int Order => 130;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedCases(), ct)).OrThrow();
        foreach (var demo in DemoCases.All(request.Today))
        {
            (await work.WriteAsync<SeedCases, Done>(permit, session => FillAsync(session, demo, ct), ct)).OrThrow();
        }
    }

    private async Task<Result<Done>> FillAsync(WriteSession session, DemoCase demo, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        var one = demo.Case;
        (one.Record, one.RegisterNumber) = await register.RegisterAsync(
            session,
            new NewRecord { About = ObjectRef.To(one.Id), Entity = one.Entity, Type = "case", NeedsNumber = true, Title = $"Upphandling: {one.Title}" },
            ct);
        db.Cases.Add(one);
        db.Strategies.Add(demo.Strategy);
        db.Lots.AddRange(demo.Lots);
        db.Participants.AddRange(demo.Participants);
        if (demo.Plan is { } plan)
        {
            db.TimePlans.Add(plan);
        }

        session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { one.RegisterNumber, phase = one.Phase.ToString(), lots = demo.Lots.Count, participants = demo.Participants.Count } });
        return Done.It;
    }
}
