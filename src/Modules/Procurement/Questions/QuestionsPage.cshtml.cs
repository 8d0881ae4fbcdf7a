using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Procurement.Questions;

/// <summary>The questions of a procurement, with the form for the one that is being answered.</summary>
[Asks<AnswerQuestion>]
internal sealed class QuestionsPageModel(Reads reads, ISuppliers suppliers, QuestionHandling handling) : CaseWorkPage(reads)
{
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "fraga")]
    public Guid? Chosen { get; set; }

    public IReadOnlyList<(Question Row, string Supplier)> Rows { get; private set; } = [];

    public Question? Open { get; private set; }

    public DateOnly? AnswersThrough { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = new AnswerForm { Question = Open?.Id, PublicText = Open?.Asked ?? string.Empty };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AnswerQuestion(Id),
        (permit, token) => handling.AnswerAsync(permit, Input, token),
        _ => Done(Links.Questions(Id), new("Svaret är ute hos alla.", "The answer is out to all.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new AnswerQuestion(Id), ct) is { } no)
        {
            return no;
        }

        var rows = await Db.Questions.Where(row => row.Case == Id).OrderBy(row => row.Number).ToListAsync(ct);
        var names = await suppliers.NamesAsync([.. rows.Select(row => row.Supplier).Distinct()], ct);
        Rows = [.. rows.Select(row => (row, names.GetValueOrDefault(row.Supplier, "–")))];
        Open = rows.Find(row => row.AnsweredAt is null && (row.Id == Chosen || row.Id == Input.Question)) ?? rows.Find(row => row.AnsweredAt is null);
        AnswersThrough = await Db.TimePlans.FirstOrDefaultAsync(row => row.Case == Id, ct) is { } plan ? DatePlanning.AnswersThrough(Case.Law, plan) : null;
        return null;
    }
}
