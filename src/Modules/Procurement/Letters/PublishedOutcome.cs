using System.Text.Json;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.Letters;

/// <summary>A winner as told to everyone.</summary>
internal sealed record OutcomeWinner(string Name, string Number, long? SumMinor);

/// <summary>What came of a lot as told to everyone; the digest is empty when the evaluation file is not published.</summary>
internal sealed record OutcomeLot(int Sequence, string Title, string Reason, int Tenders, string EvaluationDigest, IReadOnlyList<OutcomeWinner> Winners);

/// <summary>What the public page shows of a decision. Made once, when all have been told.</summary>
internal sealed record PublishedOutcome(DateOnly DecidedOn, string Number, IReadOnlyList<OutcomeLot> Lots)
{
    public static PublishedOutcome Of(AwardDecision award, DraftLetters letters, IReadOnlyList<AwardedLot> awarded, IReadOnlyDictionary<Guid, AwardWinner> winners, bool withFiles) => new(
        award.DecidedAt!.Value.DateInSweden(),
        award.RegisterNumber,
        [.. letters.Lots.Select(lot => (lot, row: awarded.First(row => row.Lot == lot.Lot.Id))).Select(pair => new OutcomeLot(
            pair.lot.Lot.Sequence, pair.lot.Lot.Title, pair.row.Reason, pair.lot.JudgedTenders.Count, withFiles ? pair.row.EvaluationDigest : string.Empty,
            [.. pair.lot.Ranking.Where(row => winners.ContainsKey(row.JudgedTender.Id)).Select(row => new OutcomeWinner(row.JudgedTender.Tenderer, Shown(row.JudgedTender.OrganisationNumber), winners[row.JudgedTender.Id].SumMinor))]))]);

    public static PublishedOutcome Read(string json) => JsonSerializer.Deserialize<PublishedOutcome>(json, OutboxJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, OutboxJson.Options);

    // A sole trader's number is a personal number.
    private static string Shown(string number) => OrganisationNumber.Read(number).IsRefused(out _, out var known) ? string.Empty : known.ToMasked();
}
