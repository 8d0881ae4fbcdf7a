using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Follow;

/// <summary>What the joint body does with a round. Each step is judged by the library; here it is stored, told and registered.</summary>
internal sealed class RoundMoves(UnitOfWork work, RoundMatters matters, IRegister register, TimeProvider clock)
{
    public Task<Result<Done>> StepAsync(Permit<RunRound> permit, RoundStep step, DateOnly? liveFrom, CancellationToken ct) =>
        work.WriteAsync<RunRound, Done>(
            permit,
            async session =>
            {
                var file = await RoundFile.LockAsync(session, permit.Action.Round, ct);
                var before = file.Round.Phase;
                if ((await StepAsync(session, file, step, liveFrom, ct)).IsRefused(out var no))
                {
                    return no;
                }

                session.Audit(AuditNote.On(file.Round.Id, file.Round.Entity) with { Before = new { Phase = before.ToString() }, After = new { Phase = file.Round.Phase.ToString() } });
                return Done.It;
            },
            ct);

    /// <summary>One step inside a transaction; the clock's job takes the same way.</summary>
    public async Task<Result<Done>> StepAsync(WriteSession session, RoundFile file, RoundStep step, DateOnly? liveFrom, CancellationToken ct)
    {
        var today = session.Now.DateInSweden();
        var state = file.State();
        var next = step switch
        {
            RoundStep.Open => state.Open(today),
            RoundStep.Close => state.Close(today),
            RoundStep.Freeze => state.Freeze(today),
            RoundStep.Tender => state.Tender(),
            _ => state.GoLive(),
        };
        if (next.IsRefused(out var no, out var moved))
        {
            return no;
        }

        file.Round.Phase = moved.Phase;
        switch (step)
        {
            case RoundStep.Open:
                foreach (var invitation in file.Invitations)
                {
                    await matters.AskAsync(session, file, invitation.Entity, workingDaysLeft: null, ct);
                }

                break;
            case RoundStep.Close:
                await matters.ClosedAsync(session, file, ct);
                break;
            case RoundStep.Freeze:
                await FreezeAsync(session, file, moved.Table!, ct);
                break;
            case RoundStep.GoLive:
                file.Round.LiveFrom = liveFrom ?? today;
                break;
        }

        return Done.It;
    }

    /// <summary>Takes a participant's need in, or not; a no needs a reason.</summary>
    public Task<Result<Done>> AnswerAsync(Permit<RunRound> permit, LegalEntityId entity, bool isAccepted, string? note, CancellationToken ct) =>
        work.WriteAsync<RunRound, Done>(
            permit,
            async session =>
            {
                var file = await RoundFile.LockAsync(session, permit.Action.Round, ct);
                if (!isAccepted && string.IsNullOrWhiteSpace(note))
                {
                    return Refusals.ReasonMissing.On("note");
                }

                if (file.Of(entity) is not { State: not ParticipationState.Draft } participation)
                {
                    return Sourcing.JoiningRefusals.NotJoined.With(file.Invitations.FirstOrDefault(one => one.Entity == entity)?.Name ?? "–");
                }

                if (Answered(file, entity, isAccepted, note, session.Now).IsRefused(out var no, out var answer))
                {
                    return no;
                }

                (participation.Answer, participation.AnswerNote, participation.AnsweredAt) = (answer.State, answer.Note, session.Now);
                session.Audit(AuditNote.On(file.Round.Id, file.Round.Entity) with { After = new { Entity = entity.Value, Answer = answer.State.ToString(), note } });
                return Done.It;
            },
            ct);

    /// <summary>Takes in everyone who has joined and has no answer yet.</summary>
    public Task<Result<int>> AcceptAllAsync(Permit<RunRound> permit, CancellationToken ct) =>
        work.WriteAsync<RunRound, int>(
            permit,
            async session =>
            {
                var file = await RoundFile.LockAsync(session, permit.Action.Round, ct);
                var waiting = file.Participations.Where(one => one is { State: ParticipationState.Joined, Answer: null }).ToList();
                foreach (var one in waiting)
                {
                    if (Answered(file, one.Entity, isAccepted: true, note: null, session.Now).IsRefused(out var no, out var answer))
                    {
                        return no;
                    }

                    (one.Answer, one.AnswerNote, one.AnsweredAt) = (answer.State, answer.Note, session.Now);
                }

                session.Audit(AuditNote.On(file.Round.Id, file.Round.Entity) with { After = new { accepted = waiting.Count } });
                return waiting.Count;
            },
            ct);

    /// <summary>Chooses the ceiling of a lot in the frozen table, and its price ladder at any time before the contract.</summary>
    public Task<Result<Done>> ChangeLotAsync(Permit<RunRound> permit, Guid lot, decimal? ceiling, string? priceSteps, CancellationToken ct) =>
        work.WriteAsync<RunRound, Done>(
            permit,
            async session =>
            {
                var file = await RoundFile.LockAsync(session, permit.Action.Round, ct);
                if (file.Lots.FirstOrDefault(one => one.Id == lot) is not { } changed)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (PriceSteps.Read(priceSteps).IsRefused(out var no))
                {
                    return no;
                }

                var micro = ceiling is { } units and >= 0 and <= Volumes.Most ? Volumes.ToMicro(units) : (long?)null;
                if (micro != changed.CeilingMicro && CeilingFault(file, changed, micro) is { } faulty)
                {
                    return faulty;
                }

                (changed.CeilingMicro, changed.PriceSteps) = (micro, priceSteps?.Trim() ?? string.Empty);
                session.Audit(AuditNote.On(file.Round.Id, file.Round.Entity) with { After = new { Lot = changed.Name, ceiling = micro, changed.PriceSteps } });
                return Done.It;
            },
            ct);

    // Only a frozen table that is not announced yet takes a ceiling: that is also the only phase in which the notice may be sent.
    private static Refusal? CeilingFault(RoundFile file, RoundLot lot, long? ceilingMicro)
    {
        var state = file.State();
        if (state.Tender().IsRefused(out var wrong))
        {
            return wrong;
        }

        var estimated = state.Table!.Of(lot.Name).Estimated;
        return ceilingMicro is not { } ceiling || Volumes.Exact(ceiling) < estimated ? Refusals.CeilingTooLow.With(lot.Name, Words.Volume(estimated)) : null;
    }

    private static Result<EnrolmentAnswer> Answered(RoundFile file, LegalEntityId entity, bool isAccepted, string? note, Instant at)
    {
        var state = file.State();
        var number = file.NumberOf(entity);
        var change = new AnswerChange(isAccepted ? AnswerState.Accepted : AnswerState.Declined, Note: note?.Trim());
        var hasOne = state.Enrolments.FirstOrDefault(one => one.Entity == number)?.Current is { IsInForce: true };
        return (hasOne ? state : state.Answer(number, file.Round.JointBody, file.Round.Notice, string.Empty, [], at))
            .Then(answered => answered.ChangeAnswer(number, file.Round.JointBody, change, at))
            .Map(answered => answered.Enrolments.First(one => one.Entity == number).Current!);
    }

    private async Task FreezeAsync(WriteSession session, RoundFile file, FrozenTable table, CancellationToken ct)
    {
        file.Round.FrozenOn = table.Date;
        session.Of<DemandDb>().Frozen.AddRange(table.Rows.Select(row => new FrozenVolume
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Round = file.Round.Id,
            Entity = file.EntityOf(row.Entity),
            Lot = file.LotCalled(row.Volume.Lot).Id,
            Kind = row.Volume.Kind,
            LowMicro = row.Volume.Low.ToMicro(),
            ExpectedMicro = row.Volume.Expected.ToMicro(),
            HighMicro = row.Volume.High.ToMicro(),
            RegisterNumber = row.RegisterNumber,
        }));
        await matters.FrozenAsync(session, file, ct);
        await register.RegisterAsync(
            session,
            new NewRecord { About = new ObjectRef("FrozenTable", file.Round.Id.Value.ToString()), Entity = file.Round.Entity, Type = "decision", NeedsNumber = true, Title = $"Volymtabell för anslutningsrunda {file.Round.Number}" }, // sv-literal
            ct);
    }
}
