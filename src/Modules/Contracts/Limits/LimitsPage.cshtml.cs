using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.Limits;

/// <summary>The dated limits with their sources, and a new one.</summary>
[Asks<KeepLimits>]
internal sealed class LimitsPageModel(Reads reads, LimitKeeping keeping, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public LimitForm Input { get; set; } = new();

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IReadOnlyList<(LimitKind Kind, DatedLimit Limit, bool Holds, bool IsOutdated)> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; } = [.. LimitNames.All.Select(kind => new Choice(kind.Name, kind.Label))];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new KeepLimits(), (permit, token) => keeping.AddAsync(permit, Input, token), _ => Done(Links.Limits, new("Gränsen är inlagd.", "The limit is recorded.")), ct);

    public static string ValueOf(LimitKind kind, long value) => kind.Measure switch
    {
        LimitMeasure.Ore => new Text("{0} kr", "SEK {0}").With(Show.Amount(value / 100m)).ToString(),
        LimitMeasure.Cent => new Text("{0} euro", "EUR {0}").With(Show.Amount(value / 100m)).ToString(),
        LimitMeasure.Percent => new Text("lägre än {0} %", "below {0} %").With(value).ToString(),
        _ => new Text("{0} arbetsdagar", "{0} working days").With(value).ToString(),
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepLimits(), ct)).IsRefused(out var no))
        {
            return no;
        }

        var all = await reads.Of<ContractsDb>().Limits.ToListAsync(ct);
        Rows = [.. LimitNames.All.SelectMany(kind => all
            .Where(row => string.Equals(row.Name, kind.Name, StringComparison.Ordinal)).OrderByDescending(row => row.ValidFrom)
            .Select(row => (kind, row, all.On(kind, Today) == row, all.On(kind, Today) == row && all.IsOutdated(kind, Today))))];
        return null;
    }
}
