using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Requirements;

/// <summary>The requirements of a case, kind by kind.</summary>
[Asks<ReadCase>]
internal sealed class RequirementsPageModel(Reads reads, RequirementWriting writing) : CaseWorkPage(reads)
{
    private const int MostEarlier = 50;

    [BindProperty]
    public List<Guid> Lines { get; set; } = [];

    [BindProperty]
    public CaseId? Earlier { get; set; }

    public IReadOnlyList<Requirement> Rows { get; private set; } = [];

    public IReadOnlyDictionary<LotId, string> Lots { get; private set; } = new Dictionary<LotId, string>();

    public bool MayChange { get; private set; }

    public IReadOnlyList<Choice> Library { get; private set; } = [];

    public IReadOnlyList<Choice> EarlierCases { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid requirement, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new SetRequirements(Id), (permit, token) => writing.RemoveAsync(permit, requirement, token), _ => Done(Links.Requirements(Id), new("Kravet är borttaget.", "The requirement is removed.")), ct);
    }

    public Task<IActionResult> OnPostLibraryAsync(CancellationToken ct) =>
        DoAsync(new SetRequirements(Id), (permit, token) => writing.TakeFromLibraryAsync(permit, Lines, token), _ => Done(Links.Requirements(Id), new("Kraven är hämtade.", "The requirements are taken over.")), ct);

    public Task<IActionResult> OnPostEarlierAsync(CancellationToken ct) =>
        DoAsync(
            new SetRequirements(Id),
            async (permit, token) => Earlier is { } from && !(await Gate.AskAsync(new ReadCase(from), token)).IsRefused(out _, out var earlier)
                ? await writing.TakeFromCaseAsync(permit, earlier, token)
                : WorkRefusals.NotFound.With(),
            _ => Done(Links.Requirements(Id), new("Kraven är hämtade.", "The requirements are taken over.")),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        Rows = await Db.Requirements.Where(row => row.Case == Id).OrderBy(row => row.Kind).ThenBy(row => row.Sequence).ToListAsync(ct);
        Lots = await Db.Lots.Where(lot => lot.Case == Id).ToDictionaryAsync(lot => lot.Id, lot => lot.Title, ct);
        MayChange = Case.Phase.IsInPreparation() && await MayAsync(new SetRequirements(Id), ct);
        if (MayChange)
        {
            var used = Rows.Select(row => row.LibraryLine).ToHashSet();
            Library = [.. (await Db.Library.Where(row => row.IsCurrent).OrderBy(row => row.Kind).ThenBy(row => row.Title).ToListAsync(ct)).Where(row => !used.Contains(row.Line)).Select(row => new Choice(row.Line.ToString(), Text.Same($"{Words.Of(row.Kind)}: {row.Title}")))];
            var entity = Case.Entity;
            EarlierCases = [.. (await Db.Cases.Where(one => one.Entity == entity && one.Id != Id && Db.Requirements.Any(row => row.Case == one.Id)).OrderByDescending(one => one.OpenedAt).Take(MostEarlier).ToListAsync(ct)).Select(one => new Choice(one.Id.Value.ToString(), Text.Same($"{one.RegisterNumber} {one.Title}")))];
        }

        return null;
    }
}
