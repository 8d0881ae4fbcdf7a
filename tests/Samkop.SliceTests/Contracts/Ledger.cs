using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Contracts;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

/// <summary>Calls the ceiling ledger as Ordering and Invoicing do: inside a unit of work of its own.</summary>
internal sealed class Ledger(SamkopHost host)
{
    public static readonly ContractId Textiles = ContractId.From(new Guid("00000000-0000-7000-8006-000000000001"));
    public static readonly LegalEntityId Sormland = LegalEntityId.From(new Guid("00000000-0000-7000-8001-000000000001"));
    public static readonly LegalEntityId Vastmanland = LegalEntityId.From(new Guid("00000000-0000-7000-8001-000000000002"));

    public Task<Result<Done>> ReserveAsync(LegalEntityId entity, string order, long minor) => DoAsync((ledger, session) => ledger.ReserveAsync(session, Of(entity, order, minor), Ct));

    public Task<Result<Done>> ReleaseAsync(LegalEntityId entity, string order, long minor) => DoAsync((ledger, session) => Done(ledger.ReleaseAsync(session, Of(entity, order, minor), Ct)));

    public Task<Result<Done>> ConsumeAsync(LegalEntityId entity, string order, long minor) => DoAsync((ledger, session) => Done(ledger.ConsumeAsync(session, Of(entity, order, minor), Ct)));

    public Task<Result<Done>> CreditAsync(LegalEntityId entity, string order, long minor) => DoAsync((ledger, session) => Done(ledger.CreditAsync(session, Of(entity, order, minor), Ct)));

    public async Task<Result<Done>> DoAsync(Func<ICallOffLedger, WriteSession, Task<Result<Done>>> move)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var permit = (await services.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedContracts(), Ct)).OrThrow();
        return await services.GetRequiredService<UnitOfWork>().WriteAsync<SeedContracts, Done>(
            permit,
            async session =>
            {
                session.Audit(new AuditNote(permit.Action.About));
                return await move(services.GetRequiredService<ICallOffLedger>(), session);
            },
            Ct);
    }

    public async Task<T> ReadAsync<T>(Func<ContractsDb, Task<T>> read)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<Reads>().Of<ContractsDb>());
    }

    public async Task<IReadOnlyList<Ceiling>> CeilingsAsync() => await ReadAsync(db => db.Ceilings.Where(row => row.Contract == Textiles).ToListAsync(Ct));

    public async Task<Ceiling> CeilingOfAsync(LegalEntityId? entity) => (await CeilingsAsync()).Single(row => row.Entity == entity);

    /// <summary>Adds the ledger's rows again, in code that shares nothing with the ledger's.</summary>
    public async Task AssertBalancesAreTheSumOfTheRowsAsync()
    {
        var rows = await ReadAsync(db => db.CeilingEntries.Where(row => row.Contract == Textiles).ToListAsync(Ct));
        foreach (var ceiling in await CeilingsAsync())
        {
            var own = rows.Where(row => ceiling.Entity is null || row.Entity == ceiling.Entity).ToList();
            Assert.Equal(own.Sum(row => row.ReservedMinor), ceiling.ReservedMinor);
            Assert.Equal(own.Sum(row => row.ConsumedMinor), ceiling.ConsumedMinor);
        }
    }

    public static CallOff Of(LegalEntityId entity, string order, long minor) => new(Textiles, entity, new ObjectRef("Order", order), NetAmount.FromMinor(minor));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<Result<Done>> Done(Task move)
    {
        await move;
        return Samkop.Kernel.Done.It;
    }
}
