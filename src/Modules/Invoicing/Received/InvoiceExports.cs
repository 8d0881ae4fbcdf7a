using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Invoicing.Received;

/// <summary>
/// Invoices and credit notes as files, exactly as they came. Protected ones are left out: each look at one is logged with a person's name, and a
/// command has none.
/// </summary>
internal sealed class InvoiceExports(Reads reads, IArchive archive) : IFileExports
{
    private const int PageSize = 200;
    private static readonly ListOrder<Invoice> ById = ListOrder.Of<Invoice>().Up(invoice => invoice.Id);

    public async IAsyncEnumerable<ExportedFile> FilesAsync(ICollection<LeftOut> leftOut, [EnumeratorCancellation] CancellationToken ct)
    {
        var db = reads.Of<InvoicingDb>();
        string? place = null;
        do
        {
            var page = await db.Invoices.Where(one => !one.IsProtected && one.DisposedOn == null).PageAsync(ById, place, PageSize, ct);
            var messages = page.Rows.Select(one => one.Message).ToArray();
            var digests = await db.Messages.Where(one => messages.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Digest, ct);
            foreach (var invoice in page.Rows)
            {
                var kind = invoice.IsCredit ? "credit-note" : "invoice";
                yield return new ExportedFile("ubl", $"{kind}-{invoice.Id.Value:D}.xml", invoice.Number, await archive.ReadAsync(reads, digests[invoice.Message], ct));
            }

            place = page.Next;
        }
        while (place is not null);

        Tell(leftOut, await db.Invoices.CountAsync(one => one.IsProtected && one.DisposedOn == null, ct), new("skyddade fakturor: varje läsning av dem loggas med namn, och det gör bara sidan", "protected invoices: each look at one is logged by name, which only the page does"));
        Tell(leftOut, await db.Invoices.CountAsync(one => one.DisposedOn != null, ct), new("gallrade fakturor", "invoices erased by the records plan"));
        Tell(leftOut, await db.Messages.CountAsync(one => one.Invoice == null, ct), new("mottagna filer som inte blev fakturor", "received files that became no invoice"));
    }

    private static void Tell(ICollection<LeftOut> leftOut, int count, Text why)
    {
        if (count > 0)
        {
            leftOut.Add(new LeftOut("ubl", count, why));
        }
    }
}
