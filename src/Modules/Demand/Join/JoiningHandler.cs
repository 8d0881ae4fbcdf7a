using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.History;
using Samkop.Demand.Persistence;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Join;

/// <summary>A legal entity answers: draft, join, decline, leave.</summary>
internal sealed class JoiningHandler(UnitOfWork work, RoundMatters matters, VolumeMemory memory, IPeople people, Reads reads, TimeProvider clock)
{
    /// <summary>Keeps what is typed without sending it.</summary>
    public async Task<Result<Done>> SaveDraftAsync(Permit<JoinRound> permit, JoinForm form, CancellationToken ct) =>
        await WriteAsync(permit, form, ParticipationState.Draft, await HistoryAsync(permit, ct), ct);

    /// <summary>Joins, or changes what was joined with while the round is open.</summary>
    public async Task<Result<Done>> JoinAsync(Permit<JoinRound> permit, JoinForm form, CancellationToken ct) =>
        form.Lots.TrueForAll(lot => lot.IsNothing) ? Refusals.NoVolume.With() : await WriteAsync(permit, form, ParticipationState.Joined, await HistoryAsync(permit, ct), ct);

    /// <summary>Says no with a reason; what was joined with before is taken back.</summary>
    public async Task<Result<Done>> DeclineAsync(Permit<JoinRound> permit, JoinForm form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusals.ReasonMissing.On("Input.Reason");
        }

        form.Lots.Clear();
        return await WriteAsync(permit, form, ParticipationState.Declined, new Dictionary<Guid, long>(), ct);
    }

    /// <summary>Leaves a round that has closed or been answered, at the latest two working days before the notice (JOI-010).</summary>
    public Task<Result<Done>> LeaveAsync(Permit<JoinRound> permit, string? reason, CancellationToken ct) =>
        work.WriteAsync<JoinRound, Done>(
            permit,
            async session =>
            {
                if (string.IsNullOrWhiteSpace(reason))
                {
                    return Refusals.ReasonMissing.On("Input.Reason");
                }

                var file = await RoundFile.LockAsync(session, permit.Action.Round, ct);
                var number = file.NumberOf(permit.Action.Entity);
                if (file.State().Move(number, number, session.Now.DateInSweden(), session.Now).IsRefused(out var no))
                {
                    return no;
                }

                var own = file.Of(permit.Action.Entity)!;
                Touch(own, permit, session);
                (own.State, own.Reason, own.Answer) = (ParticipationState.Left, reason.Trim(), own.Answer is null ? null : AnswerState.Void);
                session.Audit(AuditNote.On(file.Round.Id, own.Entity) with { After = new { State = own.State.ToString(), own.Reason } });
                return Done.It;
            },
            ct);

    private async Task<Result<Done>> WriteAsync(Permit<JoinRound> permit, JoinForm form, ParticipationState state, IReadOnlyDictionary<Guid, long> history, CancellationToken ct) =>
        await work.WriteAsync<JoinRound, Done>(
            permit,
            async session =>
            {
                var file = await RoundFile.LockAsync(session, permit.Action.Round, ct);
                var own = file.Of(permit.Action.Entity);
                if (own is not null && (own.RowVersion != form.Seen || (state == ParticipationState.Draft && own.State == ParticipationState.Joined)))
                {
                    var name = (await people.NamesAsync([own.ChangedBy], ct)).GetValueOrDefault(own.ChangedBy, "–");
                    return Refusals.ChangedByColleague.With(name, own.ChangedAt.InSweden().ToString("HH:mm", Text.Swedish));
                }

                if (Judge(file, permit, form, state, session.Now) is { } no)
                {
                    return no;
                }

                own ??= Begin(session, permit);
                Touch(own, permit, session);
                (own.State, own.Reason) = (state, state == ParticipationState.Declined ? form.Reason!.Trim() : string.Empty);
                await ReplaceAsync(session, file, own, form, history, ct);
                if (state != ParticipationState.Draft)
                {
                    await matters.CloseAsync(session, file, own.Entity, ct);
                }

                session.Audit(AuditNote.On(file.Round.Id, own.Entity) with { After = new { State = state.ToString(), own.Reason, Lots = form.Lots.Where(lot => !lot.IsNothing).Select(lot => new { lot.Lot, lot.Low, lot.Expected, lot.High, Kind = lot.Kind.ToString() }).ToArray() } });
                return Done.It;
            },
            ct);

    // The library judges phase, person and volumes; what it says of a volume is put at the field where it was typed.
    private static Refusal? Judge(RoundFile file, Permit<JoinRound> permit, JoinForm form, ParticipationState state, Instant now)
    {
        var round = file.State();
        // The last day has passed although nobody has closed the round yet: it is closed all the same.
        var open = round.Phase == RoundPhase.Open && now.DateInSweden() > round.Closes ? round.Close(now.DateInSweden()).OrThrow() : round;
        var isSent = state == ParticipationState.Joined;
        var (volumes, fault) = Read(file, form, isSent);
        if (fault is not null)
        {
            return fault;
        }

        // Draft and no are judged as joining with nothing wrong in it: phase and person.
        var tried = isSent ? volumes : [new VolumeCommitment(round.Lots[0], CommitmentKind.Estimated, default, default, default)];
        var person = permit.Actor.Person!.Value;
        return open.Join(file.NumberOf(permit.Action.Entity), person.Value.ToString(), tried, now).IsRefused(out var no) ? no : null;
    }

    private static (IReadOnlyList<VolumeCommitment> Volumes, Refusal? Fault) Read(RoundFile file, JoinForm form, bool isSent)
    {
        var volumes = new List<VolumeCommitment>();
        for (var i = 0; i < form.Lots.Count; i++)
        {
            var typed = form.Lots[i];
            var field = $"Input.Lots[{i}]";
            if (file.Lots.FirstOrDefault(one => one.Id == typed.Lot) is not { } lot)
            {
                return ([], JoiningRefusals.BadVolumes.With("–"));
            }

            if (new[] { typed.Low, typed.Expected, typed.High }.Any(volume => volume is > Domain.Volumes.Most or < 0))
            {
                return ([], Refusals.VolumeTooLarge.On($"{field}.High", lot.Name, lot.Unit.Name));
            }

            if (!isSent || typed.IsNothing)
            {
                continue;
            }

            if (typed is not { Low: { } low, Expected: { } expected, High: { } high })
            {
                return ([], Refusals.VolumeMissing.On(typed.Low is null ? $"{field}.Low" : typed.Expected is null ? $"{field}.Expected" : $"{field}.High", lot.Name));
            }

            if (low > expected || expected > high)
            {
                return ([], JoiningRefusals.BadVolumes.On(low > expected ? $"{field}.Low" : $"{field}.High", lot.Name));
            }

            if (typed.Kind == CommitmentKind.Guaranteed && low == 0)
            {
                return ([], Refusals.GuaranteeOfNothing.On($"{field}.Low", lot.Name));
            }

            volumes.Add(new VolumeCommitment(lot.Name, typed.Kind, Domain.Volumes.Exact(Domain.Volumes.ToMicro(low)), Domain.Volumes.Exact(Domain.Volumes.ToMicro(expected)), Domain.Volumes.Exact(Domain.Volumes.ToMicro(high))));
        }

        return (volumes, null);
    }

    private Participation Begin(WriteSession session, Permit<JoinRound> permit)
    {
        var own = new Participation { Id = NewId(), Round = permit.Action.Round, Entity = permit.Action.Entity, Reason = string.Empty, AnswerNote = string.Empty, DecisionNumber = string.Empty };
        session.Of<DemandDb>().Participations.Add(own);
        return own;
    }

    private static void Touch(Participation own, Permit<JoinRound> permit, WriteSession session) => (own.ChangedBy, own.ChangedAt) = (permit.Actor.Person!.Value, session.Now);

    private async Task ReplaceAsync(WriteSession session, RoundFile file, Participation own, JoinForm form, IReadOnlyDictionary<Guid, long> history, CancellationToken ct)
    {
        var db = session.Of<DemandDb>();
        db.Volumes.RemoveRange(file.Volumes.Where(one => one.Participation == own.Id));
        await session.FlushAsync(ct);
        db.Volumes.AddRange(form.Lots.Where(lot => !lot.IsNothing).Select(lot => new ParticipationVolume
        {
            Id = NewId(), Participation = own.Id, Round = own.Round, Entity = own.Entity, Lot = lot.Lot, Kind = lot.Kind,
            LowMicro = Domain.Volumes.ToMicro(lot.Low ?? 0), ExpectedMicro = Domain.Volumes.ToMicro(lot.Expected ?? 0), HighMicro = Domain.Volumes.ToMicro(lot.High ?? 0),
            HistoryMicro = history.TryGetValue(lot.Lot, out var micro) ? micro : null,
        }));
    }

    // Last whole year by lot, asked before the transaction: the past does not change while somebody writes.
    private async Task<IReadOnlyDictionary<Guid, long>> HistoryAsync(Permit<JoinRound> permit, CancellationToken ct)
    {
        var round = permit.Action.Round;
        var lots = await reads.Of<DemandDb>().Lots.Where(lot => lot.Round == round).ToListAsync(ct);
        var years = await memory.OfAsync([permit.Action.Entity], lots, ct);
        return lots
            .Select(lot => (lot.Id, Last: years[(permit.Action.Entity, lot.Id)].LastOrDefault(year => year.IsWhole)))
            .Where(one => one.Last is not null)
            .ToDictionary(one => one.Id, one => Domain.Volumes.ToMicro(one.Last!.Quantity));
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
