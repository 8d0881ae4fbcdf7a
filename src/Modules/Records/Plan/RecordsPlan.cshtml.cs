using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Web;

namespace Samkop.Records.Plan;

/// <summary>A plan to take in.</summary>
internal sealed class PlanForm
{
    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    public IFormFile? Upload { get; set; }
}

/// <summary>The records plans in force, and the import of a new one.</summary>
[Asks<ImportPlan>]
internal sealed class RecordsPlanModel(Reads reads, IEntities entities, ImportPlanHandler handler) : GatedPage
{
    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public IReadOnlyList<CellFault> Faults { get; private set; } = [];

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public IReadOnlyList<(RetentionRule Rule, string Entity)> Rules { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var text = await UploadedText.ReadAsync(Input.Upload, ct);
        if (await LoadAsync(ct) is { } unseen)
        {
            return Refuse(unseen);
        }

        return Input.Upload is null
            ? Refuse(Refusals.PlanFileMissing.On("Upload"))
            : await DoAsync(new ImportPlan(), (permit, token) => handler.HandleAsync(permit, Input, text, token), AnswerFor, ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ImportPlan(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var names = (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).ToDictionary(one => one.Id, one => one.ShortName);
        Entities = [.. names.Select(one => new Choice(one.Key.Value.ToString(), Text.Same(one.Value)))];
        var rules = await reads.Of<RecordsDb>().RetentionRules.Within(permit.Scope, one => one.Entity).ToListAsync(ct);
        Rules = [.. rules.GroupBy(one => (one.Entity, one.Type)).Select(group => group.MaxBy(one => one.ValidFrom)!)
            .Select(one => (one, names[one.Entity])).OrderBy(row => row.Item2, StringComparer.Ordinal).ThenBy(row => row.one.Title, StringComparer.Ordinal)];
        return null;
    }

    private IActionResult AnswerFor(PlanOutcome outcome)
    {
        Faults = outcome.Faults;
        return Faults.Count > 0 ? Faulty() : Done(Links.Plan, new Text("{0} rader är inlästa.", "{0} lines are imported.").With(outcome.Lines));
    }
}
