using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Analysis.AuditQuestions;

/// <summary>One question and its answer for a period.</summary>
[Asks<AskAuditQuestion>]
internal sealed class AuditAnswerModel(AuditQuestionReader reader, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Through { get; set; }

    public AuditQuestion Question { get; private set; } = QuestionList.All[0];

    public Period Asked { get; private set; } = new(default, default);

    public AuditAnswer Answer { get; private set; } = new([], IsCut: false);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AskAuditQuestion(Number), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (QuestionList.Find(Number) is not { } question)
        {
            return Refusals.NoSuchQuestion.With(Number);
        }

        if (Period.Of(From, Through, SwedishTime.Today(clock)).IsRefused(out no, out var period))
        {
            return no;
        }

        (Question, Asked) = (question, period);
        Answer = await reader.AskAsync(permit.Scope, question, period, AuditQuestionReader.Shown, ct);
        return null;
    }
}
