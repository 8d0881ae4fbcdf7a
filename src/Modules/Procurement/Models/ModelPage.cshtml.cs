using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Rehearsal;
using Samkop.Web;

namespace Samkop.Procurement.Models;

/// <summary>A finding that is accepted, and why.</summary>
internal sealed class AcceptForm
{
    [Required]
    public string Finding { get; set; } = string.Empty;

    [Required, StringLength(1000)]
    public string Why { get; set; } = string.Empty;
}

/// <summary>Chooses the model of one lot, and shows at once what the linter says.</summary>
[Asks<SetModel>]
internal sealed class ModelPageModel(Reads reads, ModelSetting setting) : CaseWorkPage(reads)
{
    // Money first: the others are for those who know why.
    private static readonly ModelKind[] Offered =
    [
        ModelKind.Deductions, ModelKind.LowestPrice, ModelKind.QualityCoefficient, ModelKind.FixedPrice, ModelKind.AbsolutePoints, ModelKind.PricePerQuality, ModelKind.LifeCycleCost,
        ModelKind.LowestPriceOverPrice, ModelKind.MinMax,
    ];

    [BindProperty(SupportsGet = true)]
    public LotId Lot { get; set; }

    // Bound one at a time: each form of the page sends its own fields only.
    public ModelForm Input { get; set; } = new();

    public AcceptForm Accept { get; set; } = new();

    public Lot Found { get; private set; } = null!;

    public LotModel? Row { get; private set; }

    public IReadOnlyList<Requirement> Asked { get; private set; } = [];

    public IReadOnlyList<string> Participants { get; private set; } = [];

    public IReadOnlyList<ModelFinding> Findings { get; private set; } = [];

    public IReadOnlyList<AcceptedFinding> Accepted { get; private set; } = [];

    public IReadOnlyList<Choice> Acceptable { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Offered.Select(kind => new Choice(kind.ToString(), Words.Of(kind), Words.Told(kind)))];

    public static IReadOnlyList<Choice> Keys { get; } = Choice.Of<TieKey>(Words.Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Input, nameof(Input));
        return await DoAsync(new SetModel(Id), (permit, token) => setting.SetAsync(permit, Lot, Input, token), _ => Done(Links.Model(Id, Lot), new("Modellen är sparad.", "The model is saved.")), ct);
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Accept, nameof(Accept));
        return await DoAsync(
            new SetModel(Id), (permit, token) => setting.AcceptAsync(permit, Lot, Accept.Finding, Accept.Why.Trim(), token), _ => Done(Links.Model(Id, Lot), new("Varningen är godtagen.", "The warning is accepted.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new SetModel(Id), ct) is { } no)
        {
            return no;
        }

        if (await Db.Lots.FirstOrDefaultAsync(row => row.Id == Lot && row.Case == Id, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        Found = found;
        Row = await Db.LotModels.FirstOrDefaultAsync(row => row.Lot == Lot, ct);
        Asked = [.. ModelReadiness.Weighed(await Db.Requirements.Where(row => row.Case == Id).ToListAsync(ct), found)];
        Participants = await setting.ParticipantsAsync(Db, Id, ct);
        if (Row?.Read() is { } model)
        {
            Findings = ModelLint.Of(model, spread: Row.Spread());
            Accepted = model.Accepted ?? [];
            Acceptable = [.. Findings.Where(ModelSetting.IsAcceptable).DistinctBy(finding => finding.Code).Select(finding => new Choice(finding.Code, Text.Same($"{finding.Code}: {finding.What}")))];
        }

        if (Input.Kind is null && Input.Criteria.Count == 0)
        {
            Fill();
        }

        return null;
    }

    private void Fill() => Input = ModelForm.Of(
        Row,
        Row?.Read() ?? LotModels.LowestPrice(Case, Found) with { Kind = Asked.Count == 0 ? ModelKind.LowestPrice : ModelKind.Deductions },
        Asked,
        Participants);
}
