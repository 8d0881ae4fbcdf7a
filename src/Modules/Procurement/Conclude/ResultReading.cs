using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Procurement.Award;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Suppliers.Public;

namespace Samkop.Procurement.Conclude;

/// <summary>Gathers what a result notice tells.</summary>
internal sealed class ResultReading(ISuppliers suppliers)
{
    /// <summary>Of a procurement that is cancelled after the opening: its tenders, and no winner.</summary>
    public async Task<Result<ResultFacts>> WithoutWinnerAsync(ProcurementDb db, CaseFacts facts, IReadOnlyList<int> large, CancellationToken ct)
    {
        var offers = await db.JudgedTenders.AsNoTracking().Where(row => row.Case == facts.Case.Id).ToListAsync(ct);
        List<AwardLetter> unsent = [.. offers.DistinctBy(static offer => (offer.OrganisationNumber, offer.OrganisationNumber.Length > 0 ? string.Empty : offer.Tenderer)).Select(static offer => new AwardLetter
        {
            Case = offer.Case, Tenderer = offer.Tenderer, OrganisationNumber = offer.OrganisationNumber, HtmlDigest = string.Empty, Content = string.Empty,
        })];
        return (await OfAsync(db, facts, (null, unsent, []), ct)).Map(result => result with { Large = large });
    }

    /// <summary>Of a decision.</summary>
    public async Task<Result<ResultFacts>> OfAsync(ProcurementDb db, CaseFacts facts, (AwardDecision? Award, IReadOnlyList<AwardLetter> Letters, List<AwardWinner> Winners) of, CancellationToken ct)
    {
        var (award, letters, winners) = of;
        if ((await LotStanding.OfAsync(db, facts.Case, ct)).IsRefused(out var no, out var lots))
        {
            return no;
        }

        var parties = new List<ResultParty>();
        foreach (var letter in letters)
        {
            parties.Add(new ResultParty(letter, letter.Supplier is { } supplier ? await suppliers.FindAsync(supplier, ct) : await ByNumberAsync(letter, ct), letter.Region?.ToString()));
        }

        return new ResultFacts(award, parties, [.. lots.SelectMany(static lot => lot.JudgedTenders).Where(static offer => offer.State != JudgedTenderState.Withdrawn).Select(offer => new ResultTender(
            offer,
            parties.First(party => Digits(party.Letter.OrganisationNumber) == Digits(offer.OrganisationNumber) && (offer.OrganisationNumber.Length > 0 || party.Letter.Tenderer == offer.Tenderer)),
            lots.SelectMany(static lot => lot.Ranking).FirstOrDefault(row => row.JudgedTender.Id == offer.Id)?.Ranked.Place,
            winners.Find(row => row.JudgedTender == offer.Id)))]);
    }

    private static string Digits(string number) => number.Replace("-", string.Empty, StringComparison.Ordinal);

    // A company that was added to the register after its letter went by post.
    private async Task<SupplierView?> ByNumberAsync(AwardLetter letter, CancellationToken ct) =>
        letter.OrganisationNumber.Length == 0 ? null : await suppliers.IdentifyAsync(new SupplierKeys(letter.OrganisationNumber, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct);
}
