using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Decisions;

/// <summary>Delegated decisions of a period, board by board.</summary>
[Asks<BrowseDecisions>]
internal sealed class DecisionListModel(Reads reads, IEntities entities, IPeople people, ReportDecisionsHandler handler, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true, Name = "fran")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public DateOnly? Through { get; set; }

    public DateOnly First => From ?? SwedishTime.Today(clock).AddMonths(-1);

    public DateOnly Last => Through ?? SwedishTime.Today(clock);

    public IReadOnlyList<BoardList> Boards { get; private set; } = [];

    public bool MayReport { get; private set; }

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
        var (first, last) = (First, Last);
        var rows = await reads.Of<OrganisationDb>().Decisions.Within(permit.Scope, one => one.Entity)
            .Where(one => one.DecidedOn >= first && one.DecidedOn <= last).OrderBy(one => one.DecidedAt).ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Select(one => one.Person)], ct);
        var shortNames = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.ShortName);
        Boards = [.. rows.GroupBy(one => (one.Entity, one.Board)).Select(group => new BoardList(
            group.Key.Entity, group.Key.Board, $"{group.Key.Board}, {shortNames[group.Key.Entity]}", [.. group.Select(one => (one, names.GetValueOrDefault(one.Person, string.Empty)))]))];
        return null;
    }

    /// <summary>The decisions of one board.</summary>
    internal sealed record BoardList(LegalEntityId Entity, string Board, string Name, IReadOnlyList<(DelegatedDecision Decision, string Person)> Rows)
    {
        public bool IsWaiting => Rows.Any(row => row.Decision.ReportedOn is null);
    }
}
