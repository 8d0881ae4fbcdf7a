using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Host.Running;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Testing;
using Samkop.Web;
using Xunit;

namespace Samkop.SliceTests.Work;

public sealed class WorkRefusalTests
{
    [Theory, EachDatabase]
    public async Task The_gate_turns_visitors_and_people_without_the_role_away(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, Setup(World.Empty));
        await using var scope = host.Services.CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<Gate>();
        Assert.True((await gate.AskAsync(Actor.Anonymous, new TryToWrite("x"), CancellationToken.None)).IsRefused(out var no));
        Assert.Equal("WRK-001", no.Code);

        var person = Actor.Staff(PersonId.From(Guid.NewGuid()), "Trial", LegalEntityId.From(Guid.NewGuid()), null, []);
        Assert.True((await gate.AskAsync(person, new TryToWrite("x"), CancellationToken.None)).IsRefused(out no));
        Assert.Equal("WRK-002", no.Code);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_somebody_else_changed_meanwhile_is_not_overwritten(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, Setup(World.Demo));
        var trial = new Trial(host);
        var result = await trial.WriteAsync("stale", async session =>
        {
            var unit = await session.Of<OrganisationDb>().Units.FirstAsync();
            await session.Connection.ExecuteAsync("UPDATE organisation_unit SET row_version = row_version + 1", transaction: session.Transaction);
            unit.Name = "Changed";
            session.Audit(new AuditNote(new ObjectRef("Trial", "stale")));
            return Done.It;
        });
        Assert.True(result.IsRefused(out var no));
        Assert.Equal("WRK-003", no.Code);
    }

    [Theory, EachDatabase]
    public async Task An_address_of_nothing_says_so_with_its_number(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, Setup(World.Demo));
        var visitor = host.Visit();
        var page = await visitor.Open("/inkop/finns-inte", System.Net.HttpStatusCode.NotFound);
        page.Shows("WRK-005");
    }

    [Theory, EachDatabase]
    public async Task A_database_that_holds_work_never_becomes_a_demo(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, Setup(World.Empty));
        (await new Trial(host).WriteAsync("real work")).OrThrow();
        var result = await DemoWorld.FillIfEmptyAsync(host.Services, new DemoRequest(new DataFolder(host.Folder), Seed: 1, IsFull: false), CancellationToken.None);
        Assert.True(result.IsRefused(out var no));
        Assert.Equal("HST-001", no.Code);
    }

    [Theory, EachDatabase]
    public async Task A_demo_world_whose_filling_broke_is_not_shown_but_refused(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { World = World.Empty, Services = services => services.AddScoped<ISeeder, BreaksMidway>() });
        var request = new DemoRequest(new DataFolder(host.Folder), Seed: 1, IsFull: false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => DemoWorld.FillIfEmptyAsync(host.Services, request, CancellationToken.None));
        Assert.True(await Mark.IsDemoAsync(host.Services, CancellationToken.None));

        var again = await DemoWorld.FillIfEmptyAsync(host.Services, request, CancellationToken.None);
        Assert.True(again.IsRefused(out var no));
        Assert.Equal("HST-002", no.Code);
        Assert.Contains(host.Folder, no.ToString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_demo_world_that_was_filled_to_its_end_is_not_filled_again(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        Assert.False(await Mark.IsHalfFilledAsync(host.Services, CancellationToken.None));
        Assert.False((await DemoWorld.FillIfEmptyAsync(host.Services, new DemoRequest(new DataFolder(host.Folder), Seed: 1, IsFull: false), CancellationToken.None)).OrThrow());
    }

    // After the first modules have filled their part.
    private sealed class BreaksMidway : ISeeder
    {
        public int Order => 31;

        public Task SeedAsync(SeedRequest request, CancellationToken ct) => throw new InvalidOperationException("The seed of the test broke.");
    }

    private static HostSetup Setup(World world) => new()
    {
        World = world,
        Services = services => services.AddSingleton<IPolicy<TryToWrite>>(new TryToWritePolicy()),
    };
}
