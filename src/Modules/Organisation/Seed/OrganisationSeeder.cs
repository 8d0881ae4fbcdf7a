using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Seed;

/// <summary>Two regions, two dental companies, a property company and a foundation, with units and people.</summary>
internal sealed class OrganisationSeeder(Gate gate, UnitOfWork work) : ISeeder
{
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
                db.PolicyVersions.Add(DemoPolicy.Version(session.Now));
                db.PolicyGoals.AddRange(DemoPolicy.Goals);
                session.Audit(new AuditNote(permit.Action.About) { After = new { entities = DemoEntities.All.Count, people = DemoPeople.All.Count } });
                return Done.It;
            },
            ct)).OrThrow();
    }
}
