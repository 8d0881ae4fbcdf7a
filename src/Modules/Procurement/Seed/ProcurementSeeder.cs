using System.Text;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Change;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Opening;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Procurement.Seed;

/// <summary>
/// Procurements of the demo, announced and cancelled by the same code as real ones. Filled last, so that register numbers of the older parts of the
/// world stay as they were.
/// </summary>
internal sealed class ProcurementSeeder(Gate gate, UnitOfWork work, IRegister register, IArchive archive, DemoSteps steps, DemoKeys keys, DemoTenders tenders, IEntities entities, DemoClock clock) : ISeeder
{
    public int Order => 130;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedCases(), ct)).OrThrow();
        await keys.LayOutAsync(ct);
        var library = DemoRequirements.All(request.Today);
        (await work.WriteAsync<SeedCases, Done>(
            permit,
            session =>
            {
                session.Of<ProcurementDb>().Library.AddRange(library);
                session.Audit(new AuditNote(permit.Action.About) { After = new { library = library.Count } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct)).OrThrow();
        foreach (var demo in DemoCases.All(request.Today, request.StreamOf("Procurement")))
        {
            using (clock.Back(demo.TenderedSince))
            {
                (await work.WriteAsync<SeedCases, Done>(permit, session => FillAsync(session, demo, library, ct), ct)).OrThrow();
            }

            if (demo.TenderedSince > 0)
            {
                await tenders.FillAsync(demo.Case.Id, demo.TenderedSince, ct);
            }
        }
    }

    private async Task<Result<Done>> FillAsync(WriteSession session, DemoCase demo, IReadOnlyList<LibraryRequirement> library, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        var one = demo.Case;
        (one.Record, one.RegisterNumber) = await register.RegisterAsync(session, CaseOpening.RecordOf(one), ct);
        db.Cases.Add(one);
        db.Strategies.Add(demo.Strategy);
        db.Lots.AddRange(demo.Lots);
        db.Participants.AddRange(demo.Participants);
        Requirement[] requirements = [.. demo.Requirements.Select((taken, index) => Taken(one.Id, index + 1, library[taken.Library - 1], taken.Weight))];
        db.Requirements.AddRange(requirements);
        var names = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.Name);
        db.LotModels.AddRange(DemoModels.Of(one, demo, requirements, [.. demo.Participants.OrderBy(part => part.Role).ThenBy(part => part.Id).Select(part => names[part.Entity])], session.Now));
        if (demo.Plan is { } plan)
        {
            db.TimePlans.Add(plan);
        }

        await AddPapersAsync(session, demo, ct);
        session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { one.RegisterNumber, phase = one.Phase.ToString(), lots = demo.Lots.Count, participants = demo.Participants.Count } });
        await session.FlushAsync(ct);
        if (demo.HasKeys && await keys.FixAsync(session, one, ct) is { } unfixed)
        {
            return unfixed;
        }

        await session.FlushAsync(ct);

        if (demo.IsPublished && (await steps.Publishing.PublishAsync(session, one.Id, one.Buyer, ct)).IsRefused(out var no))
        {
            return no;
        }

        if (demo.IsAwarded && await steps.Award.TellAsync(session, one.Id, ct) is { } untold)
        {
            return untold;
        }

        AddQuestions(session, demo);
        if (demo.CancelReason.Length == 0)
        {
            return Done.It;
        }

        await session.FlushAsync(ct);
        return await steps.Changing.CancelAsync(session, one.Id, new CancelForm { Ground = CancelGround.NeedChanged, Reason = demo.CancelReason }, one.Buyer, ct);
    }

    // The last paper of a case is numbered nine when it is the power of attorney: participants point at it.
    private async Task AddPapersAsync(WriteSession session, DemoCase demo, CancellationToken ct)
    {
        foreach (var (index, paper) in demo.Papers.Index())
        {
            var stored = await archive.StoreAsync(session, Encoding.UTF8.GetBytes(paper.Text), ct);
            session.Of<ProcurementDb>().Documents.Add(new CaseDocument
            {
                Id = DemoIds.Paper(demo.Case.Id, paper.IsInternal ? 9 : index + 1),
                Case = demo.Case.Id,
                Title = paper.Title,
                FileName = paper.FileName,
                MediaType = "text/plain",
                Digest = stored.Digest,
                Length = stored.Length,
                IsInternal = paper.IsInternal,
                AddedBy = demo.Case.Buyer,
                AddedAt = session.Now,
            });
        }
    }

    private static void AddQuestions(WriteSession session, DemoCase demo)
    {
        foreach (var (index, question) in demo.Questions.Index())
        {
            var isAnswered = question.Answer.Length > 0;
            session.Of<ProcurementDb>().Questions.Add(new Question
            {
                Id = DemoIds.Make(45, index + 1),
                Case = demo.Case.Id,
                Number = index + 1,
                Supplier = DemoIds.Supplier(question.Supplier),
                AskedAt = session.Now,
                Asked = question.Asked,
                PublicText = question.Public,
                Answer = question.Answer,
                AnsweredBy = isAnswered ? demo.Case.Buyer : null,
                AnsweredAt = isAnswered ? session.Now : null,
            });
        }
    }

    private static Requirement Taken(CaseId id, int sequence, LibraryRequirement source, int weight)
    {
        var row = new Requirement
        {
            Id = RequirementId.From(DemoIds.Make(44, (id.Value.ToByteArray()[15] * 100) + sequence)),
            Case = id,
            Sequence = sequence,
            Weight = weight,
            Title = source.Title,
            Body = source.Body,
            LibraryLine = source.Line,
            LibraryVersion = source.Version,
        };
        row.CopyFrom(source);
        return row;
    }
}
