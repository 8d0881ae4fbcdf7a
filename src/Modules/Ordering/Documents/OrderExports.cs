using System.Runtime.CompilerServices;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Records.Public;

namespace Samkop.Ordering.Documents;

/// <summary>Orders as files: the message of each, byte for byte as made at approval.</summary>
internal sealed class OrderExports(Reads reads, IArchive archive) : IFileExports
{
    private const int PageSize = 200;
    private static readonly ListOrder<Order> ById = ListOrder.Of<Order>().Up(order => order.Id);

    public async IAsyncEnumerable<ExportedFile> FilesAsync(ICollection<LeftOut> leftOut, [EnumeratorCancellation] CancellationToken ct)
    {
        string? place = null;
        do
        {
            var page = await reads.Of<OrderingDb>().Orders.PageAsync(ById, place, PageSize, ct);
            foreach (var order in page.Rows)
            {
                yield return new ExportedFile("ubl", $"order-{order.Id.Value:D}.xml", order.Number, await archive.ReadAsync(reads, order.XmlDigest, ct));
            }

            place = page.Next;
        }
        while (place is not null);
    }
}
