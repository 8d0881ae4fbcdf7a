using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Demand.History;

/// <summary>A file of purchases as sent.</summary>
internal sealed class HistoryForm
{
    [Required, StringLength(80)]
    public string Source { get; set; } = string.Empty;

    [Required]
    public IFormFile? File { get; set; }
}

/// <summary>One may load for the entities where one works with purchasing or money.</summary>
internal sealed class LoadHistoryPolicy : IPolicy<LoadHistory>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, LoadHistory action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(Judgement.Granted(actor.ScopeOf(LoadHistory.Kind.OpenTo)));
}

/// <summary>What has been loaded from before the system, and a new file.</summary>
[Asks<LoadHistory>]
internal sealed class HistoryPageModel(Reads reads, HistoryLoading loading, IEntities entities) : GatedPage
{
    [BindProperty]
    public HistoryForm Input { get; set; } = new();

    /// <summary>Entity, year, rows and value of what is loaded.</summary>
    public IReadOnlyList<(string Entity, int Year, int Rows, decimal Value, string Source)> Rows { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new LoadHistory(null),
            async (permit, token) => await loading.LoadAsync(permit, await UploadedText.ReadAsync(Input.File, token), Input.Source.Trim(), token),
            count => Done(Links.History, new Text("Inlästa rader: {0}.", "Rows loaded: {0}.").With(count)),
            ct);

    /// <summary>An empty file with the heads and one example.</summary>
    public static async Task<IResult> TemplateAsync(Gate gate, CancellationToken ct) =>
        (await gate.AskAsync(new LoadHistory(null), ct)).IsRefused(out var no)
            ? no.ToProblem()
            : Results.File(Encoding.UTF8.GetBytes("\uFEFF" + CsvTable.Write(HistoryLoading.Columns, [["232100-0032", "2025-01-01", "2025-12-31", "30197643", "XBX", "1200", "286800"]])), "text/csv; charset=utf-8", "kophistorik.csv");

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new LoadHistory(null), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        LegalEntityId[] own = [.. permit.Scope.Entities];
        var names = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.Name);
        var loaded = await reads.Of<DemandDb>().Loaded.Where(one => own.Contains(one.Entity)).ToListAsync(ct);
        Rows =
        [
            .. loaded.GroupBy(one => (one.Entity, one.From.Year, one.Source)).OrderBy(group => names[group.Key.Entity], StringComparer.CurrentCulture).ThenBy(group => group.Key.Year)
                .Select(group => (names[group.Key.Entity], group.Key.Year, group.Count(), group.Sum(one => one.Value.Money.ToDecimal()), group.Key.Source)),
        ];
        return null;
    }
}
