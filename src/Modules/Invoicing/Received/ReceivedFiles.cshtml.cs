using Microsoft.AspNetCore.Mvc;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Invoicing.Received;

/// <summary>Received files of the reader's entities, and those that nobody's address fits, newest first.</summary>
[Asks<ListInbound>]
internal sealed class ReceivedFilesModel(Reads reads) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<InboundMessage> Latest = ListOrder.Of<InboundMessage>().Down(message => message.ReceivedAt).Down(message => message.Id);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<InboundMessage> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<InboundMessage> Files => Shown.Rows;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListInbound(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var db = reads.Of<InvoicingDb>();
        var open = db.Messages.Where(message => message.DisposedOn == null && !db.Invoices.Any(invoice => invoice.Message == message.Id && invoice.IsProtected));
        // One part an entity, and one for what nobody's address fits: each follows the index on entity and time.
        IQueryable<InboundMessage>[] parts = [open.Where(message => message.Entity == null), .. permit.Scope.Entities.OrderBy(one => one.Value).Select(one => open.Where(message => message.Entity == one))];
        Shown = await PageQueries.PageAsync(parts, Latest, Place, PageSize, ct);
        return null;
    }
}
