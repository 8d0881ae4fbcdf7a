using Dapper;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Ledger;

/// <summary>The balances that one movement changes, locked until the transaction ends.</summary>
internal sealed record LockedCeilings(Ceiling Own, Ceiling Total)
{
    public IEnumerable<Ceiling> Both => [Own, Total];
}

/// <summary>
/// Locks balances in the order of their ids, so that two transactions never wait for each other crosswise. On PostgreSQL by row locks;
/// on SQLite the write gate lets one writer in at a time.
/// </summary>
internal static class CeilingLock
{
    public static async Task<LockedCeilings> TakeAsync(WriteSession session, ContractId contract, LegalEntityId entity, TimeProvider clock, CancellationToken ct)
    {
        var rows = await LockAsync(session, contract, [entity], ct);
        if (rows.Count < 2)
        {
            await AddMissingAsync(session, contract, entity, clock, ct);
            rows = await LockAsync(session, contract, [entity], ct);
        }

        return new LockedCeilings(rows.Single(row => row.Entity == entity), rows.Single(row => row.Entity is null));
    }

    /// <summary>The balances of these entities and the total, in one statement.</summary>
    public static async Task<List<Ceiling>> LockAsync(WriteSession session, ContractId contract, IReadOnlyCollection<LegalEntityId> entities, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var places = string.Join(", ", entities.Select((_, index) => $"{{{index + 1}}}"));
        var tail = session.Engine == DatabaseKind.Postgres ? " FOR UPDATE" : string.Empty;
        object[] values = [contract.Value, .. entities.Select(entity => (object)entity.Value)];
#pragma warning disable EF1002 // only numbers of parameters and a fixed ending are put in; values travel as parameters
        return await db.Ceilings
            .FromSqlRaw($"SELECT * FROM contracts_ceiling WHERE contract = {{0}} AND (entity IN ({places}) OR entity IS NULL) ORDER BY id{tail}", values)
            .AsTracking()
            .ToListAsync(ct);
#pragma warning restore EF1002
    }

    // An invoice of an entity that is no participant is booked all the same: its ceiling is nought, so that the alarm goes off.
    // Two transactions may do this at once; the later one finds the row of the first.
    private static async Task AddMissingAsync(WriteSession session, ContractId contract, LegalEntityId entity, TimeProvider clock, CancellationToken ct)
    {
        const string Insert =
            """
            INSERT INTO contracts_ceiling (id, contract, entity, limit_minor, reserved_minor, consumed_minor, quantity_reserved_micro, quantity_consumed_micro, row_version)
            VALUES (@id, @contract, @entity, @limit, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING
            """;
        foreach (var (owner, limit) in new (Guid? Owner, long? Limit)[] { (entity.Value, 0), (null, null) })
        {
            await session.Connection.ExecuteAsync(new CommandDefinition(
                Insert, new { id = Guid.CreateVersion7(clock.GetUtcNow()), contract = contract.Value, entity = owner, limit }, session.Transaction, cancellationToken: ct));
        }
    }
}
