using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Inbox.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class CeilingLedgerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase(1), EachDatabase(2)]
    public async Task Two_hundred_rival_orders_never_pass_the_ceiling(DatabaseKind kind, int seed)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var random = new Random(seed);
        var before = (await ledger.CeilingsAsync()).ToDictionary(row => row.Id);
        var orders = Enumerable.Range(0, 200)
            .Select(number => (Number: number, Entity: number % 2 == 0 ? Ledger.Sormland : Ledger.Vastmanland, Minor: random.NextInt64(1, 15_000_001)))
            .ToList();
        var granted = new bool[orders.Count];
        var codes = new string?[orders.Count];
        await Parallel.ForEachAsync(orders, new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = Ct }, async (order, _) =>
        {
            var refused = (await ledger.ReserveAsync(order.Entity, $"rival-{order.Number}", order.Minor)).IsRefused(out var no);
            (granted[order.Number], codes[order.Number]) = (!refused, no?.Code);
        });

        Assert.Contains(true, granted);
        Assert.Contains("CON-022", codes);
        Assert.All(codes, code => Assert.True(code is null or "CON-022", code));
        await ledger.AssertBalancesAreTheSumOfTheRowsAsync();
        foreach (var ceiling in await ledger.CeilingsAsync())
        {
            Assert.True(ceiling.TakenMinor <= ceiling.LimitMinor, $"{ceiling.Entity} took {ceiling.TakenMinor} of {ceiling.LimitMinor}");
            var taken = orders.Where(order => granted[order.Number] && (ceiling.Entity is null || order.Entity == ceiling.Entity)).Sum(order => order.Minor);
            Assert.Equal(before[ceiling.Id].ReservedMinor + taken, ceiling.ReservedMinor);
        }

        // Not stopped too early either: the smallest refused order of each participant does not fit in what is left.
        foreach (var entity in new[] { Ledger.Sormland, Ledger.Vastmanland })
        {
            var refused = orders.Where(order => order.Entity == entity && !granted[order.Number]).Select(order => order.Minor).DefaultIfEmpty(long.MaxValue).Min();
            Assert.True((await ledger.CeilingOfAsync(entity)).RoomMinor < refused);
        }
    }

    [Theory, EachDatabase]
    public async Task The_last_ore_can_be_ordered_and_not_one_more(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var room = (await ledger.CeilingOfAsync(Ledger.Sormland)).RoomMinor!.Value;
        Assert.True((await ledger.ReserveAsync(Ledger.Sormland, "all", room + 1)).IsRefused(out var no));
        Assert.Equal("CON-022", no.Code);
        Assert.False((await ledger.ReserveAsync(Ledger.Sormland, "all", room)).IsRefused(out _));
        Assert.True((await ledger.ReserveAsync(Ledger.Sormland, "one", 1)).IsRefused(out _));
        Assert.False((await ledger.ReserveAsync(Ledger.Vastmanland, "neighbour", 1)).IsRefused(out _));
    }

    [Theory, EachDatabase]
    public async Task Who_takes_no_part_may_not_call_off(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var stranger = LegalEntityId.From(new Guid("00000000-0000-7000-8001-0000000000ff"));
        Assert.True((await ledger.ReserveAsync(stranger, "x", 1)).IsRefused(out var no));
        Assert.Equal("CON-021", no.Code);
    }

    [Theory, EachDatabase]
    public async Task A_contract_that_has_ended_takes_no_orders_but_its_invoices(DatabaseKind kind)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow().AddYears(5));
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock });
        var ledger = new Ledger(host);
        Assert.True((await ledger.ReserveAsync(Ledger.Sormland, "x", 1)).IsRefused(out var no));
        Assert.Equal("CON-020", no.Code);
        Assert.False((await ledger.ConsumeAsync(Ledger.Sormland, "x", 1)).IsRefused(out _));
    }

    [Theory, EachDatabase]
    public async Task An_invoice_above_the_ceiling_is_booked_and_the_managers_are_told(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var before = await ledger.CeilingOfAsync(Ledger.Sormland);
        Assert.False((await ledger.ConsumeAsync(Ledger.Sormland, "dear", before.RoomMinor!.Value + 100)).IsRefused(out _));
        Assert.Equal(-100, (await ledger.CeilingOfAsync(Ledger.Sormland)).RoomMinor);
        var alarm = Assert.Single(await StepsAsync(host), step => step.Step.StartsWith("ceiling-101", StringComparison.Ordinal));
        Assert.Equal((Roles.ContractManager, true), (alarm.Role, alarm.IsOpen));
        Assert.False((await ledger.CreditAsync(Ledger.Sormland, "dear", 100)).IsRefused(out _));
        Assert.Equal(0, (await ledger.CeilingOfAsync(Ledger.Sormland)).RoomMinor);
        Assert.DoesNotContain(await StepsAsync(host), step => step.Step.StartsWith("ceiling-101", StringComparison.Ordinal) && step.IsOpen);
        await ledger.AssertBalancesAreTheSumOfTheRowsAsync();
    }

    [Theory, EachDatabase]
    public async Task The_owner_is_told_at_each_mark_once(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var ceiling = await ledger.CeilingOfAsync(Ledger.Sormland);
        var toSeventyFive = (ceiling.LimitMinor!.Value * 3 / 4) - ceiling.TakenMinor;
        Assert.False((await ledger.ReserveAsync(Ledger.Sormland, "a", toSeventyFive)).IsRefused(out _));
        var mine = $"/{Ledger.Sormland.Value}";
        var step = Assert.Single(await StepsAsync(host), one => one.Step == "ceiling-75" + mine);
        Assert.True(step.IsOpen);
        Assert.False((await ledger.ReserveAsync(Ledger.Sormland, "b", ceiling.LimitMinor.Value * 15 / 100)).IsRefused(out _));
        var after = await StepsAsync(host);
        Assert.False(Assert.Single(after, one => one.Step == "ceiling-75" + mine).IsOpen);
        Assert.True(Assert.Single(after, one => one.Step == "ceiling-90" + mine).IsOpen);
    }

    [Theory, EachDatabase(11), EachDatabase(12)]
    public async Task Any_history_leaves_balances_that_a_plain_book_agrees_with(DatabaseKind kind, int seed)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var random = new Random(seed);
        var start = await ledger.CeilingOfAsync(Ledger.Sormland);
        var (reserved, consumed) = (new Dictionary<string, long>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));
        for (var step = 0; step < 60; step++)
        {
            var order = random.Next(6).ToString(CultureInfo.InvariantCulture);
            var minor = random.NextInt64(0, 40_000_000);
            switch (random.Next(4))
            {
                case 0:
                    var free = start.RoomMinor!.Value - reserved.Values.Sum() - consumed.Values.Sum();
                    Assert.Equal(minor > free, (await ledger.ReserveAsync(Ledger.Sormland, order, minor)).IsRefused(out _));
                    reserved[order] = reserved.GetValueOrDefault(order) + (minor > free ? 0 : minor);
                    break;
                case 1:
                    await ledger.ReleaseAsync(Ledger.Sormland, order, minor);
                    reserved[order] = Math.Max(0, reserved.GetValueOrDefault(order) - minor);
                    break;
                case 2:
                    await ledger.ConsumeAsync(Ledger.Sormland, order, minor);
                    reserved[order] = Math.Max(0, reserved.GetValueOrDefault(order) - minor);
                    consumed[order] = consumed.GetValueOrDefault(order) + minor;
                    break;
                default:
                    await ledger.CreditAsync(Ledger.Sormland, order, minor);
                    consumed[order] = Math.Max(0, consumed.GetValueOrDefault(order) - minor);
                    break;
            }
        }

        var end = await ledger.CeilingOfAsync(Ledger.Sormland);
        Assert.Equal((start.ReservedMinor + reserved.Values.Sum(), start.ConsumedMinor + consumed.Values.Sum()), (end.ReservedMinor, end.ConsumedMinor));
        await ledger.AssertBalancesAreTheSumOfTheRowsAsync();
    }

    [Theory, EachDatabase]
    public async Task Two_movements_of_one_order_in_one_transaction_see_each_other(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var before = await ledger.CeilingOfAsync(Ledger.Sormland);
        Assert.False((await ledger.DoAsync(async (port, session) =>
        {
            (await port.ReserveAsync(session, Ledger.Of(Ledger.Sormland, "both", 1000), Ct)).OrThrow();
            await port.ConsumeAsync(session, Ledger.Of(Ledger.Sormland, "both", 400), Ct);
            await port.ReleaseAsync(session, Ledger.Of(Ledger.Sormland, "both", 10_000), Ct);
            return Done.It;
        })).IsRefused(out _));
        var after = await ledger.CeilingOfAsync(Ledger.Sormland);
        Assert.Equal((before.ReservedMinor, before.ConsumedMinor + 400), (after.ReservedMinor, after.ConsumedMinor));
        await ledger.AssertBalancesAreTheSumOfTheRowsAsync();
    }

    [Theory, EachDatabase]
    public async Task The_ledger_cannot_be_rewritten(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        foreach (var sql in new[] { "UPDATE contracts_ceiling_entry SET consumed_minor = 0", "DELETE FROM contracts_ceiling_entry" })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ledger.DoAsync(async (_, session) =>
            {
                await using var command = session.Connection.CreateCommand();
                command.CommandText = sql;
                command.Transaction = session.Transaction;
                await command.ExecuteNonQueryAsync(Ct);
                return Done.It;
            }));
        }
    }

    private static async Task<List<(string Step, Roles Role, bool IsOpen)>> StepsAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var matters = await scope.ServiceProvider.GetRequiredService<Reads>().Of<InboxDb>().Matters.Where(matter => matter.ObjectKind == "Contract").ToListAsync(Ct);
        return [.. matters.Select(matter => (matter.Step, matter.Role, matter.ClosedAt is null))];
    }
}
