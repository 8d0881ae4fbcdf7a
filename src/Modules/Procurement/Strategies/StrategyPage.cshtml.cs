using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Strategies;

/// <summary>How the need is met and followed up.</summary>
[Asks<SetStrategy>]
internal sealed class StrategyPageModel(Reads reads, IEntities entities, IPeople people, StrategySetting setting, TimeProvider clock) : CaseWorkPage(reads)
{
    [BindProperty]
    public StrategyForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Needs { get; } = Choice.Of<LabourNeed>(Words.Of);

    /// <summary>The decision by which an environment party is demanded, or none.</summary>
    public EnvironmentDivision? Priority { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        var strategy = await Db.Strategies.SingleAsync(row => row.Case == Id, ct);
        Input = new StrategyForm
        {
            FollowUp = strategy.FollowUp,
            ResponsibleUnit = strategy.ResponsibleUnit,
            EnvironmentParty = strategy.EnvironmentParty,
            NoLotsReason = strategy.NoLotsReason,
            LabourNeed = strategy.LabourNeed,
            LabourReason = strategy.LabourReason,
            MarketDialogue = strategy.MarketDialogue,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new SetStrategy(Id),
        (permit, token) => setting.SetAsync(permit, Input, token),
        _ => Done(Links.Case(Id), new("Strategin är sparad.", "The strategy is saved.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new SetStrategy(Id), ct) is { } no)
        {
            return no;
        }

        Units = [.. (await entities.UnitsOfAsync(Case.Entity, ct)).Select(unit => new Choice(unit.Id.Value.ToString(), Text.Same(unit.Name)))];
        var holders = await people.HoldersAsync(Roles.Sustainability, Case.Entity, ct);
        People = [.. holders.Select(person => new Choice(person.Id.Value.ToString(), Text.Same($"{person.Name}, {person.Title}")))];
        var today = SwedishTime.Today(clock);
        Priority = Case.Cpv is not { } cpv ? null : (await Db.EnvironmentDivisions.ToListAsync(ct)).Find(row => row.HoldsOn(today) && cpv.Eight.StartsWith(row.Division, StringComparison.Ordinal));
        return null;
    }
}
