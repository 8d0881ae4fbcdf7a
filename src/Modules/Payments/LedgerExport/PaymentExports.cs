using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Records.Public;

namespace Samkop.Payments.LedgerExport;

/// <summary>Payment files as the bank was given them, and the postings of each entity and month as SIE.</summary>
internal sealed class PaymentExports(Reads reads, IArchive archive, IEntities entities, IInvoices invoices, LedgerFiles ledger) : IFileExports
{
    private const int PageSize = 200;
    private static readonly ListOrder<Batch> ById = ListOrder.Of<Batch>().Up(batch => batch.Id);

    public async IAsyncEnumerable<ExportedFile> FilesAsync(ICollection<LeftOut> leftOut, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var file in PaymentFilesAsync(ct))
        {
            yield return file;
        }

        await foreach (var file in LedgerFilesAsync(leftOut, ct))
        {
            yield return file;
        }

        var waiting = await reads.Of<PaymentsDb>().Batches.CountAsync(one => one.FileDigest == string.Empty, ct);
        if (waiting > 0)
        {
            leftOut.Add(new LeftOut("pain", waiting, new("betalningsförslag utan fil: de är inte frisläppta", "payment proposals without a file: they are not released")));
        }
    }

    private async IAsyncEnumerable<ExportedFile> PaymentFilesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        string? place = null;
        do
        {
            var page = await reads.Of<PaymentsDb>().Batches.Where(one => one.FileDigest != string.Empty).PageAsync(ById, place, PageSize, ct);
            foreach (var batch in page.Rows)
            {
                yield return new ExportedFile("pain", $"{batch.Number}-{batch.Id.Value:D}.xml", batch.Number, await archive.ReadAsync(reads, batch.FileDigest, ct));
            }

            place = page.Next;
        }
        while (place is not null);
    }

    private async IAsyncEnumerable<ExportedFile> LedgerFilesAsync(ICollection<LeftOut> leftOut, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var entity in await entities.AllAsync(ct))
        {
            foreach (var month in await invoices.PostedMonthsAsync(reads, entity.Id, ct))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{entity.OrganisationNumber}-{month:yyyy-MM}");
                if ((await ledger.MakeAsync(entity.Id, LedgerForm.Sie, month, month.AddMonths(1).AddDays(-1), ct)).IsRefused(out var no, out var file))
                {
                    leftOut.Add(new LeftOut("sie", 1, new Text($"{name}: {no.What.Sv}", $"{name}: {no.What.En}")));
                }
                else
                {
                    yield return new ExportedFile("sie", name + ".se", name, file.Content);
                }
            }
        }
    }
}
