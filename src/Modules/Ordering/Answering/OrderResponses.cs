using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Records.Public;
using Samkop.Standards.Ubl;
using Samkop.Standards.Ubl.Ordering;
using Samkop.Suppliers.Public;

namespace Samkop.Ordering.Answering;

/// <inheritdoc cref="IOrderResponses" />
internal sealed class OrderResponses(Gate gate, UnitOfWork work, ISuppliers suppliers, IArchive archive, AnswerWriting writing) : IOrderResponses
{
    public async Task<Result<OrderId>> ReceiveAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var reading = UblReader.Read(bytes, cancellation: ct);
        if (reading.OrderResponse is not { } response)
        {
            return OrderingRefusals.AnswerUnreadable.With(reading.Fault?.Message ?? new Text("det är inget ordersvar.", "it is no order response."));
        }

        if (CodeOf(response.ResponseCode).IsRefused(out var no, out var answer))
        {
            return no;
        }

        if (await suppliers.IdentifyAsync(SenderKeys.Of(response.Seller), ct) is not { } supplier)
        {
            return OrderingRefusals.AnswerUnknownOrder.With(response.OrderReference);
        }

        var permit = (await gate.AskAsync(Actor.System("order-responses"), new ReceiveOrderResponse(), ct)).OrThrow();
        return await work.WriteAsync<ReceiveOrderResponse, OrderId>(
            permit,
            async session =>
            {
                // The number alone is not enough: a number of supplier A in a message of B is never linked.
                var id = await session.Of<OrderingDb>().Orders
                    .Where(order => order.Number == response.OrderReference && order.Supplier == supplier.Id)
                    .Select(order => (OrderId?)order.Id)
                    .FirstOrDefaultAsync(ct);
                if (id is not { } order)
                {
                    return OrderingRefusals.AnswerUnknownOrder.With(response.OrderReference);
                }

                var stored = await archive.StoreAsync(session, bytes, ct);
                return await writing.WriteAsync(session, order, Given(response, answer, stored.Digest), ct);
            },
            ct);
    }

    private static Result<SupplierAnswer> CodeOf(string? code) => code switch
    {
        "AB" => SupplierAnswer.Received,
        "AP" => SupplierAnswer.Accepted,
        "CA" => SupplierAnswer.Changed,
        "RE" => SupplierAnswer.Declined,
        _ => OrderingRefusals.AnswerUnknownCode.With(code),
    };

    private static GivenAnswer Given(OrderResponse response, SupplierAnswer answer, string digest) =>
        new(answer, response.Id is { Length: > 0 } number ? number : digest, "peppol", response.Note ?? string.Empty, digest)
        {
            PromisedOn = response.Delivery?.PromisedUntil?.Value ?? response.Delivery?.PromisedFrom?.Value,
            Lines = [.. response.Lines.Select(LineOf)],
        };

    private static GivenLine LineOf(OrderResponseLine line) => new(LineNumbers.Read(line.OrderLineReference ?? line.Id))
    {
        // 7: not accepted; nothing of the line comes.
        Quantity = line.StatusCode == "7" ? 0 : Total(line),
        BackOrdered = line.BackorderQuantity?.Value ?? 0,
        PromisedOn = line.Delivery?.PromisedUntil?.Value ?? line.Delivery?.PromisedFrom?.Value,
        Price = line.Price?.Value is { } price && UnitPrice.FromDecimal(price).IsGranted(out var read, out _) ? read : null,
        Note = line.Note ?? string.Empty,
        SubstituteNumber = line.Substitute?.SellersItemId ?? string.Empty,
        SubstituteName = line.Substitute?.Name ?? string.Empty,
    };

    private static decimal? Total(OrderResponseLine line) => line.Quantity?.Value is { } now ? now + (line.BackorderQuantity?.Value ?? 0) : null;
}
