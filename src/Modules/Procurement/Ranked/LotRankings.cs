using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Rehearsal;

namespace Samkop.Procurement.Ranked;

/// <summary>A lot with its ranking, or why there is none.</summary>
internal sealed record LotRanking
{
    public required Lot Lot { get; init; }

    /// <summary>The published file: model, admitted tenders and the ranking that follows.</summary>
    public PublishedEvaluation? File { get; init; }

    public Ranking? Ranking { get; init; }

    /// <summary>Ids of the tenders by their marks.</summary>
    public IReadOnlyDictionary<string, Guid> JudgedTenders { get; init; } = new Dictionary<string, Guid>();

    /// <summary>Why the tenders cannot be ranked.</summary>
    public Refusal? Fault { get; init; }

    public IReadOnlyList<TenderSensitivity> Sensitivity { get; init; } = [];

    public IReadOnlyList<ParticipantWinner> Baskets { get; init; } = [];

    public VolumeTrialResult? Trial { get; init; }
}

/// <summary>Ranks the admitted tenders of each lot by its published model. All arithmetic is the library's.</summary>
internal sealed class LotRankings(Reads reads)
{
    /// <summary>How often volumes are drawn.</summary>
    public const int Draws = 1000;

    /// <summary>All lots of a case; the permit to see prices has been given.</summary>
    /// <param name="permit">To see prices.</param>
    /// <param name="seed">Of the draws of volumes; the same seed gives the same result. Null: no draws, as for the file.</param>
    /// <param name="ct">To break off.</param>
    public async Task<IReadOnlyList<LotRanking>> LoadAsync(Permit<SeePrices> permit, ulong? seed, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var id = permit.Action.Case;
        var one = await db.Cases.SingleAsync(row => row.Id == id, ct);
        var lots = await db.Lots.Where(row => row.Case == id).OrderBy(row => row.Sequence).ToListAsync(ct);
        var models = await db.LotModels.Where(row => row.Case == id).ToDictionaryAsync(row => row.Lot, ct);
        var offers = await db.JudgedTenders.Where(row => row.Case == id && row.State == JudgedTenderState.Admitted).ToListAsync(ct);
        return [.. lots.Select(lot => Of(one, lot, models.GetValueOrDefault(lot.Id), [.. offers.Where(row => row.Lot == lot.Id).OrderBy(row => row.Mark.Length).ThenBy(row => row.Mark, StringComparer.Ordinal)], seed))];
    }

    private static LotRanking Of(Case one, Lot lot, LotModel? row, List<JudgedTender> offers, ulong? seed)
    {
        if (row is null)
        {
            return new LotRanking { Lot = lot, Fault = Refusals.NoModel.With(lot.Title) };
        }

        if (offers.Find(offer => offer.Json.Length == 0) is { } lacking)
        {
            return new LotRanking { Lot = lot, Fault = Refusals.AnswersLacking.With(lacking.Mark) };
        }

        var model = row.Read();
        List<Tender> tenders = offers.ConvertAll(offer => EvaluationText.ReadTender(offer.Json) with { Tenderer = offer.Tenderer });
        if (Evaluator.Rank(model, tenders).IsRefused(out var no, out var ranking)
            || new PublishedEvaluation(PublishedEvaluation.Current, one.RegisterNumber, model, tenders, LotModels.NameOf(lot)).Decided().IsRefused(out no, out var file))
        {
            return new LotRanking { Lot = lot, Fault = no };
        }

        var found = new LotRanking { Lot = lot, File = file, Ranking = ranking, JudgedTenders = offers.ToDictionary(offer => offer.Mark, offer => offer.Id, StringComparer.Ordinal), Sensitivity = Samkop.Sourcing.Rehearsal.Sensitivity.Of(ranking) };
        return seed is not { } start || model.Participants is null ? found : found with
        {
            Baskets = VolumeTrial.ByParticipant(model, tenders).OrThrow(),
            Trial = VolumeTrial.Run(model, tenders, start, Draws).OrThrow(),
        };
    }
}
