using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Rehearsal;
using Samkop.Web;

namespace Samkop.Procurement.Models;

/// <summary>A lot with its model, and what the linter says of it.</summary>
internal sealed record ModelView(Lot Lot, LotModel? Row, EvaluationModel? Model, IReadOnlyList<ModelFinding> Findings, int Asked)
{
    /// <summary>True when the panel answers it.</summary>
    public bool IsJudged(Criterion criterion) => Row!.JudgedIds().Contains(criterion.Id);
}

/// <summary>How the tenders of each lot are evaluated.</summary>
[Asks<ReadCase>]
internal sealed class ModelsPageModel(Reads reads) : CaseWorkPage(reads)
{
    public IReadOnlyList<ModelView> Rows { get; private set; } = [];

    public bool MayChange { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        var lots = await Db.Lots.Where(row => row.Case == Id).OrderBy(row => row.Sequence).ToListAsync(ct);
        var models = await Db.LotModels.Where(row => row.Case == Id).ToDictionaryAsync(row => row.Lot, ct);
        var requirements = await Db.Requirements.Where(row => row.Case == Id).ToListAsync(ct);
        Rows = [.. lots.Select(lot => Of(lot, models.GetValueOrDefault(lot.Id), ModelReadiness.Weighed(requirements, lot).Count()))];
        MayChange = Case.Phase.IsInPreparation() && await MayAsync(new SetModel(Id), ct);
        return null;
    }

    private static ModelView Of(Lot lot, LotModel? row, int asked)
    {
        var model = row?.Read();
        return new ModelView(lot, row, model, model is null ? [] : ModelLint.Of(model, spread: row!.Spread()), asked);
    }
}
