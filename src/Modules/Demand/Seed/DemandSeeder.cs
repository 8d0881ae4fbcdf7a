using Samkop.Demand.Announce;
using Samkop.Demand.Domain;
using Samkop.Demand.EditPlan;
using Samkop.Demand.Persistence;
using Samkop.Demand.Plan;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Deadlines;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Seed;

/// <summary>
/// Fills purchase history, rounds in every phase and the plan. Comes last, so that its register numbers and its random stream move nothing
/// that others have.
/// </summary>
internal sealed class DemandSeeder(Gate gate, UnitOfWork work, IPeople people, AnnounceRoundHandler announcing, DemoAnswers answers, PlanKeeping plan, DemoClock clock) : ISeeder
{
    private const int WholeYears = 4;
    private const int DaysOpen = 21;
    private const int DaysToNotice = 24;

    public int Order => 130;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var random = request.StreamOf("Demand");
        await LoadHistoryAsync(request.Today, random, ct);
        foreach (var demo in DemoRounds.All)
        {
            await AnnounceAsync(demo, request.Today, ct);
            await answers.FillAsync(demo, request.Today, random, ct);
        }

        await PlanAsync(request.Today, ct);
    }

    private async Task LoadHistoryAsync(DateOnly today, Random random, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedDemand(), ct)).OrThrow();
        (await work.WriteAsync<SeedDemand, Done>(
            permit,
            session =>
            {
                var rows = DemoRounds.All.SelectMany(round => round.Lots).SelectMany(lot => HistoryOf(lot, today, random)).ToList();
                session.Of<DemandDb>().Loaded.AddRange(rows);
                session.Audit(new AuditNote(permit.Action.About) { After = new { rows = rows.Count } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct)).OrThrow();
    }

    // Whole years, and months for the last year and the present one, so that an outcome can begin in the middle of a year.
    private static IEnumerable<LoadedVolume> HistoryOf(DemoLot lot, DateOnly today, Random random)
    {
        var sum = (double)lot.Weights.Sum();
        for (var entity = 1; entity <= lot.Weights.Length; entity++)
        {
            var yearly = lot.Yearly * lot.Weights[entity - 1] / sum;
            for (var year = today.Year - WholeYears; yearly > 0 && year <= today.Year; year++)
            {
                var bought = yearly * (1 + (0.03 * (year - today.Year))) * (0.9 + (0.2 * random.NextDouble()));
                if (year < today.Year - 1)
                {
                    yield return Row(lot, entity, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), bought);
                    continue;
                }

                for (var month = 1; month <= 12 && (year < today.Year || month < today.Month); month++)
                {
                    var first = new DateOnly(year, month, 1);
                    yield return Row(lot, entity, first, first.AddMonths(1).AddDays(-1), bought / 12 * (0.8 + (0.4 * random.NextDouble())));
                }
            }
        }
    }

    private static LoadedVolume Row(DemoLot lot, int entity, DateOnly from, DateOnly through, double quantity)
    {
        var whole = Math.Max(1, (long)Math.Round(quantity));
        return new LoadedVolume
        {
            Id = Guid.CreateVersion7(), Entity = DemoIds.Entity(entity), From = from, Through = through, Cpv = CpvCode.Read(lot.Cpv).OrThrow(), Unit = UnitCode.Read(lot.Unit).OrThrow(),
            QuantityMicro = whole * Volumes.Micro, Value = NetAmount.FromMinor((long)(whole * lot.Price * 100)), Source = "Ekonomisystemet, köp utanför Samköp", // sv-literal
        };
    }

    private async Task AnnounceAsync(DemoRound demo, DateOnly today, CancellationToken ct)
    {
        using var then = clock.Back(Math.Max(0, demo.OpenedDaysAgo + 10));
        var opens = today.AddDays(-demo.OpenedDaysAgo);
        var closes = WorkingDays.OnOrAfter(opens.AddDays(DaysOpen));
        var buyer = await people.ActorOfAsync(DemoIds.Person(3), ct) ?? throw new InvalidOperationException("The demo has no buyer.");
        var form = new RoundForm
        {
            Subject = demo.Subject, About = demo.About, Entity = DemoIds.Entity(1), Opens = opens, Closes = closes, Notice = WorkingDays.OnOrAfter(closes.AddDays(DaysToNotice)),
            ProcurementReference = demo.Phase >= RoundPhase.Frozen ? $"UPP {opens.Year}-{demo.Number + 20}" : null,
            Lots = [.. demo.Lots.Select(lot => new LotForm { Name = lot.Name, Unit = UnitCode.Read(lot.Unit).OrThrow(), Cpv = CpvCode.Read(lot.Cpv).OrThrow(), PriceSteps = lot.PriceSteps })],
            Invited = [.. demo.Invited.Select(entity => new InviteForm { Entity = DemoIds.Entity(entity), IsInvited = true, First = DemoIds.Person(DemoRounds.PersonsOf(entity).First), Second = DemoIds.Person(DemoRounds.PersonsOf(entity).Second) })],
        };
        (await announcing.HandleAsync((await gate.AskAsync(buyer, new AnnounceRound(form.Entity), ct)).OrThrow(), form, demo.Id, ct)).OrThrow();
    }

    private async Task PlanAsync(DateOnly today, CancellationToken ct)
    {
        var manager = await people.ActorOfAsync(DemoIds.Person(4), ct) ?? throw new InvalidOperationException("The demo has no contract manager.");
        var keep = (await gate.AskAsync(manager, new KeepPlan(DemoIds.Entity(1)), ct)).OrThrow();
        // Every second contract that ends is in the plan; the others are left as proposals.
        foreach (var ending in (await plan.EndingAsync([DemoIds.Entity(1)], ct)).Where((_, index) => index % 2 == 0).Take(4))
        {
            (await plan.TakeInAsync(keep, ending.Contract, ct)).OrThrow();
        }

        foreach (var (subject, cpv, months, hours, often) in new[]
        {
            ("Hyrtextil", "98310000", 11, 320, false), ("Rekrytering av chefer", "79600000", 9, 140, false), // sv-literal
            ("Tolkförmedling på plats och distans", "79540000", 14, 260, true), ("Sjukresor med taxi", "60120000", 19, 480, true), // sv-literal
        })
        {
            var form = PlanForm.Of(PlanRow.Usual(default, DemoIds.Entity(1), subject, new DateOnly(today.Year, today.Month, 1).AddMonths(months)));
            (form.Cpv, form.Hours, form.IsOftenReviewed) = (CpvCode.Read(cpv).OrThrow(), hours, often);
            (await plan.AddAsync(keep, form, ct)).OrThrow();
        }

        for (var quarter = 0; quarter < 6; quarter++)
        {
            var (year, number) = PlanHours.QuarterOf(today.AddMonths(3 * quarter));
            (await plan.SetHoursAsync(keep, year, number, number == 3 ? 240 : 420, ct)).OrThrow();
        }
    }
}
