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

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public QueueChoice Choice { get; private set; } = QueueChoice.All[0];

    public QueuePage Queue { get; private set; } = new(new([], null, null), null);

    public IReadOnlyDictionary<Kernel.Work.LegalEntityId, string> Entities { get; private set; } = new Dictionary<Kernel.Work.LegalEntityId, string>();

    public bool MayKeepRules { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListInvoices(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayKeepRules = permit.Actor.HasAny(KeepTolerance.Kind.OpenTo);
        Choice = QueueChoice.Of(Selection);
        Queue = await queue.PageAsync(permit, Choice, Place, ct);
        Entities = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.ShortName);
        return null;
    }
}
