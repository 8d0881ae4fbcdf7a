using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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
    private const int Most = 100;

    public IReadOnlyList<InboundMessage> Files { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListInbound(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var mine = permit.Scope.Entities.ToArray();
        var db = reads.Of<InvoicingDb>();
        var messages = db.Messages.Where(message => (message.Entity == null || mine.Contains(message.Entity!.Value))
            && !db.Invoices.Any(invoice => invoice.Message == message.Id && invoice.IsProtected));
        Files = await messages.OrderByDescending(message => message.ReceivedAt).ThenByDescending(message => message.Id).Take(Most).ToListAsync(ct);
        return null;
    }
}
