using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Disposing;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Records.Seed;

/// <summary>Gives every entity of the demo its records plan, through the same reader as the import, and old messages whose time has passed.</summary>
internal sealed class RecordsSeeder(Gate gate, UnitOfWork work, IEntities entities, IDocuments documents, DisposalMaking making, TimeProvider clock) : ISeeder
{
    public int Order => 30;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var all = await entities.AllAsync(ct);
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedRecords(), ct)).OrThrow();
        (await work.WriteAsync<SeedRecords, Done>(
            permit,
            async session =>
            {
                foreach (var entity in all)
                {
                    IReadOnlyList<RetentionRule> rules = [.. Plan(DemoMessages.EarlierPlan, entity.Id, DemoMessages.PlanFrom), .. Plan(DemoPlans.Csv, entity.Id, new DateOnly(2025, 1, 1))];
                    session.Of<RecordsDb>().RetentionRules.AddRange(rules);
                    session.Audit(new AuditNote(permit.Action.About) { Entity = entity.Id, After = new { rules = rules.Count } });
                }

                await WriteMessagesAsync(session, ct);
                return await OrderDisposalAsync(session, ct);
            },
            ct)).OrThrow();
    }

    private IReadOnlyList<RetentionRule> Plan(string csv, LegalEntityId entity, DateOnly from)
    {
        var (rules, faults) = PlanFile.Read(csv, entity, from, () => Guid.CreateVersion7(clock.GetUtcNow()));
        return faults.Count == 0 ? rules : throw new InvalidOperationException($"The plan of the demo is faulty: {faults[0]}.");
    }

    private async Task WriteMessagesAsync(WriteSession session, CancellationToken ct)
    {
        foreach (var (record, document) in DemoMessages.Of(1).Concat(DemoMessages.Of(2)))
        {
            session.Of<RecordsDb>().Records.Add(record);
            await session.FlushAsync(ct);
            await documents.AddAsync(session, record.Id, document, ct);
        }

        await session.FlushAsync(ct);
    }

    // One disposal waits for its second person; what is due in the other region waits for its first.
    private async Task<Result<Done>> OrderDisposalAsync(WriteSession session, CancellationToken ct)
    {
        var rule = await session.Of<RecordsDb>().RetentionRules.AsNoTracking()
            .SingleAsync(one => one.Entity == DemoIds.Entity(1) && one.Type == "message" && one.ValidFrom == DemoMessages.PlanFrom, ct);
        return (await making.MakeAsync(session, rule, DemoIds.Person(39), ct)).IsRefused(out var no) ? no : Done.It;
    }
}
