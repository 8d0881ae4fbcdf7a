// sv-literal: made-up tenders
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Answering;
using Samkop.Procurement.Checking;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Experts;
using Samkop.Procurement.HandIn;
using Samkop.Procurement.OpenTenders;
using Samkop.Procurement.Panels;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Standards.Seal;
using Samkop.Web;

namespace Samkop.Procurement.Seed;

/// <summary>
/// Takes the demo's procurement of blood-pressure monitors from the notice to an evaluation, the same way as a real one: tenders are sealed, left, opened
/// by the two custodians with the demo's keys, checked and judged.
/// </summary>
internal sealed class DemoTenders(
    Gate gate, IReads reads, IPeople people, ExpertSeating seating, TenderIntake intake, CloseTendering closing, TenderOpener opener, TenderChecking checking, PanelScoring scoring, DemoClock clock)
{
    private const int Officer = 3;

    private static readonly JsonSerializerOptions AnswerForm = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private static readonly int[] Panel = [1, 7];

    private static readonly (string Name, string Number, decimal[] Prices)[] Tenders =
    [
        ("Medicinteknik Norden AB", "5560000159", [1_240m, 310m]),
        ("Vårdteknik i Mälardalen AB", "5560000233", [1_165m, 295m]),
        ("Nordiska Mätare AB", "5560000316", [1_310m, 260m]),
    ];

    // By tender and expert: the step that the expert chose, and why.
    private static readonly (int First, int Second, int Agreed, string Why)[] Scores =
    [
        (3, 3, 3, "Manschetten sitter rätt vid första försöket och skärmen läses på håll."),
        (1, 2, 2, "Fungerar väl, men manschetten behöver två händer."),
        (2, 2, 2, "Tydlig skärm. Långsammare mätning än de andra."),
    ];

    public async Task FillAsync(CaseId id, int publishedDaysAgo, CancellationToken ct)
    {
        using (clock.Back(publishedDaysAgo - 2))
        {
            await SeatAsync(id, ct);
        }

        var envelopes = new List<EnvelopeHeader>();
        using (clock.Back(publishedDaysAgo - 30))
        {
            foreach (var (name, number, prices) in Tenders)
            {
                envelopes.Add(await LeaveAsync(id, name, number, prices, ct));
            }
        }

        using (clock.Back(publishedDaysAgo - 43))
        {
            (await closing.CloseAsync((await gate.AskAsync(Actor.System("close-tendering"), new EndTendering(id), ct)).OrThrow(), ct)).OrThrow();
            await OpenAsync(id, envelopes, ct);
        }

        using (clock.Back(publishedDaysAgo - 50))
        {
            await CheckAsync(id, ct);
        }

        using (clock.Back(publishedDaysAgo - 55))
        {
            await JudgeAsync(id, ct);
        }
    }

    private async Task SeatAsync(CaseId id, CancellationToken ct)
    {
        var seat = (await gate.AskAsync(await ActorAsync(Officer, ct), new SeatExpert(id), ct)).OrThrow();
        (await seating.SeatAsync(seat, new SeatForm { Person = DemoIds.Person(Officer), Duty = "Prövar anbuden", Scores = false }, ct)).OrThrow();
        foreach (var person in Panel)
        {
            (await seating.SeatAsync(seat, new SeatForm { Person = DemoIds.Person(person), Duty = "Funktion i drift", Scores = true }, ct)).OrThrow();
        }

        foreach (var person in Panel.Append(Officer))
        {
            var permit = (await gate.AskAsync(await ActorAsync(person, ct), new DeclareInterests(id), ct)).OrThrow();
            (await seating.DeclareAsync(permit, new DeclarationForm { HasConflict = false }, ct)).OrThrow();
        }
    }

    private async Task<EnvelopeHeader> LeaveAsync(CaseId id, string name, string number, decimal[] prices, CancellationToken ct)
    {
        var set = await SetAsync(id, ct);
        var context = EnvelopeContext.Create(set.Procurement, "LOT-0001", "tender", EnvelopeContext.DrawPseudonym(), 1).OrThrow();
        var answers = JsonSerializer.SerializeToUtf8Bytes(await AnswersAsync(id, context, prices, ct), AnswerForm);
        (string Name, byte[] Bytes)[] files = [(TendererFile.Name, TendererFile.Write(name, number, context.Pseudonym)), (AnswerFile.Name, answers), ("beskrivning.txt", Encoding.UTF8.GetBytes($"{name} offererar mätare enligt svarsfilen."))];
        using var envelope = new MemoryStream();
        var header = (await Envelope.SealAsync(context, set, [.. files.Select(file => new FileToSeal(file.Name, file.Bytes.Length, () => new MemoryStream(file.Bytes)))], envelope, ct)).OrThrow();
        envelope.Position = 0;
        (await intake.TakeAsync(id, envelope, earlier: null, ct)).OrThrow();
        return header;
    }

    private async Task<AnswerContent> AnswersAsync(CaseId id, EnvelopeContext context, decimal[] prices, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var lot = await db.Lots.AsNoTracking().SingleAsync(row => row.Case == id, ct);
        var asked = RequestFile.Answered(await db.Requirements.AsNoTracking().Where(row => row.Case == id).ToListAsync(ct), lot);
        var model = (await db.LotModels.AsNoTracking().SingleAsync(row => row.Case == id, ct)).Read();
        return new AnswerContent(
            AnswerFile.Format,
            context.Procurement,
            context.Lot,
            context.Pseudonym,
            asked.ToDictionary(LotModels.IdOf, row => row.Expected, StringComparer.Ordinal),
            new Dictionary<string, string>(),
            Prices: model.Items!.Zip(prices).ToDictionary(pair => pair.First.Id, pair => pair.Second.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }

    private async Task OpenAsync(CaseId id, List<EnvelopeHeader> envelopes, CancellationToken ct)
    {
        var set = await SetAsync(id, ct);
        foreach (var (person, pair) in DemoKeys.Restore())
        {
            using var own = pair;
            var permit = (await gate.AskAsync(await ActorAsync(person, ct), new OpenTendersOf(id), ct)).OrThrow();
            (await opener.HandAsync(permit, CustodianShares.Unwrap(set, 0, own, envelopes).OrThrow().Write(), ct)).OrThrow();
        }
    }

    private async Task CheckAsync(CaseId id, CancellationToken ct)
    {
        var officer = await ActorAsync(Officer, ct);
        foreach (var offer in await OffersAsync(id, ct))
        {
            (await checking.DecideAsync((await gate.AskAsync(officer, new CheckTenders(id), ct)).OrThrow(), offer.Id, new VerdictForm { Admit = true }, ct)).OrThrow();
        }

        (await checking.BeginEvaluationAsync((await gate.AskAsync(officer, new CheckTenders(id), ct)).OrThrow(), ct)).OrThrow();
    }

    private async Task JudgeAsync(CaseId id, CancellationToken ct)
    {
        var offers = await OffersAsync(id, ct);
        var lot = offers[0].Lot;
        var criterion = (await reads.Of<ProcurementDb>().LotModels.AsNoTracking().SingleAsync(row => row.Lot == lot, ct)).Judged;
        foreach (var (place, person) in Panel.Index())
        {
            var actor = await ActorAsync(person, ct);
            var form = FormOf(offers, criterion, score => place == 0 ? score.First : score.Second);
            form.Minutes = 150 + (place * 45);
            (await scoring.SaveAsync((await gate.AskAsync(actor, new ScoreQuality(id), ct)).OrThrow(), lot, form, ct)).OrThrow();
            (await scoring.SignAsync((await gate.AskAsync(actor, new ScoreQuality(id), ct)).OrThrow(), lot, ct)).OrThrow();
        }

        (await scoring.SettleAsync((await gate.AskAsync(await ActorAsync(Panel[0], ct), new SettleQuality(id), ct)).OrThrow(), lot, FormOf(offers, criterion, score => score.Agreed), ct)).OrThrow();
    }

    // Tenders are marked in the order in which they came, which is not the order of the list when they came in the same moment.
    private static BallotForm FormOf(IReadOnlyList<JudgedTender> offers, string criterion, Func<(int First, int Second, int Agreed, string Why), int> step) => new()
    {
        Scores =
        [
            .. offers.Select(offer =>
            {
                var score = Scores[Array.FindIndex(Tenders, tender => tender.Name == offer.Tenderer)];
                return new ScoreForm { JudgedTender = offer.Id, Criterion = criterion, Answer = string.Create(CultureInfo.InvariantCulture, $"s{step(score)}"), Why = score.Why };
            }),
        ],
    };

    private async Task<IReadOnlyList<JudgedTender>> OffersAsync(CaseId id, CancellationToken ct) => [.. (await reads.Of<ProcurementDb>().JudgedTenders.AsNoTracking().Where(row => row.Case == id).ToListAsync(ct)).OrderBy(row => row.Mark, StringComparer.Ordinal)];

    private async Task<CustodianSet> SetAsync(CaseId id, CancellationToken ct)
    {
        var list = await reads.Of<ProcurementDb>().CustodyLists.AsNoTracking().SingleAsync(row => row.Case == id, ct);
        return CustodianSet.Read(Encoding.UTF8.GetBytes(list.Json)).OrThrow();
    }

    private async Task<Actor> ActorAsync(int person, CancellationToken ct) => (await people.ActorOfAsync(DemoIds.Person(person), ct))!;
}
