using System.ComponentModel.DataAnnotations;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Decide;

/// <summary>A decision as typed; lot and volumes only when the frozen table is changed by it.</summary>
internal sealed class DecisionForm
{
    public LegalEntityId Entity { get; set; }

    [Required]
    public DecidedBy? By { get; set; }

    /// <summary>Empty: the decision gets a number in the entity's register here.</summary>
    [StringLength(60)]
    public string? RegisterNumber { get; set; }

    [Required]
    public DateOnly? Date { get; set; }

    public Guid? Lot { get; set; }

    public decimal? Low { get; set; }

    public decimal? Expected { get; set; }

    public decimal? High { get; set; }

    public CommitmentKind Kind { get; set; }
}

/// <summary>
/// Records what binds a legal entity. Before freezing it binds what was joined with; after, it changes the table or joins it, and a published
/// maximum that changes goes to the function as a correction of the notice.
/// </summary>
internal sealed class VolumeDecisions(UnitOfWork work, RoundMatters matters, IRegister register, TimeProvider clock)
{
    public Task<Result<ChangeEffect>> RecordAsync(Permit<RecordVolumeDecision> permit, DecisionForm form, CancellationToken ct) =>
        work.WriteAsync<RecordVolumeDecision, ChangeEffect>(
            permit,
            async session =>
            {
                var file = await RoundFile.LockAsync(session, permit.Action.Round, ct);
                if (form.Date > session.Now.DateInSweden())
                {
                    return Refusals.DecisionInFuture.On("Input.Date");
                }

                // Judged with a stand-in first, so that a refused decision takes no number in the register.
                var decision = new EntityDecision(form.By!.Value, string.IsNullOrWhiteSpace(form.RegisterNumber) ? "…" : form.RegisterNumber.Trim(), form.Date!.Value);
                return file.Round.FrozenOn is null
                    ? await BindAsync(session, permit, file, decision, form, ct)
                    : await ChangeAsync(session, permit, file, decision, form, ct);
            },
            ct);

    private async Task<Result<ChangeEffect>> BindAsync(WriteSession session, Permit<RecordVolumeDecision> permit, RoundFile file, EntityDecision decision, DecisionForm form, CancellationToken ct)
    {
        var entity = permit.Action.Entity;
        if (file.State().Decide(file.NumberOf(entity), decision, session.Now).IsRefused(out var no))
        {
            return no;
        }

        var own = file.Of(entity)!;
        var number = await NumberAsync(session, file, entity, form, ct);
        (own.DecidedBy, own.DecidedOn, own.DecisionNumber) = (decision.By, decision.Date, number);
        session.Audit(AuditNote.On(file.Round.Id, entity) with { After = new { By = decision.By.ToString(), number, Date = SwedishDates.Iso(decision.Date) } });
        return ChangeEffect.None;
    }

    private async Task<Result<ChangeEffect>> ChangeAsync(WriteSession session, Permit<RecordVolumeDecision> permit, RoundFile file, EntityDecision decision, DecisionForm form, CancellationToken ct)
    {
        var entity = permit.Action.Entity;
        if (file.Lots.FirstOrDefault(one => one.Id == form.Lot) is not { } lot || form is not { Low: { } low, Expected: { } expected, High: { } high })
        {
            return Refusals.VolumeMissing.On("Input.Expected", file.Lots.FirstOrDefault(one => one.Id == form.Lot)?.Name ?? "–");
        }

        if (high > Volumes.Most)
        {
            return Refusals.VolumeTooLarge.On("Input.High", lot.Name, lot.Unit.Name);
        }

        var volume = new VolumeCommitment(lot.Name, form.Kind, Volumes.Exact(Volumes.ToMicro(low)), Volumes.Exact(Volumes.ToMicro(expected)), Volumes.Exact(Volumes.ToMicro(high)));
        var row = file.Frozen.Find(one => one.Entity == entity && one.Lot == lot.Id);
        if (row is null && file.Round.Phase == RoundPhase.Tendered)
        {
            return Refusals.NewLotByChange.With(lot.Name, file.NameOf(entity));
        }

        var state = file.State();
        var changed = row is null
            ? state.JoinFrozen(file.NumberOf(entity), volume, decision).Map(static round => new ChangedRound(round, ChangeEffect.None))
            : state.ChangeFrozen(file.NumberOf(entity), volume, decision);
        if (changed.IsRefused(out var no, out var outcome))
        {
            return no;
        }

        var number = await NumberAsync(session, file, entity, form, ct);
        var before = Put(session, file, row, volume, lot, entity, number);
        Note(session, permit, file, decision with { RegisterNumber = number }, (lot, before, volume.Expected.ToMicro(), outcome.Effect));
        if (outcome.Effect == ChangeEffect.PublishedMaximum)
        {
            await matters.CorrectAsync(session, file, lot.Name, ct);
        }

        return outcome.Effect;
    }

    private long? Put(WriteSession session, RoundFile file, FrozenVolume? row, VolumeCommitment volume, RoundLot lot, LegalEntityId entity, string number)
    {
        var before = row?.ExpectedMicro;
        if (row is null)
        {
            row = new FrozenVolume { Id = NewId(), Round = file.Round.Id, Entity = entity, Lot = lot.Id, RegisterNumber = number };
            session.Of<DemandDb>().Frozen.Add(row);
        }

        (row.Kind, row.LowMicro, row.ExpectedMicro, row.HighMicro, row.RegisterNumber) = (volume.Kind, volume.Low.ToMicro(), volume.Expected.ToMicro(), volume.High.ToMicro(), number);
        return before;
    }

    private void Note(WriteSession session, Permit<RecordVolumeDecision> permit, RoundFile file, EntityDecision decision, (RoundLot Lot, long? Before, long After, ChangeEffect Effect) change)
    {
        session.Of<DemandDb>().Changes.Add(new VolumeChange
        {
            Id = NewId(), Round = file.Round.Id, Entity = permit.Action.Entity, Lot = change.Lot.Id, BeforeMicro = change.Before, AfterMicro = change.After,
            DecidedBy = decision.By, RegisterNumber = decision.RegisterNumber, DecidedOn = decision.Date, Effect = change.Effect, By = permit.Actor.Person!.Value, At = session.Now,
        });
        session.Audit(AuditNote.On(file.Round.Id, permit.Action.Entity) with
        {
            Before = new { change.Lot.Name, Expected = change.Before },
            After = new { change.Lot.Name, Expected = change.After, By = decision.By.ToString(), decision.RegisterNumber, Effect = change.Effect.ToString() },
        });
    }

    // Registered at the entity itself: with the number that it gave, or with the next one of its series.
    private async Task<string> NumberAsync(WriteSession session, RoundFile file, LegalEntityId entity, DecisionForm form, CancellationToken ct)
    {
        var given = form.RegisterNumber?.Trim() ?? string.Empty;
        var title = $"Beslut om volym i anslutningsrunda {file.Round.Number}" + (given.Length == 0 ? string.Empty : $", {given}"); // sv-literal
        var (_, number) = await register.RegisterAsync(
            session, new NewRecord { About = new ObjectRef("VolumeDecision", NewId().ToString()), Entity = entity, Type = "decision", NeedsNumber = given.Length == 0, Title = title }, ct);
        return given.Length == 0 ? number : given;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
