using Samkop.Kernel.Work;
using Samkop.Procurement.Answering;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Records.Public;
using Samkop.Sourcing.Evaluation;

namespace Samkop.Procurement.Publish;

/// <summary>
/// Puts the models and the request among the procurement documents when the notice goes out. A lot without quality criteria and without a model
/// gets the lowest price, so that every tender can be evaluated.
/// </summary>
internal sealed class ModelPublishing(IArchive archive, TimeProvider clock)
{
    /// <summary>The facts with the new documents among them.</summary>
    public async Task<CaseFacts> AddAsync(WriteSession session, CaseFacts facts, PersonId? by, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        var models = new List<LotModel>();
        var papers = new List<CaseDocument>();
        foreach (var lot in facts.Lots)
        {
            var row = facts.Models.FirstOrDefault(held => held.Lot == lot.Id) ?? Default(db, session, facts.Case, lot);
            models.Add(row);
            var published = new PublishedEvaluation(PublishedEvaluation.Current, facts.Case.RegisterNumber, row.Read(), [], LotModels.NameOf(lot));
            papers.Add(await PaperAsync(session, facts.Case, $"Utvärderingsmodell, {lot.Title}", $"utvarderingsmodell-{LotModels.NameOf(lot)}.json", published.Write(), by, ct)); // sv-literal: a Swedish procurement document
        }

        papers.Add(await PaperAsync(session, facts.Case, "Förfrågan som data, läses in på förseglingssidan", RequestFile.Name, RequestFile.Write(facts, models), by, ct)); // sv-literal
        db.Documents.AddRange(papers);
        return facts with { Documents = [.. facts.Documents, .. papers], Models = models };
    }

    private static LotModel Default(ProcurementDb db, WriteSession session, Case one, Lot lot)
    {
        var row = new LotModel { Lot = lot.Id, Case = one.Id, Json = EvaluationText.Write(LotModels.LowestPrice(one, lot)), SetAt = session.Now };
        db.LotModels.Add(row);
        return row;
    }

    private async Task<CaseDocument> PaperAsync(WriteSession session, Case one, string title, string name, byte[] bytes, PersonId? by, CancellationToken ct)
    {
        var stored = await archive.StoreAsync(session, bytes, ct);
        return new CaseDocument
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Case = one.Id, Title = title, FileName = name, MediaType = "application/json", Digest = stored.Digest, Length = stored.Length, AddedBy = by, AddedAt = session.Now,
        };
    }
}
