using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Table;

/// <inheritdoc cref="IFrozenVolumes" />
internal sealed class FrozenVolumes : IFrozenVolumes
{
    public async Task<FrozenRound?> OfAsync(IReads reads, RoundId round, CancellationToken ct)
    {
        if (!await reads.Of<DemandDb>().Rounds.AnyAsync(one => one.Id == round && one.FrozenOn != null, ct))
        {
            return null;
        }

        var file = await RoundFile.LoadAsync(reads, round, ct);
        var table = file.Table()!;
        return new FrozenRound(round, file.Round.Number, file.Round.Subject, table.Date, [.. file.Lots.Select(lot => LotOf(file, table, lot))]);
    }

    private static FrozenLot LotOf(RoundFile file, FrozenTable table, RoundLot lot)
    {
        var sums = table.Of(lot.Name);
        return new FrozenLot(
            lot.Name, lot.Unit, lot.Cpv, sums.Estimated.ToDecimal(), sums.Maximum.ToDecimal(), sums.Guaranteed.ToDecimal(),
            lot.CeilingMicro is { } ceiling ? Volumes.Units(ceiling) : null,
            [.. file.Frozen.Where(row => row.Lot == lot.Id).Select(row => new FrozenPart(
                row.Entity, Volumes.Units(row.LowMicro), Volumes.Units(row.ExpectedMicro), Volumes.Units(row.HighMicro), row.Kind == CommitmentKind.Guaranteed, row.RegisterNumber))]);
    }
}
