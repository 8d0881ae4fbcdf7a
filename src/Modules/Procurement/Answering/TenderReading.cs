using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Sourcing.Evaluation;

namespace Samkop.Procurement.Answering;

/// <summary>An opened tender with its file of answers; nothing when it has none.</summary>
internal sealed record ReadTender(OpenedTender Tender, byte[]? Answers);

/// <summary>
/// Makes offers of opened tenders: what their files answer is read without retyping and compared. A file that is missing or cannot be read is noted by
/// number and never keeps the opening from being done.
/// </summary>
internal static class TenderReading
{
    /// <summary>Adds the offers, in the order of the protocol.</summary>
    public static async Task AddAsync(ProcurementDb db, Case one, IReadOnlyList<ReadTender> opened, CancellationToken ct)
    {
        var lots = await db.Lots.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct);
        var models = await db.LotModels.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct);
        var requirements = await db.Requirements.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct);
        var number = 0;
        foreach (var (tender, bytes) in opened.Where(row => row.Tender.Fault.Length == 0).OrderBy(row => row.Tender.Lot, StringComparer.Ordinal).ThenBy(row => row.Tender.Received, StringComparer.Ordinal))
        {
            if (lots.Find(row => LotModels.NameOf(row) == tender.Lot) is not { } lot)
            {
                continue;
            }

            var (name, registered) = Split(tender.Tenderer);
            var offer = new JudgedTender { Id = tender.Id, Case = one.Id, Lot = lot.Id, Mark = string.Create(CultureInfo.InvariantCulture, $"A{++number}"), Tenderer = name, OrganisationNumber = registered };
            var answers = Take(offer, tender, one, models.Find(row => row.Lot == lot.Id), bytes);
            db.JudgedTenders.Add(offer);
            foreach (var asked in RequestFile.Answered(requirements, lot))
            {
                db.Replies.Add(ReplyTo(offer, asked, answers.GetValueOrDefault(LotModels.IdOf(asked), string.Empty)));
            }
        }
    }

    /// <summary>A reply with its outcome as far as a machine can tell.</summary>
    public static Reply ReplyTo(JudgedTender offer, Requirement asked, string answer) => new()
    {
        Id = Guid.NewGuid(), JudgedTender = offer.Id, Case = offer.Case, Requirement = asked.Id, Answer = answer, Outcome = Comparison.Of(asked, answer),
    };

    private static IReadOnlyDictionary<string, string> Take(JudgedTender offer, OpenedTender tender, Case one, LotModel? model, byte[]? bytes)
    {
        var nothing = new Dictionary<string, string>();
        if (bytes is null)
        {
            offer.AnswerFault = Refusals.AnswerMissing.Code;
            return nothing;
        }

        if (AnswerFile.Read(bytes).IsRefused(out var no, out var content))
        {
            offer.AnswerFault = no.Code;
            return nothing;
        }

        if (content.Procurement != one.RegisterNumber || content.Lot != tender.Lot || content.Pseudonym != tender.Pseudonym)
        {
            offer.AnswerFault = Refusals.AnswerElsewhere.Code;
            return nothing;
        }

        if (model is not null && AnswerFile.TenderOf(content, model, offer.Mark, offer.Tenderer, DateTimeOffset.Parse(tender.Received, CultureInfo.InvariantCulture)).IsRefused(out no, out var read) is var isBad)
        {
            (offer.AnswerFault, offer.Json) = isBad ? (no!.Code, string.Empty) : (string.Empty, EvaluationText.Write(read!));
        }

        return content.Requirements;
    }

    // The tender's own file says "name, number"; a name may hold commas.
    private static (string Name, string Number) Split(string tenderer)
    {
        var at = tenderer.LastIndexOf(", ", StringComparison.Ordinal);
        return at < 0 ? (tenderer, string.Empty) : (tenderer[..at], tenderer[(at + 2)..]);
    }
}
