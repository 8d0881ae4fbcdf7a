using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Answering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Records.Public;
using Samkop.Standards.Ubl;
using Samkop.Standards.Ubl.Ordering;
using Samkop.Suppliers.Public;
using Order = Samkop.Ordering.Domain.Order;
using OrderLine = Samkop.Ordering.Domain.OrderLine;

namespace Samkop.Ordering.Despatching;

/// <inheritdoc cref="IDespatchAdvices" />
internal sealed class DespatchAdvices(Gate gate, UnitOfWork work, ISuppliers suppliers, IArchive archive) : IDespatchAdvices
{
    public async Task<Result<IReadOnlyList<string>>> ReceiveAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var reading = UblReader.Read(bytes, cancellation: ct);
        if (reading.DespatchAdvice is not { } advice)
        {
            return OrderingRefusals.AdviceUnreadable.With(reading.Fault?.Message ?? new Text("det är ingen leveransavisering.", "it is no despatch advice."));
        }

        var supplier = await suppliers.IdentifyAsync(SenderKeys.Of(advice.Supplier), ct)
            ?? (advice.Seller is { } seller ? await suppliers.IdentifyAsync(SenderKeys.Of(seller), ct) : null);
        if (supplier is null || advice.Lines.Count == 0)
        {
            return OrderingRefusals.AdviceUnknownOrder.With(advice.OrderReference);
        }

        var permit = (await gate.AskAsync(Actor.System("despatch-advices"), new ReceiveDespatchAdvice(), ct)).OrThrow();
        return await work.WriteAsync<ReceiveDespatchAdvice, IReadOnlyList<string>>(
            permit,
            async session =>
            {
                var stored = await archive.StoreAsync(session, bytes, ct);
                return await WriteAsync(session, advice, supplier.Id, stored.Digest, ct);
            },
            ct);
    }

    private static async Task<Result<IReadOnlyList<string>>> WriteAsync(
        WriteSession session, DespatchAdvice advice, SupplierId supplier, string digest, CancellationToken ct)
    {
        var numbers = new List<string>();
        foreach (var ofOrder in advice.Lines.GroupBy(line => line.OrderReference ?? advice.OrderReference ?? string.Empty, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // The number alone is not enough: a number of supplier A in a message of B is never linked.
            if (await session.Of<OrderingDb>().Orders.FirstOrDefaultAsync(one => one.Number == ofOrder.Key && one.Supplier == supplier, ct) is not { } order)
            {
                return OrderingRefusals.AdviceUnknownOrder.With(ofOrder.Key);
            }

            if ((await new NoticeWriting(session, order, advice, digest).WriteAsync([.. ofOrder], ct)).IsRefused(out var no))
            {
                return no;
            }

            numbers.Add(order.Number);
        }

        return numbers;
    }

    /// <summary>Writes what the advice says of one order.</summary>
    private sealed class NoticeWriting(WriteSession session, Order order, DespatchAdvice advice, string digest)
    {
        // Each, one and piece: three codes of UN/ECE Recommendation 20 for the same thing.
        private static readonly HashSet<string> Pieces = new(["EA", "C62", "H87"], StringComparer.Ordinal);

        private readonly OrderingDb db = session.Of<OrderingDb>();
        private readonly string number = advice.Id is { Length: > 0 } own ? own : digest;

        public async Task<Result<Done>> WriteAsync(IReadOnlyList<DespatchLine> said, CancellationToken ct)
        {
            if (await db.DespatchNotices.AnyAsync(one => one.Order == order.Id && one.Number == number, ct))
            {
                session.Audit(AuditNote.On(order.Id, order.Entity) with { After = new { advice = number, repeated = true } });
                return Done.It;
            }

            var notice = Notice();
            db.DespatchNotices.Add(notice);
            await session.FlushAsync(ct);
            var lines = await db.OrderLines.Where(line => line.Order == order.Id).ToListAsync(ct);
            foreach (var one in said)
            {
                if (WriteLine(notice, lines, one).IsRefused(out var no))
                {
                    return no;
                }
            }

            var before = order.State;
            order.PromisedOn = notice.ExpectedOn ?? order.PromisedOn;
            await QuantityLedger.DeriveAsync(session, order, ct);
            session.Audit(AuditNote.On(order.Id, order.Entity) with
            {
                Before = new { state = before.ToString() },
                After = new { state = order.State.ToString(), advice = number, digest, order.PromisedOn },
            });
            return Done.It;
        }

        private Result<Done> WriteLine(DespatchNotice notice, List<OrderLine> lines, DespatchLine said)
        {
            if (lines.FirstOrDefault(line => LineNumbers.Read(said.OrderLineReference) == line.Number) is not { } line)
            {
                return OrderingRefusals.AdviceUnknownLine.With(said.OrderLineReference, order.Number);
            }

            if (Micro(said.Delivered, line).IsRefused(out var no, out var sent) || Micro(said.Outstanding, line).IsRefused(out no, out var left))
            {
                return no;
            }

            db.DespatchNoticeLines.Add(new DespatchNoticeLine
            {
                Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
                Notice = notice.Id,
                Line = line.Id,
                QuantityMicro = sent,
                OutstandingMicro = left,
                OutstandingReason = said.OutstandingReason ?? said.Note ?? string.Empty,
            });
            line.PromisedOn = notice.ExpectedOn ?? line.PromisedOn;
            QuantityLedger.Append(session, line, LineQuantities.Despatch(sent), new ObjectRef(nameof(DespatchNotice), notice.Id.ToString()));
            return Done.It;
        }

        private DespatchNotice Notice() => new()
        {
            Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
            Order = order.Id,
            Number = number,
            IssuedOn = advice.IssueDate?.Value,
            ExpectedOn = advice.ExpectedUntil?.Value ?? advice.ExpectedFrom?.Value,
            Note = advice.Note ?? string.Empty,
            Digest = digest,
            At = session.Now,
        };

        private static bool IsUnitOf(string? said, string ordered) => said is null or "" || said == ordered || (Pieces.Contains(said) && Pieces.Contains(ordered));

        private static Result<long> Micro(UblQuantity? said, OrderLine line)
        {
            if (said is null)
            {
                return 0;
            }

            return said.Value is { } count and >= 0
                && IsUnitOf(said.Unit, line.UnitCode.ToString())
                && Quantity.FromDecimal(count, line.UnitCode).IsGranted(out var quantity, out _)
                ? quantity.Micro
                : OrderingRefusals.AdviceQuantity.With(line.Number);
        }
    }
}
