using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>Brute force: every role, act, limit, deputy and place against a rule written anew here.</summary>
public sealed class ApprovalPolicyTests
{
    private const string CostCode = "843008440";
    private static readonly LegalEntityId Home = LegalEntityId.From(Guid.Parse("00000000-0000-7000-8001-0000000000a1"));
    private static readonly LegalEntityId Elsewhere = LegalEntityId.From(Guid.Parse("00000000-0000-7000-8001-0000000000a2"));
    private static readonly PersonId Orderer = PersonId.From(Guid.Parse("00000000-0000-7000-8003-0000000000b1"));
    private static readonly PersonId Somebody = PersonId.From(Guid.Parse("00000000-0000-7000-8003-0000000000b2"));
    private static readonly PersonId Absent = PersonId.From(Guid.Parse("00000000-0000-7000-8003-0000000000b3"));
    private static readonly NetAmount Net = NetAmount.FromMinor(1_000_000);

    [Theory]
    [EachDatabase]
    public async Task Nobody_approves_without_right_or_for_oneself(DatabaseKind database)
    {
        var register = new TableRegister();
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty, Services = services => services.AddSingleton<IAttestRegister>(register) });
        var id = await SeedAsync(host);
        await using var scope = host.Services.CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<Gate>();
        var (tried, granted) = (0, 0);
        foreach (var actor in Actors())
        {
            foreach (var right in Rights(actor.Person))
            {
                register.Right = right;
                var expected = May(actor, right);
                var toApprove = await gate.AskAsync(actor, new ApproveRequisition(id), TestContext.Current.CancellationToken);
                var toReturn = await gate.AskAsync(actor, new ReturnRequisition(id), TestContext.Current.CancellationToken);
                Assert.True(expected == toApprove.IsGranted(out var permit, out _), $"{actor.Kind} {actor.Roles} {actor.Person} {right}");
                Assert.Equal(expected, toReturn.IsGranted(out _, out _));
                Assert.True(permit is null || permit.Ground!.StartsWith("Styrelsen § 1", StringComparison.Ordinal));
                tried++;
                granted += expected ? 1 : 0;
            }
        }

        Assert.True(tried > 500, $"only {tried} cases");
        Assert.True(granted > 0, "nobody ever may");
    }

    [Theory]
    [EachDatabase]
    public async Task Each_reason_has_its_number(DatabaseKind database)
    {
        var register = new TableRegister { Right = new AttestRight(Somebody, Limit: null, "Styrelsen § 1", SubstituteFor: null) };
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty, Services = services => services.AddSingleton<IAttestRegister>(register) });
        var id = await SeedAsync(host);

        Assert.Equal("ORD-020", await CodeAsync(host, Staff(Orderer, Roles.Approver, Home), id));
        Assert.Equal("ORD-021", await CodeAsync(host, Staff(Absent, Roles.Approver, Home), id));
        Assert.Equal("ORD-024", await CodeAsync(host, Actor.System("job"), id));
        Assert.Equal("WRK-005", await CodeAsync(host, Staff(Somebody, Roles.Approver, Elsewhere), id));
        Assert.Equal("WRK-002", await CodeAsync(host, Staff(Somebody, Roles.Finance, Home), id));
        register.Right = new AttestRight(Somebody, Limit: null, "Styrelsen § 1", SubstituteFor: Orderer);
        Assert.Equal("ORD-023", await CodeAsync(host, Staff(Somebody, Roles.Approver, Home), id));
    }

    [Theory]
    [EachDatabase]
    public async Task The_database_itself_refuses_two_signatures_of_one_person(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        var id = await SeedAsync(host);

        Assert.Equal("granted", await SignAsync(host, id, Signature.Request, Orderer));
        Assert.Equal("WRK-004", await SignAsync(host, id, Signature.Approve, Orderer));
        Assert.Equal("granted", await SignAsync(host, id, Signature.Approve, Somebody));
        Assert.Equal("WRK-004", await SignAsync(host, id, Signature.Approve, Absent));
    }

    // The rule, written a second time and differently.
    private static bool May(Actor actor, AttestRight? right) =>
        actor.Kind == ActorKind.Person
        && actor.Assignments.Any(held => held.Entity == Home && held.Role.HasFlag(Roles.Approver))
        && right is not null && right.Person == actor.Person && !(right.Limit < Net)
        && new[] { right.Person, right.SubstituteFor }.All(person => person != Orderer);

    private static IEnumerable<Actor> Actors()
    {
        yield return Actor.Anonymous;
        yield return Actor.System("job");
        yield return Actor.OfSupplier(Somebody, "Leverantör", SupplierId.From(Guid.NewGuid()));
        var roles = RoleNames.Each(Roles.Staff).Append(Roles.Orderer | Roles.Approver).Append(Roles.Approver | Roles.Finance).Append(Roles.None);
        foreach (var role in roles)
        {
            foreach (var person in new[] { Orderer, Somebody, Absent })
            {
                yield return Staff(person, role, Home);
                yield return Staff(person, role, Elsewhere);
            }
        }
    }

    private static IEnumerable<AttestRight?> Rights(PersonId? own)
    {
        yield return null;
        foreach (var person in new[] { own ?? Somebody, Absent, Orderer }.Distinct())
        {
            foreach (var limit in new NetAmount?[] { NetAmount.Zero, Net - NetAmount.FromMinor(1), Net, Net + NetAmount.FromMinor(1), null })
            {
                foreach (var instead in new PersonId?[] { null, Absent, Orderer })
                {
                    yield return new AttestRight(person, limit, "Styrelsen § 1", instead);
                }
            }
        }
    }

    private static Actor Staff(PersonId person, Roles role, LegalEntityId entity) =>
        Actor.Staff(person, "Prov", entity, homeUnit: null, [.. RoleNames.Each(role).Select(one => new RoleAssignment(one, entity, Unit: null))]);

    private static async Task<string> CodeAsync(SamkopHost host, Actor actor, RequisitionId id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var asked = await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(actor, new ApproveRequisition(id), TestContext.Current.CancellationToken);
        return asked.IsRefused(out var no) ? no.Code : "granted";
    }

    private static Task<string> SignAsync(SamkopHost host, RequisitionId id, string act, PersonId person) => WriteAsync(host, db => db.Signatures.Add(new Signature
    {
        Id = Guid.NewGuid(),
        Requisition = id,
        Act = act,
        Person = person,
        At = Instant.Now(TimeProvider.System),
        Ground = string.Empty,
    }));

    private static async Task<RequisitionId> SeedAsync(SamkopHost host)
    {
        var id = RequisitionId.From(Guid.NewGuid());
        await WriteAsync(host, db =>
        {
            var made = new Requisition { Id = id, Entity = Home, Orderer = Orderer, Purpose = string.Empty, CostCode = CostCode, Account = "1", CreatedAt = Instant.Now(TimeProvider.System) };
            made.Take(RequisitionAct.Send).OrThrow();
            db.Requisitions.Add(made);
            db.RequisitionLines.Add(new RequisitionLine
            {
                Id = Guid.NewGuid(),
                Requisition = id,
                Number = 1,
                Kind = LineKind.Service,
                SupplierName = "S",
                ArticleNumber = string.Empty,
                Name = "N",
                QuantityMicro = 1_000_000,
                UnitCode = UnitCode.Each,
                BaseMicro = 1_000_000,
                MaximumValue = Net,
            });
        });
        return id;
    }

    private static async Task<string> WriteAsync(SamkopHost host, Action<OrderingDb> change)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = host.Services.CreateAsyncScope();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedOrdering(), ct)).OrThrow();
        var written = await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync<SeedOrdering, Done>(permit, async session =>
        {
            change(session.Of<OrderingDb>());
            await session.FlushAsync(ct);
            session.Audit(new AuditNote(permit.Action.About));
            return Done.It;
        }, ct);
        return written.IsRefused(out var no) ? no.Code : "granted";
    }

    /// <summary>A register of one row, as the test says.</summary>
    private sealed class TableRegister : IAttestRegister
    {
        public AttestRight? Right { get; set; }

        public Task<IReadOnlyList<AttestRight>> FindAsync(IReads reads, AttestQuestion question, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<AttestRight>>(Fits(question) ? [Right!] : []);

        private bool Fits(AttestQuestion question) =>
            Right is not null && question is { Act: AttestAct.Expenditure, CostCode: CostCode } && question.Entity == Home && !(Right.Limit < question.Amount);
    }
}
