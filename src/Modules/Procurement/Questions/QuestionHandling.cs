using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Questions;

/// <summary>A question as asked.</summary>
internal sealed class QuestionForm
{
    [Required, StringLength(4000)]
    public string Words { get; set; } = string.Empty;
}

/// <summary>What is published of a question.</summary>
internal sealed class AnswerForm
{
    [Required]
    public Guid? Question { get; set; }

    [Required, StringLength(4000)]
    public string PublicText { get; set; } = string.Empty;

    [Required, StringLength(4000)]
    public string Answer { get; set; } = string.Empty;
}

/// <summary>Suppliers ask, the buyer answers to all.</summary>
internal sealed class QuestionHandling(UnitOfWork work, CaseWriting writing, IInbox inbox, TimeProvider clock)
{
    /// <summary>Asks; refused when the procurement takes no questions (PRO-017).</summary>
    public Task<Result<int>> AskAsync(Permit<AskQuestion> permit, QuestionForm form, CancellationToken ct) =>
        work.WriteAsync<AskQuestion, int>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                var id = permit.Action.Case;
                var one = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == id, ct);
                var plan = await db.TimePlans.AsNoTracking().FirstOrDefaultAsync(row => row.Case == id, ct);
                if (one.Phase != CasePhase.Published || plan is null || session.Now.DateInSweden() > plan.QuestionsThrough || permit.Actor.Supplier is not { } supplier)
                {
                    return Refusals.NotOpen.With();
                }

                var number = (await db.Questions.Where(row => row.Case == id).MaxAsync(row => (int?)row.Number, ct) ?? 0) + 1;
                db.Questions.Add(new Question { Id = Guid.CreateVersion7(clock.GetUtcNow()), Case = id, Number = number, Supplier = supplier, AskedBy = permit.Actor.Person, AskedAt = session.Now, Asked = form.Words.Trim() });
                await inbox.PutAsync(session, MatterOf(one, plan, number), ct);
                session.Audit(AuditNote.On(id, one.Entity) with { After = new { question = number } });
                return number;
            },
            ct);

    /// <summary>Answers to all; a question is answered once (PRO-018), later knowledge is a change.</summary>
    public Task<Result<Done>> AnswerAsync(Permit<AnswerQuestion> permit, AnswerForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Questions.AsTracking().FirstOrDefaultAsync(row => row.Id == form.Question && row.Case == one.Id, ct) is not { } row)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (row.AnsweredAt is not null)
                {
                    return Refusals.AnsweredAlready.With();
                }

                (row.PublicText, row.Answer, row.AnsweredBy, row.AnsweredAt) = (form.PublicText.Trim(), form.Answer.Trim(), permit.Actor.Person, session.Now);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), StepOf(row.Number), ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { question = row.Number, answered = true } });
                return null;
            },
            ct);

    private static string StepOf(int number) => $"question-{number}";

    private static NewMatter MatterOf(Case one, TimePlan plan, int number) => new()
    {
        About = ObjectRef.To(one.Id),
        Step = StepOf(number),
        What = new Text("Besvara fråga {0} i {1}", "Answer question {0} in {1}").With(number, one.Title),
        WhyYou = new("Du leder upphandlingen.", "You run the procurement."),
        To = Addressee.To(one.Buyer, one.Entity),
        Due = DatePlanning.AnswersThrough(one.Law, plan),
        Href = Links.Questions(one.Id),
    };
}
