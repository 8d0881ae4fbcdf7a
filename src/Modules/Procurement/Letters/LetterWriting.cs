using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Award;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Sourcing.Deadlines;
using Samkop.Sourcing.Evaluation;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Procurement.Letters;

/// <summary>A letter before it is sent.</summary>
internal sealed record DraftLetter(int Number, string Tenderer, string OrganisationNumber, SupplierView? Supplier, bool IsEnglish, LetterContent Content);

/// <summary>All letters of a decision, and the standstill that they start.</summary>
internal sealed record DraftLetters(IReadOnlyList<DraftLetter> Letters, IReadOnlyList<ExplainedDate> Standstill, IReadOnlyList<LotStanding> Lots)
{
    /// <summary>The first who cannot be reached by electronic means.</summary>
    public DraftLetter? Unreachable => Letters.FirstOrDefault(static letter => letter.Supplier is null);
}

/// <summary>
/// Writes the letter to each tenderer (LOU 12 kap. 12 §): what was decided, why, own figure and value beside the winners', the last day of the standstill
/// and how to ask for review. Another tenderer that has not won stands in no letter.
/// </summary>
internal sealed class LetterWriting(ISuppliers suppliers, IEntities entities)
{
    public async Task<Result<DraftLetters>> WriteAsync(ProcurementDb db, (Case Case, AwardDecision Award) of, bool isElectronic, DateOnly day, CancellationToken ct)
    {
        var (one, award) = of;
        if ((await LotStanding.OfAsync(db, one, ct)).IsRefused(out var no, out var lots) || DeadlineEngine.Current.Standstill(one.Law, day, isElectronic).IsRefused(out no, out var standstill))
        {
            return no;
        }

        var facts = new LetterFacts(
            one, award, await db.AwardedLots.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct), (await db.Winners.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct)).ToDictionary(row => row.JudgedTender),
            lots, standstill[0], ((await entities.GetAsync(one.Entity, ct)).Name, await db.TimePlans.AsNoTracking().Where(row => row.Case == one.Id).Select(row => row.Court).FirstOrDefaultAsync(ct) ?? string.Empty));
        var letters = new List<DraftLetter>();
        foreach (var tenderer in lots.SelectMany(static lot => lot.JudgedTenders).Where(static offer => offer.State != JudgedTenderState.Withdrawn).GroupBy(KeyOf, StringComparer.Ordinal).OrderBy(static group => group.Min(offer => offer.Mark), StringComparer.Ordinal))
        {
            var first = tenderer.First();
            var supplier = first.OrganisationNumber.Length == 0 ? null : await suppliers.IdentifyAsync(new SupplierKeys(first.OrganisationNumber, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct);
            var isEnglish = supplier is { } known ? known.Country != "SE" : first.OrganisationNumber.Length == 0;
            letters.Add(new DraftLetter(letters.Count + 1, first.Tenderer, first.OrganisationNumber, supplier, isEnglish, facts.LetterTo(first.Tenderer, [.. tenderer], isEnglish ? Text.English : Text.Swedish)));
        }

        return new DraftLetters(letters, standstill, lots);
    }

    // One letter to each company, however many lots it has tendered for.
    private static string KeyOf(JudgedTender offer) => offer.OrganisationNumber.Length > 0 ? offer.OrganisationNumber.Replace("-", string.Empty, StringComparison.Ordinal) : offer.Tenderer;
}

/// <summary>What all letters of a decision have in common.</summary>
internal sealed record LetterFacts(
    Case Case, AwardDecision Award, IReadOnlyList<AwardedLot> Awarded, IReadOnlyDictionary<Guid, AwardWinner> Winners, IReadOnlyList<LotStanding> Lots, ExplainedDate Standstill, (string Lead, string Court) Names)
{
    public LetterContent LetterTo(string tenderer, IReadOnlyList<JudgedTender> own, CultureInfo language)
    {
        string Say(Text text) => text.In(language);
        var parts = Lots.SelectMany(lot => own.Where(offer => offer.Lot == lot.Lot.Id).Select(offer => LotPart(lot, offer, Say))).ToList();
        parts.Add(new LetterPart(Say(new("Avtalsspärr", "Standstill")),
        [
            Say(Standstill.Why),
            Say(new("Avtal ingås inte före dess.", "No contract is concluded before then.")),
        ]));
        parts.Add(new LetterPart(Say(new("Om ni vill begära överprövning", "If you wish to ask for review")),
        [
            Say(new Text("Den som anser att upphandlingen har brutit mot lagen och har lidit eller kan lida skada kan ansöka om överprövning hos {0} (LOU 20 kap.). Ansökan ska vara skriftlig och ha kommit in till domstolen senast {1}.", "Who considers that the procurement has broken the act and has suffered or may suffer harm can apply for review at {0} (LOU chapter 20). The application must be in writing and have come in to the court by {1}.")
                .With(Names.Court, SwedishDates.Iso(Standstill.Date!.Value))),
            Say(new Text("Frågor om beslutet: {0}, {1}.", "Questions about the decision: {0}, {1}.").With(Case.ContactEmail, Case.ContactPhone)),
        ]));
        return new LetterContent(
            language.TwoLetterISOLanguageName,
            Say(new("Underrättelse om beslut", "Notification of decision")),
            [
                Say(new Text("Till {0}", "To {0}").With(tenderer)),
                Say(new Text("{0} har {1} beslutat om tilldelning i upphandlingen {2}, {3}. Beslutet har diarienummer {4}.", "On {1} {0} decided on the award of the procurement {2}, {3}. The decision has the register number {4}.")
                    .With(Names.Lead, SwedishDates.Iso(Award.DecidedAt!.Value.DateInSweden()), Case.Title, Case.RegisterNumber, Award.RegisterNumber)),
            ],
            parts);
    }

    private LetterPart LotPart(LotStanding lot, JudgedTender own, Func<Text, string> say)
    {
        List<RankedLine> winners = [.. lot.Ranking.Where(row => Winners.ContainsKey(row.JudgedTender.Id))];
        var words = new List<string> { say(OutcomeOf(lot, own, winners)) };
        if (Awarded.FirstOrDefault(row => row.Lot == lot.Lot.Id) is { Reason.Length: > 0 } awarded)
        {
            words.Add(awarded.Reason);
        }

        var mine = lot.Ranking.FirstOrDefault(row => row.JudgedTender.Id == own.Id);
        var columns = mine is null ? [] : winners.Where(row => row.JudgedTender.Id != own.Id).Prepend(mine).ToList();
        return new LetterPart($"{lot.Lot.Sequence}. {lot.Lot.Title}", words, columns.Count == 0 ? null : Table(lot, columns, own, say));
    }

    private Text OutcomeOf(LotStanding lot, JudgedTender own, List<RankedLine> winners)
    {
        var names = string.Join(", ", winners.Select(static row => row.JudgedTender.Tenderer));
        if (own.State is JudgedTenderState.TendererRejected or JudgedTenderState.TenderRejected)
        {
            var (because, reason) = (Words.Of(own.State), own.Reason);
            return winners.Count == 0
                ? new Text($"Ert anbud har inte utvärderats. {because.Sv}: {reason}. Inget anbud antas.", $"Your tender has not been evaluated. {because.En}: {reason}. No tender is accepted.") // sv-literal
                : new Text($"Ert anbud har inte utvärderats. {because.Sv}: {reason}. Antaget anbud: {names}.", $"Your tender has not been evaluated. {because.En}: {reason}. Accepted: {names}."); // sv-literal
        }

        var place = lot.Ranking.FirstOrDefault(row => row.JudgedTender.Id == own.Id)?.Ranked.Place;
        return Winners.ContainsKey(own.Id) ? new Text("Ert anbud antas. Det har plats {0} av {1}.", "Your tender is accepted. It has place {0} of {1}.").With(place, lot.Ranking.Count)
            : winners.Count == 0 ? new("Inget anbud antas.", "No tender is accepted.")
            : new Text("Ert anbud antas inte. Det har plats {0} av {1}. Antaget anbud: {2}.", "Your tender is not accepted. It has place {0} of {1}. Accepted: {2}.").With(place, lot.Ranking.Count, names);
    }

    private static LetterTable Table(LotStanding lot, List<RankedLine> columns, JudgedTender own, Func<Text, string> say)
    {
        var model = lot.Model!;
        var rows = new List<IReadOnlyList<string>> { Row(say(new Text("Utvärderat pris, {0}", "Evaluated price, {0}").With(model.Currency)), static row => Show.Number(row.Ranked.Price.ToDecimal(), 2)) };
        foreach (var (criterion, index) in model.Criteria.Select(static (criterion, index) => (criterion, index)))
        {
            rows.Add(Row(say(criterion.Name), row => $"{AnswerOf(criterion, row.Ranked.Tender, say)}: {Show.Number(row.Ranked.Score.Parts[index].Value.ToDecimal(), 4)}"));
        }

        rows.Add(Row(say(model.HighestWins ? new("Jämförelsetal, högst vinner", "Figure, the highest wins") : new("Jämförelsetal, lägst vinner", "Figure, the lowest wins")), static row => Show.Number(row.Ranked.Figure.ToDecimal(), 4)));
        rows.Add(Row(say(new("Plats", "Place")), static row => row.Ranked.Place.ToString(CultureInfo.InvariantCulture)));
        return new LetterTable(
            say(new("Så jämfördes anbuden", "How the tenders compared")),
            [say(new("Vad", "What")), .. columns.Select(row => row.JudgedTender.Id == own.Id ? say(new("Ert anbud", "Your tender")) : row.JudgedTender.Tenderer)],
            rows);

        List<string> Row(string name, Func<RankedLine, string> cell) => [name, .. columns.Select(cell)];
    }

    private static string AnswerOf(Criterion criterion, Tender tender, Func<Text, string> say) =>
        tender.Answers.TryGetValue(criterion.Id, out var answer)
            ? criterion.Steps?.FirstOrDefault(step => step.Id == answer.Text) is { } step ? say(step.Name) : answer.Text
            : "–";
}
