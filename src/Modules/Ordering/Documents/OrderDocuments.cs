using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Ordering.Documents;

/// <summary>The order's documents: the message as it was made, and the PDF.</summary>
internal sealed class OrderDocuments(IReads reads, IArchive archive, IEntities entities, ISuppliers suppliers)
{
    /// <summary>The message, byte for byte as made at approval.</summary>
    public async Task<byte[]> XmlAsync(OrderId id, CancellationToken ct)
    {
        var digest = await reads.Of<OrderingDb>().Orders.Where(order => order.Id == id).Select(order => order.XmlDigest).SingleAsync(ct);
        return await archive.ReadAsync(reads, digest, ct);
    }

    /// <summary>The PDF of the order as it was placed.</summary>
    public async Task<byte[]> PdfAsync(OrderId id, CancellationToken ct)
    {
        var (made, parties) = await LoadAsync(reads, id, ct);
        return OrderPdf.Write(made, parties);
    }

    public async Task<(MadeOrder Made, OrderParties Parties)> LoadAsync(IReads from, OrderId id, CancellationToken ct)
    {
        var db = from.Of<OrderingDb>();
        var order = await db.Orders.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var lines = await db.OrderLines.AsNoTracking().Where(line => line.Order == id).OrderBy(line => line.Number).ToListAsync(ct);
        var parties = new OrderParties(
            await entities.GetAsync(order.Entity, ct), (await entities.FindUnitAsync(order.Unit, ct))!, (await suppliers.FindAsync(order.Supplier, ct))!);
        return (new MadeOrder(order, lines), parties);
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/order/{id:guid}/order.xml", XmlFileAsync).WithMetadata(new AsksAttribute<ViewOrder>());
        endpoints.MapGet("/order/{id:guid}/order.pdf", PdfFileAsync).WithMetadata(new AsksAttribute<ViewOrder>());
    }

    private static async Task<IResult> XmlFileAsync(Guid id, Gate gate, OrderDocuments documents, CancellationToken ct) =>
        (await gate.AskAsync(new ViewOrder(OrderId.From(id)), ct)).IsRefused(out var no, out var permit)
            ? no.ToProblem()
            : Results.File(await documents.XmlAsync(permit.Action.Id, ct), "application/xml", "order.xml");

    private static async Task<IResult> PdfFileAsync(Guid id, Gate gate, OrderDocuments documents, CancellationToken ct) =>
        (await gate.AskAsync(new ViewOrder(OrderId.From(id)), ct)).IsRefused(out var no, out var permit)
            ? no.ToProblem()
            : Results.File(await documents.PdfAsync(permit.Action.Id, ct), "application/pdf", "order.pdf");
}
