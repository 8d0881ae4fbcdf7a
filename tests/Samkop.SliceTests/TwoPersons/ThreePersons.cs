using System.Data.Common;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.TwoPersons;

/// <summary>A row of the attest register: whose right, for which act, and who stands in. Persons are numbered from zero.</summary>
internal sealed record Right(int Holder, AttestAct Act, int? Substitute)
{
    public override string ToString() => $"{Act} {Holder}/{Substitute}";
}

/// <summary>
/// Three persons who may everything that a role can open, in one entity: whatever one of them is refused, the rules about persons refused.
/// The attest register and the absences are rows of the database, written past the program.
/// </summary>
internal sealed class ThreePersons : IAsyncDisposable
{
    public const string Passed = "passed";
    public const string CostCode = "843008440";
    public const int Count = 3;

    private static readonly Roles[] Every = [Roles.Orderer, Roles.Approver, Roles.Buyer, Roles.ContractManager, Roles.Finance];
    private static readonly int[] Numbers = [1, 2, 21];
    private readonly DbConnection connection;
    private readonly object today;
    private int? away;

    private ThreePersons(SamkopHost host, DbConnection connection)
    {
        (Host, this.connection) = (host, connection);
        today = CopiedRows.Day(host.Database, SwedishTime.Today(TimeProvider.System));
    }

    public static LegalEntityId Entity => DemoIds.Entity(1);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>0, 1 and 2.</summary>
    public static IEnumerable<int> All => Enumerable.Range(0, Count);

    /// <summary>Nobody, or one of the three.</summary>
    public static IEnumerable<int?> NobodyOrOne => All.Select(one => (int?)one).Prepend(null);

    /// <summary>Every holder with every substitute.</summary>
    public static IEnumerable<(int Holder, int Substitute)> Pairs => All.SelectMany(_ => All, (holder, substitute) => (holder, substitute)).Where(pair => pair.holder != pair.substitute);

    public SamkopHost Host { get; }

    public static async Task<ThreePersons> StartAsync(DatabaseKind kind)
    {
        var host = await SamkopHost.StartAsync(kind);
        var world = new ThreePersons(host, await CopiedRows.OpenAsync(host.Database));
        await world.SqlAsync("DELETE FROM organisation_absence");
        return world;
    }

    public static PersonId Id(int person) => DemoIds.Person(Numbers[person]);

    public static int Number(PersonId person) => Array.FindIndex(Numbers, number => DemoIds.Person(number) == person);

    public static Actor Actor(int person) => Kernel.Work.Actor.Staff(
        Id(person), $"Person {person}", Entity, DemoIds.Unit(1), [.. Every.Select(role => new RoleAssignment(role, Entity, Unit: null))]);

    /// <summary>Asks the gate and does the act: <see cref="Passed"/>, or the number of the refusal.</summary>
    public async Task<string> TryAsync<TAction, T>(int person, TAction action, Func<IServiceProvider, Permit<TAction>, Task<Result<T>>> act)
        where TAction : IAction
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var asked = await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor(person), action, Ct);
        return asked.IsRefused(out var no, out var permit) || (await act(scope.ServiceProvider, permit)).IsRefused(out no) ? no.Code : Passed;
    }

    /// <summary>Does what must succeed, and gives its result; again when the server's own work on the same row came between.</summary>
    public async Task<T> MustAsync<TAction, T>(int person, TAction action, Func<IServiceProvider, Permit<TAction>, Task<Result<T>>> act)
        where TAction : IAction
    {
        while (true)
        {
            await using var scope = Host.Services.CreateAsyncScope();
            var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor(person), action, Ct)).OrThrow();
            var result = await act(scope.ServiceProvider, permit);
            if (!result.IsRefused(out var no) || no.Code != "WRK-003")
            {
                return result.OrThrow();
            }
        }
    }

    public async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    /// <summary>The whole attest register of the entity from now on; limits are tested elsewhere.</summary>
    public async Task RegisterAsync(params IReadOnlyCollection<Right> rights)
    {
        await SqlAsync("DELETE FROM organisation_attest_entry");
        foreach (var (right, index) in rights.Select((right, index) => (right, index)))
        {
            // The areas differ, as rows of one person must, and all cover the cost code.
            await SqlAsync(
                "INSERT INTO organisation_attest_entry (id, person, act, entity, area, \"limit\", \"from\", through, substitute, decision, row_version) VALUES (@id, @person, @act, @entity, @area, NULL, @today, NULL, @substitute, 'Prov', 0)",
                new { id = Key(Guid.NewGuid()), person = Key(Id(right.Holder).Value), act = (int)right.Act, entity = Key(Entity.Value), area = CostCode[..(index + 1)] + "*", today, substitute = right.Substitute is { } other ? Key(Id(other).Value) : null });
        }
    }

    /// <summary>Who is away from now on.</summary>
    public async Task AwayAsync(int? person)
    {
        if (person == away)
        {
            return;
        }

        away = person;
        await SqlAsync("DELETE FROM organisation_absence");
        if (person is { } absent)
        {
            await SqlAsync("INSERT INTO organisation_absence (id, person, \"from\", through, deputy, row_version) VALUES (@id, @person, @today, @today, NULL, 0)", new { id = Key(Guid.NewGuid()), person = Key(Id(absent).Value), today });
        }
    }

    public object Key(Guid id) => CopiedRows.Id(Host.Database, id);

    public Task<int> SqlAsync(string statement, object? values = null) => connection.ExecuteAsync(statement, values);

    /// <summary>Each as a set of persons who would stand behind the act: the rule, written a second time from the words of the decision.</summary>
    public static IReadOnlyList<HashSet<int>> WaysOf(int person, AttestAct act, IReadOnlyCollection<Right> register, int? away) =>
        [.. register.Where(right => right.Act == act && (right.Holder == away ? right.Substitute == person && person != away : right.Holder == person))
            .Select(right => new HashSet<int> { person, right.Holder })];

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await Host.DisposeAsync();
    }
}
