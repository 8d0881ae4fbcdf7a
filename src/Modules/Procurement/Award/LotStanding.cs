using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Sourcing.Evaluation;

namespace Samkop.Procurement.Award;

/// <summary>A tender in the ranking of its lot.</summary>
internal sealed record RankedLine(JudgedTender JudgedTender, RankedTender Ranked)
{
    /// <summary>The evaluated price in öre; null when the model counts in another currency.</summary>
    public long? SumMinor(EvaluationModel model) =>
        model.Currency == "SEK" && Ranked.Price.Rounded(2) is var minor && minor <= long.MaxValue && minor >= 0 ? (long)minor : null;
}

/// <summary>How a lot stands when it is awarded: its tenders, and the ranking that follows from the published model alone.</summary>
internal sealed record LotStanding(Lot Lot, IReadOnlyList<JudgedTender> JudgedTenders, IReadOnlyList<RankedLine> Ranking, EvaluationModel? Model, byte[] File)
{
    /// <summary>Tenders that are not yet ready to be awarded on: unchecked, or admitted without anything to evaluate.</summary>
    public int Unready => JudgedTenders.Count(offer => offer.State == JudgedTenderState.Unchecked || (offer.State == JudgedTenderState.Admitted && (Model is null || offer.Json.Length == 0)));

    /// <summary>How many may win.</summary>
    public int Most(bool isFramework) => Math.Min(isFramework ? Lot.MostSuppliers : 1, Ranking.Count);

    /// <summary>All lots of a case in order; refused as the evaluation itself (EVA-003 and on).</summary>
    public static async Task<Result<IReadOnlyList<LotStanding>>> OfAsync(ProcurementDb db, Case one, CancellationToken ct)
    {
        var lots = await db.Lots.AsNoTracking().Where(row => row.Case == one.Id).OrderBy(row => row.Sequence).ToListAsync(ct);
        var models = (await db.LotModels.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct)).ToDictionary(row => row.Lot, row => row.Json);
        var offers = (await db.JudgedTenders.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct)).ToLookup(row => row.Lot);
        var all = new List<LotStanding>();
        foreach (var lot in lots)
        {
            List<JudgedTender> own = [.. offers[lot.Id].OrderBy(offer => offer.Mark, StringComparer.Ordinal)];
            if (Ranked(one, lot, own, models.GetValueOrDefault(lot.Id)).IsRefused(out var no, out var standing))
            {
                return no;
            }

            all.Add(standing);
        }

        return all;
    }

    private static Result<LotStanding> Ranked(Case one, Lot lot, List<JudgedTender> own, string? model)
    {
        var admitted = own.FindAll(offer => offer.State == JudgedTenderState.Admitted && offer.Json.Length > 0);
        if (model is null || admitted.Count == 0)
        {
            return new LotStanding(lot, own, [], Model: null, []) is var bare && model is null ? bare : Read(one, lot, model!, []).Map(file => bare with { Model = file.Model });
        }

        if (Read(one, lot, model, admitted).IsRefused(out var no, out var file))
        {
            return no;
        }

        if (Evaluator.Rank(file.Model, file.Tenders).IsRefused(out no, out var ranking) || file.Decided().IsRefused(out no, out var decided))
        {
            return no;
        }

        var offers = file.Tenders.Zip(admitted).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
        return new LotStanding(lot, own, [.. ranking.Places.Select(place => new RankedLine(offers[place.Tender.Id], place))], file.Model, decided.Write());
    }

    // Model and tenders are stored as the file has them; put together they are the file.
    private static Result<PublishedEvaluation> Read(Case one, Lot lot, string model, List<JudgedTender> admitted)
    {
        var file = new JsonObject
        {
            ["format"] = PublishedEvaluation.Current,
            ["procurement"] = one.RegisterNumber,
            ["lot"] = NoticeLots.IdOf(lot),
            ["model"] = JsonNode.Parse(model),
            ["tenders"] = new JsonArray([.. admitted.Select(offer => JsonNode.Parse(offer.Json))]),
        };
        return PublishedEvaluation.Read(JsonSerializer.SerializeToUtf8Bytes(file));
    }
}
