using Samkop.Contracts.Domain;
using Samkop.Contracts.Import;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Ledger;

/// <summary>What was called off before the system's time, as one ledger row a participant: rows and balances always agree.</summary>
internal sealed class OpeningBalances(CeilingAlarm alarm, TimeProvider clock)
{
    public async Task SetAsync(WriteSession session, Contract contract, IReadOnlyList<OpeningUse> uses, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        foreach (var use in uses)
        {
            var entry = new CeilingEntry
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Contract = contract.Id,
                Entity = use.Entity,
                Movement = CeilingMovement.Consumed,
                OrderKind = "OpeningBalance",
                OrderId = contract.Number,
                ConsumedMinor = Money.FromDecimal(use.Kronor).OrThrow().Minor,
                QuantityConsumedMicro = contract.QuantityUnit is null ? 0 : Quantity.FromDecimal(use.Quantity, contract.QuantityUnit).OrThrow().Micro,
                At = session.Now,
            };
            db.CeilingEntries.Add(entry);
            foreach (var ceiling in db.Ceilings.Local.Where(row => row.Contract == contract.Id && (row.Entity is null || row.Entity == use.Entity)).ToList())
            {
                var before = ceiling.Levels();
                ceiling.ConsumedMinor += entry.ConsumedMinor;
                ceiling.QuantityConsumedMicro += entry.QuantityConsumedMicro;
                await alarm.TellAsync(session, contract, ceiling, before, ct);
            }
        }

        await session.FlushAsync(ct);
    }
}
