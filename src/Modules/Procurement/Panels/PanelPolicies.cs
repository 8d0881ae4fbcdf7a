using Samkop.Kernel.Work;
using Samkop.Procurement.Checking;
using Samkop.Procurement.Persistence;

namespace Samkop.Procurement.Panels;

/// <summary>Quality is scored by the seats that score (PRO-100).</summary>
internal sealed class ScoreQualityPolicy : IPolicy<ScoreQuality>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ScoreQuality action, IReads reads, CancellationToken ct)
    {
        var (seat, no) = await Seats.OfAsync(actor, action.Case, reads.Of<ProcurementDb>(), ct);
        return no ?? (seat!.Scores ? Seats.Granted(actor) : Refusals.NotScoring.With());
    }
}

/// <summary>Any member of the panel notes what it agreed on.</summary>
internal sealed class SettleQualityPolicy : IPolicy<SettleQuality>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, SettleQuality action, IReads reads, CancellationToken ct)
    {
        var (seat, no) = await Seats.OfAsync(actor, action.Case, reads.Of<ProcurementDb>(), ct);
        return no ?? (seat!.Scores ? Seats.Granted(actor) : Refusals.NotScoring.With());
    }
}
