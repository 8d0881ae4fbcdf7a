using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Public;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Receiving;

/// <summary>What came of one line.</summary>
internal sealed record LineReceipt(OrderLineId Line)
{
    /// <summary>Taken, in the order unit.</summary>
    public decimal Came { get; init; }

    /// <summary>Refused at the door.</summary>
    public decimal Refused { get; init; }

    /// <summary>True when it was refused because it is another article.</summary>
    public bool IsWrongArticle { get; init; }

    /// <summary>What was wrong.</summary>
    public string? Reason { get; init; }

    /// <summary>The rest comes on this day (restnoterad).</summary>
    public DateOnly? RestOn { get; init; }

    /// <summary>The rest is no longer wanted.</summary>
    public bool IsRestCancelled { get; init; }
}

/// <summary>A return after the goods were taken.</summary>
internal sealed record LineReturn(OrderLineId Line, decimal Quantity, string? Reason, bool IsReplaced);

/// <summary>Registers deliveries, returns and cancellations in the quantity ledger.</summary>
internal sealed class ReceiveGoodsHandler(UnitOfWork work, ICallOffLedger ceilings, IInbox inbox, TimeProvider clock)
{
    /// <summary>Everything that was open has come: one tap.</summary>
    public Task<Result<Done>> AllAsync(Permit<ReceiveGoods> permit, CancellationToken ct) =>
        InOrderAsync(permit, permit.Action.Id, note: string.Empty, async writing =>
        {
            foreach (var line in writing.Lines.Where(line => writing.Sums[line.Id].OpenToReceive > 0))
            {
                var open = writing.Sums[line.Id].OpenToReceive;
                writing.Append(line, writing.Sums[line.Id].Receive(open, 0, overBasisPoints: 0).OrThrow());
                writing.Note(line, ReceiptOutcome.Accepted, open);
            }

            await Task.CompletedTask;
            return writing.IsEmpty ? OrderingRefusals.NothingAwaited.With() : Done.It;
        }, ct);

    /// <summary>What came, was refused, comes later or will not come, line by line.</summary>
    public async Task<Result<Done>> HandleAsync(Permit<ReceiveGoods> permit, IReadOnlyList<LineReceipt> lines, string? note, CancellationToken ct)
    {
        if (FreeWords.Read(note, "Note").IsRefused(out var no, out var words))
        {
            return no;
        }

        return await InOrderAsync(permit, permit.Action.Id, words, async writing =>
        {
            var over = await QuantityLedger.OverBasisPointsAsync(writing.Db, writing.Order.Entity, writing.Session.Now.DateInSweden(), ct);
            foreach (var given in lines.DistinctBy(one => one.Line))
            {
                if ((await ReceiveAsync(writing, given, over, ct)).IsRefused(out var refused))
                {
                    return refused;
                }
            }

            return writing.IsEmpty ? OrderingRefusals.NothingReceived.With() : Done.It;
        }, ct);
    }

    /// <summary>Goods go back.</summary>
    public async Task<Result<Done>> ReturnAsync(Permit<ReceiveGoods> permit, LineReturn given, CancellationToken ct)
    {
        if (FreeWords.Reason(given.Reason, "Reason").IsRefused(out var no, out var reason))
        {
            return no;
        }

        return await InOrderAsync(permit, permit.Action.Id, reason, async writing =>
        {
            if (writing.Find(given.Line) is not { } line)
            {
                return OrderingRefusals.NoSuchLine.With();
            }

            if (Micro(given.Quantity, line).IsRefused(out var refused, out var micro) || writing.Sums[line.Id].Return(micro, given.IsReplaced).IsRefused(out refused, out var movements))
            {
                return refused;
            }

            writing.Append(line, movements);
            writing.Note(line, given.IsReplaced ? ReceiptOutcome.Exchanged : ReceiptOutcome.Returned, micro, reason);
            await ReleaseAsync(writing, line, movements, ct);
            return Done.It;
        }, ct);
    }

    /// <summary>What has not come is no longer wanted; the ceiling gets it back.</summary>
    public async Task<Result<Done>> CancelAsync(Permit<CancelOrder> permit, string? reason, CancellationToken ct)
    {
        if (FreeWords.Reason(reason, "Words").IsRefused(out var no, out var words))
        {
            return no;
        }

        return await InOrderAsync(permit, permit.Action.Id, words, async writing =>
        {
            foreach (var line in writing.Lines.Where(line => writing.Sums[line.Id].OpenToReceive > 0))
            {
                await CancelRestAsync(writing, line, writing.Sums[line.Id].OpenToReceive, ct);
            }

            return writing.IsEmpty ? OrderingRefusals.NotCancellable.With() : Done.It;
        }, ct);
    }

    private async Task<Result<Done>> ReceiveAsync(ReceiptWriting writing, LineReceipt given, int over, CancellationToken ct)
    {
        if (writing.Find(given.Line) is not { } line)
        {
            return OrderingRefusals.NoSuchLine.With();
        }

        if (Micro(given.Came, line).IsRefused(out var no, out var came)
            || Micro(given.Refused, line).IsRefused(out no, out var refused)
            || FreeWords.Read(given.Reason, "Reason").IsRefused(out no, out var reason))
        {
            return no;
        }

        if (refused > 0 && reason.Length == 0)
        {
            return OrderingRefusals.ReasonOfRefusal.On("Reason", line.Number);
        }

        var sums = writing.Sums[line.Id];
        if (came + refused > 0)
        {
            if (sums.Receive(came, refused, over).IsRefused(out no, out var movements))
            {
                return no;
            }

            writing.Append(line, movements);
            writing.Note(line, ReceiptOutcome.Accepted, came);
            writing.Note(line, given.IsWrongArticle ? ReceiptOutcome.WrongArticle : ReceiptOutcome.Faulty, refused, reason);
        }

        return await RestAsync(writing, line, given, Math.Max(0, sums.OpenToReceive - came), ct);
    }

    private async Task<Result<Done>> RestAsync(ReceiptWriting writing, OrderLine line, LineReceipt given, long rest, CancellationToken ct)
    {
        if (rest == 0)
        {
            return Done.It;
        }

        if (given.IsRestCancelled)
        {
            await CancelRestAsync(writing, line, rest, ct);
        }
        else if (given.RestOn is { } day)
        {
            if (day < writing.Session.Now.DateInSweden())
            {
                return OrderingRefusals.PastDate.On("RestOn", day);
            }

            line.PromisedOn = day;
            writing.Note(line, ReceiptOutcome.BackOrdered, rest, newDate: day);
        }

        return Done.It;
    }

    private async Task CancelRestAsync(ReceiptWriting writing, OrderLine line, long rest, CancellationToken ct)
    {
        Movement[] movements = [new(QuantityKind.Cancelled, rest)];
        writing.Append(line, movements);
        writing.Note(line, ReceiptOutcome.Cancelled, rest);
        await ReleaseAsync(writing, line, movements, ct);
    }

    private async Task ReleaseAsync(ReceiptWriting writing, OrderLine line, IEnumerable<Movement> movements, CancellationToken ct)
    {
        var cancelled = movements.Where(one => one.Kind == QuantityKind.Cancelled).Sum(one => one.Micro);
        if (cancelled > 0 && line.Contract is { } contract)
        {
            await ceilings.ReleaseAsync(writing.Session, new CallOff(contract, writing.Order.Entity, ObjectRef.To(writing.Order.Id), line.NetOf(cancelled)) { Quantities = [Quantity.FromMicro(cancelled, line.UnitCode)] }, ct);
        }
    }

    private static Result<long> Micro(decimal count, OrderLine line) =>
        count is < 0 or > 1_000_000 || Quantity.FromDecimal(count, line.UnitCode).IsRefused(out _, out var quantity)
            ? OrderingRefusals.BadQuantity.On("Quantity")
            : quantity.Micro;

    private Task<Result<Done>> InOrderAsync<TAction>(
        Permit<TAction> permit, OrderId id, string note, Func<ReceiptWriting, Task<Result<Done>>> body, CancellationToken ct)
        where TAction : IAction =>
        work.WriteAsync<TAction, Done>(
            permit,
            async session =>
            {
                var writing = await ReceiptWriting.OpenAsync(session, id, permit.Actor.Person, note, clock, ct);
                if ((await body(writing)).IsRefused(out var no))
                {
                    return no;
                }

                await writing.CloseAsync(ct);
                // If something is still late, tomorrow's job says so again.
                await inbox.CloseAsync(session, ObjectRef.To(id), Late.LateDeliveries.ForOrderer, ct);
                await inbox.CloseAsync(session, ObjectRef.To(id), Late.LateDeliveries.ForBuyers, ct);
                return Done.It;
            },
            ct);
}
