using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Decide;
using Samkop.Demand.Domain;
using Samkop.Demand.Follow;
using Samkop.Demand.History;
using Samkop.Demand.Join;
using Samkop.Demand.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Seed;

/// <summary>Lets the people of the demo answer a round, and the function take it as far as it has come.</summary>
internal sealed class DemoAnswers(Gate gate, IPeople people, JoiningHandler joining, RoundMoves moves, VolumeDecisions decisions, DemoVolumes volumes, DemoClock clock)
{
    /// <summary>The entity that says no while the IT round is open, and the one that has only begun.</summary>
    private const int Declines = 6;
    private const int HasBegun = 4;

    public async Task FillAsync(DemoRound demo, DateOnly today, Random random, CancellationToken ct)
    {
        if (demo.Phase == RoundPhase.Announced)
        {
            return;
        }

        var function = await ActorAsync(4, ct);
        await StepAsync(demo, function, RoundStep.Open, demo.OpenedDaysAgo, ct);
        foreach (var entity in demo.Invited)
        {
            await AnswerAsync(demo, entity, random, ct);
        }

        if (demo.Phase == RoundPhase.Open)
        {
            return;
        }

        await StepAsync(demo, function, RoundStep.Close, demo.OpenedDaysAgo - 28, ct);
        await AcceptAsync(demo, function, ct);
        if (demo.Phase == RoundPhase.Closed)
        {
            return;
        }

        await StepAsync(demo, function, RoundStep.Freeze, demo.OpenedDaysAgo - 33, ct);
        if (demo.Phase >= RoundPhase.Tendered)
        {
            await StepAsync(demo, function, RoundStep.Tender, demo.OpenedDaysAgo - 48, ct);
        }

        if (demo.Phase == RoundPhase.Live)
        {
            await StepAsync(demo, function, RoundStep.GoLive, demo.OpenedDaysAgo - 220, ct, new DateOnly(today.Year, today.Month, 1).AddMonths(-9));
        }
    }

    private async Task AnswerAsync(DemoRound demo, int entity, Random random, CancellationToken ct)
    {
        using var then = clock.Back(Math.Max(0, demo.OpenedDaysAgo - 2 - entity));
        var id = DemoIds.Entity(entity);
        var permit = (await gate.AskAsync(await ActorAsync(DemoRounds.PersonsOf(entity).First, ct), new JoinRound(demo.Id, id), ct)).OrThrow();
        var form = await volumes.FormAsync(demo, id, random, ct);
        if (demo.Phase == RoundPhase.Open && entity is 2 or 5)
        {
            // Two have not answered yet: somebody must be left for the reminders.
            return;
        }

        if (demo.Phase == RoundPhase.Open && entity == HasBegun)
        {
            (await joining.SaveDraftAsync(permit, form, ct)).OrThrow();
        }
        else if (form.Lots.TrueForAll(lot => lot.IsNothing) || (demo.Phase == RoundPhase.Open && entity == Declines))
        {
            form.Reason = "Vi köper för lite för att det ska löna sig och klarar oss på lånade lager."; // sv-literal
            (await joining.DeclineAsync(permit, form, ct)).OrThrow();
        }
        else
        {
            (await joining.JoinAsync(permit, form, ct)).OrThrow();
        }
    }

    // In the round that is closed the last participant still lacks its decision: that is what keeps a table from being frozen.
    private async Task AcceptAsync(DemoRound demo, Actor function, CancellationToken ct)
    {
        using var then = clock.Back(Math.Max(0, demo.OpenedDaysAgo - 29));
        (await moves.AcceptAllAsync((await gate.AskAsync(function, new RunRound(demo.Id), ct)).OrThrow(), ct)).OrThrow();
        foreach (var entity in demo.Invited.Where(entity => demo.Phase != RoundPhase.Closed || entity != demo.Invited[^1]))
        {
            var id = DemoIds.Entity(entity);
            var permit = (await gate.AskAsync(await ActorAsync(DemoRounds.PersonsOf(entity).First, ct), new RecordVolumeDecision(demo.Id, id), ct)).OrThrow();
            var form = new DecisionForm { Entity = id, By = entity <= 2 ? DecidedBy.Delegate : entity == 6 ? DecidedBy.Board : DecidedBy.ManagingDirector, Date = permit.At.DateInSweden() };
            // Who declined has nothing to decide on.
            if ((await decisions.RecordAsync(permit, form, ct)).IsRefused(out var no) && no.Code != Sourcing.JoiningRefusals.NotJoined.Code)
            {
                throw new RefusedException(no);
            }
        }
    }

    private async Task StepAsync(DemoRound demo, Actor function, RoundStep step, int daysAgo, CancellationToken ct, DateOnly? liveFrom = null)
    {
        using var then = clock.Back(Math.Max(0, daysAgo));
        (await moves.StepAsync((await gate.AskAsync(function, new RunRound(demo.Id), ct)).OrThrow(), step, liveFrom, ct)).OrThrow();
    }

    private async Task<Actor> ActorAsync(int person, CancellationToken ct) =>
        await people.ActorOfAsync(DemoIds.Person(person), ct) ?? throw new InvalidOperationException($"The demo has no person {person}.");
}

/// <summary>Fills an answer as the form does: from what the entity bought, here and there corrected.</summary>
internal sealed class DemoVolumes(IReads reads, VolumeMemory memory, TimeProvider time)
{
    public async Task<JoinForm> FormAsync(DemoRound demo, LegalEntityId entity, Random random, CancellationToken ct)
    {
        var round = demo.Id;
        var lots = await reads.Of<DemandDb>().Lots.AsNoTracking().Where(lot => lot.Round == round).OrderBy(lot => lot.Sequence).ToListAsync(ct);
        var years = await memory.OfAsync([entity], lots, ct);
        var form = new JoinForm { Entity = entity };
        foreach (var lot in lots)
        {
            var typed = new LotVolumeForm { Lot = lot.Id };
            if (Suggestion.From([.. years[(entity, lot.Id)]], SwedishTime.Today(time)) is { } proposed)
            {
                // One in four corrects the proposal upwards.
                var expected = random.Next(4) == 0 ? Math.Min(proposed.High, decimal.Round(proposed.Expected * 1.05m)) : proposed.Expected;
                (typed.Low, typed.Expected, typed.High) = (proposed.Low, expected, proposed.High);
                typed.Kind = proposed.Low > 0 && random.Next(3) == 0 ? CommitmentKind.Guaranteed : CommitmentKind.Estimated;
            }

            form.Lots.Add(typed);
        }

        return form;
    }
}
