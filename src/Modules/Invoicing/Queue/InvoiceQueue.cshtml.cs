using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Queue;

/// <summary>The finance officers' queue.</summary>
[Asks<ListInvoices>]
internal sealed class InvoiceQueueModel(InvoiceQueue queue, IEntities entities) : GatedPage
{
    [BindProperty(SupportsGet = true, Name = "urval")]
    public string? Selection { get; set; }

    [BindProperty(SupportsGet = true, Name = "fran")]
    public int From { get; set; }

    public QueueChoice Choice { get; private set; } = QueueChoice.All[0];

    public QueuePage Queue { get; private set; } = new([], 0, 0, 0);

    public IReadOnlyDictionary<Kernel.Work.LegalEntityId, string> Entities { get; private set; } = new Dictionary<Kernel.Work.LegalEntityId, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListInvoices(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Choice = QueueChoice.Of(Selection);
        Queue = await queue.PageAsync(permit, Choice, Math.Max(0, From), ct);
        Entities = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.ShortName);
        return null;
    }

    public string? PageHref(int from) => from < 0 || from >= Queue.Count ? null : $"{Links.Queue}?urval={Choice.Key}&fran={from}";
}
