using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Decisions;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Seed;

/// <summary>Two regions, two dental companies, a property company and a foundation, with units and people.</summary>
internal sealed class OrganisationSeeder(Gate gate, UnitOfWork work, IPeople people, AddDecisionHandler decisions) : ISeeder
{
    private const int Registrar = 11;
    private const int HeadOfPurchasing = 21;

    public int Order => 10;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedOrganisation(), ct)).OrThrow();
        (await work.WriteAsync<SeedOrganisation, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                db.Entities.AddRange(DemoEntities.All);
                db.Units.AddRange(DemoUnits.All);
                foreach (var (person, roles) in DemoPeople.All)
                {
                    db.People.Add(person);
                    db.Roles.AddRange(roles);
                }

                // No relations are modelled, so the rows that others point at go first.
                await session.FlushAsync(ct);
                db.References.AddRange(DemoReferences.All);
                db.AttestEntries.AddRange(DemoAttest.All);
                db.CodingParts.AddRange(DemoCoding.Parts);
                db.CodingValues.AddRange(DemoCoding.Values);
                db.DelegationPoints.AddRange(DemoDelegation.All);
                db.PolicyVersions.Add(DemoPolicy.Version(session.Now));
                db.PolicyGoals.AddRange(DemoPolicy.Goals);
                session.Audit(new AuditNote(permit.Action.About) { After = new { entities = DemoEntities.All.Count, people = DemoPeople.All.Count } });
                return Done.It;
            },
            ct)).OrThrow();
        await DecideAsync(request.Today, ct);
    }

    // A decision taken on paper, which the registrar has put on the list.
    private async Task DecideAsync(DateOnly today, CancellationToken ct)
    {
        var registrar = await people.ActorOfAsync(DemoIds.Person(Registrar), ct) ?? throw new InvalidOperationException("The demo has no registrar.");
        var permit = (await gate.AskAsync(registrar, new AddDecision(), ct)).OrThrow();
        var input = new DecisionInput
        {
            Entity = DemoEntities.Sormland,
            Board = "Regionstyrelsen", // sv-literal
            Point = "4.1",
            What = "Samordnat upphandlingsuppdrag till inköpsfunktionen", // sv-literal
            Person = DemoIds.Person(HeadOfPurchasing),
            DecidedOn = today.AddDays(-9),
            RegisterNumber = $"RS-INK{today.AddDays(-9).Year}-0412",
        };
        (await decisions.HandleAsync(permit, input, ct)).OrThrow();
    }
}
