using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.View;

/// <summary>A line of the history.</summary>
internal sealed record HistoryRow(Instant At, string Who, string Action);

/// <summary>Everything the page of a case shows.</summary>
internal sealed record CaseFile
{
    public required CaseFacts Facts { get; init; }

    public required string Lead { get; init; }

    public required string Buyer { get; init; }

    public required string Unit { get; init; }

    public required string EnvironmentParty { get; init; }

    public required IReadOnlyDictionary<LegalEntityId, string> Names { get; init; }

    public required IReadOnlyList<ExplainedDate> Dates { get; init; }

    public required IReadOnlyList<Publication> Publications { get; init; }

    public required IReadOnlyList<Expert> Experts { get; init; }

    public required int Questions { get; init; }

    public required int Unanswered { get; init; }

    public required IReadOnlyList<HistoryRow> History { get; init; }
}

/// <summary>Loads a case for its page; the permit to read it has been given.</summary>
internal sealed class CaseFiles(Reads reads, IEntities entities, IPeople people, AuditTrail trail, TimeProvider clock)
{
    private static readonly Dictionary<string, Text> Verbs = new ActionKind[]
    {
        OpenCase.Kind, ShapeCase.Kind, SetStrategy.Kind, MoveCase.Kind, InviteParticipant.Kind, ApproveParticipation.Kind, SeatExpert.Kind, DeclareInterests.Kind, PlanDates.Kind,
        SetRequirements.Kind, SetModel.Kind, CheckTenders.Kind, AttachCaseDocument.Kind, PublishNotice.Kind, ChangeNotice.Kind, CancelProcurement.Kind, NoteNumbers.Kind, AnswerQuestion.Kind, AskQuestion.Kind, SeedCases.Kind,
        ProposeAward.Kind, DecideAward.Kind, SendLetters.Kind, KeepReview.Kind, ConcludeContracts.Kind, TakeOverContracts.Kind, AnnounceResult.Kind,
    }.ToDictionary(kind => kind.Verb, kind => kind.Text, StringComparer.Ordinal);

    public async Task<CaseFile> LoadAsync(Permit<ReadCase> permit, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var id = permit.Action.Case;
        var facts = await db.FactsAsync(id, SwedishTime.Today(clock), ct);
        var all = await entities.AllAsync(ct);
        var persons = await people.NamesAsync([facts.Case.Buyer, .. facts.Strategy.EnvironmentParty is { } party ? [party] : Array.Empty<PersonId>()], ct);
        var unit = facts.Strategy.ResponsibleUnit is { } responsible ? await entities.FindUnitAsync(responsible, ct) : null;
        return new CaseFile
        {
            Facts = facts,
            Names = all.ToDictionary(entity => entity.Id, entity => entity.Name),
            Lead = all.First(entity => entity.Id == facts.Case.Entity).Name,
            Buyer = persons.GetValueOrDefault(facts.Case.Buyer, "–"),
            Unit = unit?.Name ?? string.Empty,
            EnvironmentParty = facts.Strategy.EnvironmentParty is { } named ? persons.GetValueOrDefault(named, "–") : string.Empty,
            Dates = facts.Plan is { } plan ? DatePlanning.Chosen(facts.Case.Law, plan) : [],
            Publications = await db.Publications.Where(row => row.Case == id).OrderByDescending(row => row.Sequence).ToListAsync(ct),
            Experts = await db.Experts.Where(row => row.Case == id).ToListAsync(ct),
            Questions = await db.Questions.CountAsync(row => row.Case == id, ct),
            Unanswered = await db.Questions.CountAsync(row => row.Case == id && row.AnsweredAt == null, ct),
            History = await HistoryAsync(id, ct),
        };
    }

    private async Task<IReadOnlyList<HistoryRow>> HistoryAsync(CaseId id, CancellationToken ct)
    {
        List<AuditLine> lines = [.. (await trail.OfAsync([ObjectRef.To(id)], ct)).Where(line => Verbs.ContainsKey(line.Action))];
        var ids = lines.Select(line => Guid.TryParse(line.Actor, out var person) ? (PersonId?)PersonId.From(person) : null).OfType<PersonId>().Distinct().ToArray();
        var names = await people.NamesAsync(ids, ct);
        return [.. Enumerable.Reverse(lines).Select(line => new HistoryRow(
            line.Moment,
            // Who asks is not told in the history: the page of questions shows it to those who answer.
            line.Action == AskQuestion.Kind.Verb ? new Text("En leverantör", "A supplier").ToString()
                : Guid.TryParse(line.Actor, out var person) ? names.GetValueOrDefault(PersonId.From(person), "–")
                : new Text("Samköp (automatiskt)", "Samköp (automatic)").ToString(),
            Verbs[line.Action].ToString()))];
    }
}
