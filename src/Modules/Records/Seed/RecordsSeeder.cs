using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Web;

namespace Samkop.Records.Seed;

/// <summary>Gives every entity of the demo its records plan, through the same reader as the import.</summary>
internal sealed class RecordsSeeder(Gate gate, UnitOfWork work, IEntities entities, TimeProvider clock) : ISeeder
{
    public int Order => 30;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var all = await entities.AllAsync(ct);
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedRecords(), ct)).OrThrow();
        (await work.WriteAsync<SeedRecords, Done>(
            permit,
            session =>
            {
                foreach (var entity in all)
                {
                    var (rules, faults) = PlanFile.Read(DemoPlans.Csv, entity.Id, new DateOnly(2025, 1, 1), () => Guid.CreateVersion7(clock.GetUtcNow()));
                    if (faults.Count > 0)
                    {
                        throw new InvalidOperationException($"The plan of the demo is faulty: {faults[0]}.");
                    }

                    session.Of<RecordsDb>().RetentionRules.AddRange(rules);
                    session.Audit(new AuditNote(permit.Action.About) { Entity = entity.Id, After = new { rules = rules.Count } });
                }

                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct)).OrThrow();
    }
}
