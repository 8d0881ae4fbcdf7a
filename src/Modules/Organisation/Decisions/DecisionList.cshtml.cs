using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Decisions;

/// <summary>Delegated decisions of a period, board by board, some at a time.</summary>
[Asks<BrowseDecisions>]
internal sealed class DecisionListModel(Reads reads, IEntities entities, IPeople people, ReportDecisionsHandler handler, TimeProvider clock) : GatedPage
{
    private const int PageSize = 100;

    // By board within the entity: a page goes on where the one before ended, if need be in the middle of a board.
    private static readonly ListOrder<DelegatedDecision> ByBoard =
        ListOrder.Of<DelegatedDecision>().Up(one => one.Entity).Up(one => one.Board).Up(one => one.DecidedOn).Up(one => one.Id);

    [BindProperty(SupportsGet = true, Name = "fran")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public DateOnly? Through { get; set; }

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public DateOnly First => From ?? SwedishTime.Today(clock).AddMonths(-1);

    public DateOnly Last => Through ?? SwedishTime.Today(clock);

    public Paged<DelegatedDecision> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<BoardList> Boards { get; private set; } = [];

    public bool MayReport { get; private set; }

    public bool MayKeep { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostReportAsync(string board, LegalEntityId entity, CancellationToken ct) => DoAsync(
        new ReportDecisions(),
        (permit, token) => handler.HandleAsync(permit, entity, board, token),
        count => Done(Links.Decisions, new Text("{0} beslut är anmälda.", "{0} decisions are reported.").With(count)),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseDecisions(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayReport = permit.Actor.HasAny(Roles.Registrar);
        MayKeep = permit.Actor.HasAny(KeepDelegation.Kind.OpenTo);
        var (first, last) = (First, Last);
        var decided = reads.Of<OrganisationDb>().Decisions.Where(one => one.DecidedOn >= first && one.DecidedOn <= last);
        var boards = await decided.Within(permit.Scope, one => one.Entity).Select(one => new { one.Entity, one.Board }).Distinct().ToListAsync(ct);
        var waiting = await decided.Within(permit.Scope, one => one.Entity).Where(one => one.ReportedOn == null).Select(one => new { one.Entity, one.Board }).Distinct().ToListAsync(ct);
        // A part a board: each follows its own stretch of the index, which the period bounds.
        Shown = await PageQueries.PageAsync(
            [.. boards.OrderBy(one => one.Entity.Value).ThenBy(one => one.Board, StringComparer.Ordinal).Select(one => decided.Where(row => row.Entity == one.Entity && row.Board == one.Board))],
            ByBoard, Place, PageSize, ct);
        var names = await people.NamesAsync([.. Shown.Rows.Select(one => one.Person)], ct);
        var shortNames = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        Boards = [.. Shown.Rows.GroupBy(one => new { one.Entity, one.Board }).Select(group => new BoardList(
            group.Key.Entity, group.Key.Board, $"{group.Key.Board}, {shortNames[group.Key.Entity]}", waiting.Contains(group.Key),
            [.. group.Select(one => (one, names.GetValueOrDefault(one.Person, string.Empty)))]))];
        return null;
    }

    /// <summary>The decisions of one board on this page.</summary>
    /// <param name="IsWaiting">True when a decision of the period is not reported to it, on this page or another.</param>
    internal sealed record BoardList(LegalEntityId Entity, string Board, string Name, bool IsWaiting, IReadOnlyList<(DelegatedDecision Decision, string Person)> Rows);
}
