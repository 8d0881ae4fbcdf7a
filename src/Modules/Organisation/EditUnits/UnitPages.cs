using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.EditUnits;

/// <summary>A page that shows the fields of a unit.</summary>
internal interface IUnitFields
{
    UnitInput Input { get; }
}

/// <summary>A new unit.</summary>
[Asks<KeepUnits>]
internal sealed class NewUnitModel(IEntities entities, UnitKeeping keeping, TimeProvider clock) : GatedPage, IUnitFields
{
    [BindProperty, Required]
    public LegalEntityId? Entity { get; set; }

    [BindProperty, Required]
    public DateOnly? From { get; set; }

    [BindProperty(Name = nameof(Input))]
    public UnitInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        From = SwedishTime.Today(clock);
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepUnits(), (permit, token) => keeping.AddAsync(permit, Entity!.Value, From!.Value, Input, token), id => Done(Links.Unit(id), new("Enheten är upplagd.", "The unit is added.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepUnits(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        return null;
    }
}

/// <summary>One unit: its facts, and the days on which it moves or ends.</summary>
[Asks<KeepUnits>]
internal sealed class UnitPageModel(Reads reads, IEntities entities, UnitKeeping keeping, TimeProvider clock) : GatedPage, IUnitFields
{
    [BindProperty(SupportsGet = true)]
    public UnitId Id { get; set; }

    [BindProperty(Name = nameof(Input))]
    public UnitInput Input { get; set; } = new();

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public LegalEntityId? To { get; set; }

    [BindProperty]
    public string? NewCode { get; set; }

    public Unit Unit { get; private set; } = null!;

    public string Entity { get; private set; } = string.Empty;

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = UnitInput.Of(Unit);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new KeepUnits(), (permit, token) => keeping.ChangeAsync(permit, Id, Input, token), _ => Done(Links.Unit(Id), new("Ändringen är sparad.", "The change is saved.")), ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => DatedAsync(
        (permit, token) => Day is { } last ? keeping.EndAsync(permit, Id, last, token) : Task.FromResult<Result<Done>>(Refusals.UnitPeriod.On(nameof(Day))),
        new("Enheten avslutas.", "The unit ends."),
        ct);

    public Task<IActionResult> OnPostMoveAsync(CancellationToken ct) => DatedAsync(
        (permit, token) => Day is { } from && To is { } to ? keeping.MoveAsync(permit, Id, to, from, NewCode ?? string.Empty, token) : Task.FromResult<Result<Done>>(Refusals.UnitPeriod.On(nameof(Day))),
        new("Enheten flyttar.", "The unit moves."),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepUnits(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        if (await reads.Of<OrganisationDb>().Units.FirstOrDefaultAsync(one => one.Id == Id, ct) is not { } unit || !permit.Scope.Covers(unit.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        Unit = unit;
        var all = await entities.AllAsync(ct);
        Entity = all.Single(one => one.Id == unit.Entity).Name;
        Others = [.. all.Where(one => one.Id != unit.Entity && permit.Scope.Covers(one.Id)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        return null;
    }

    // The fields of the unit are another form on the page: they are shown as stored and not judged.
    private async Task<IActionResult> DatedAsync(Func<Permit<KeepUnits>, CancellationToken, Task<Result<Done>>> change, Text message, CancellationToken ct)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Input), StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = UnitInput.Of(Unit);
        return await DoAsync(new KeepUnits(), change, _ => Done(Links.Unit(Id), message), ct);
    }
}
