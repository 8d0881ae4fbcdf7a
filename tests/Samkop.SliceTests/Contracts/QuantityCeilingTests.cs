using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Inbox.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class QuantityCeilingTests
{
    private const long One = 1_000_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase(1), EachDatabase(2)]
    public async Task Two_hundred_rival_orders_never_pass_the_largest_quantity(DatabaseKind kind, int seed)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = await CountedAsync(host, UnitCode.Each, total: 500, each: 300);
        var random = new Random(seed);
        var orders = Enumerable.Range(0, 200).Select(number => (Number: number, Entity: number % 2 == 0 ? Ledger.Sormland : Ledger.Vastmanland, Micro: random.NextInt64(1, 20 * One))).ToList();
        var codes = new string?[orders.Count];
        await Parallel.ForEachAsync(orders, new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = Ct }, async (order, _) =>
            codes[order.Number] = (await ReserveAsync(ledger, order.Entity, $"rival-{order.Number}", Quantity.FromMicro(order.Micro, UnitCode.Each))).IsRefused(out var no) ? no.Code : null);

        Assert.Contains(null, codes);
        Assert.Contains("CON-029", codes);
        Assert.All(codes, code => Assert.True(code is null or "CON-029", code));
        foreach (var ceiling in (await ledger.CeilingsAsync()).Where(row => row.QuantityLimitMicro is not null))
        {
            Assert.True(ceiling.QuantityTakenMicro <= ceiling.QuantityLimitMicro, $"{ceiling.Entity} took {ceiling.QuantityTakenMicro}");
            var granted = orders.Where(order => codes[order.Number] is null && (ceiling.Entity is null || ceiling.Entity == order.Entity)).Sum(order => order.Micro);
            Assert.Equal(granted, ceiling.QuantityReservedMicro);
        }

        await AssertRowsAgreeAsync(ledger);
    }

    [Theory, EachDatabase]
    public async Task The_last_piece_can_be_ordered_in_any_unit_of_the_kind_and_not_one_more(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = await CountedAsync(host, UnitCode.Kilogram, total: 10, each: 4);
        var gram = UnitCode.Read("GRM").OrThrow();
        Assert.True((await ReserveAsync(ledger, Ledger.Sormland, "a", Quantity.Of(4001, gram))).IsRefused(out var no));
        Assert.Equal("CON-029", no.Code);
        Assert.False((await ReserveAsync(ledger, Ledger.Sormland, "a", Quantity.Of(4000, gram))).IsRefused(out _));
        Assert.True((await ReserveAsync(ledger, Ledger.Sormland, "b", Quantity.Of(1, gram))).IsRefused(out _));
        Assert.False((await ReserveAsync(ledger, Ledger.Vastmanland, "c", Quantity.Of(1, UnitCode.Kilogram))).IsRefused(out _));
    }

    [Theory, EachDatabase]
    public async Task A_unit_that_cannot_be_counted_refuses_the_order_but_not_its_invoice(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = await CountedAsync(host, UnitCode.Each, total: 100, each: 50);
        Assert.True((await ReserveAsync(ledger, Ledger.Sormland, "hours", Quantity.Of(1, UnitCode.Hour))).IsRefused(out var no));
        Assert.Equal("CON-028", no.Code);
        Assert.True((await ledger.ReserveAsync(Ledger.Sormland, "silent", 100)).IsRefused(out no));
        Assert.Equal("CON-028", no.Code);
        Assert.False((await ledger.DoAsync(async (port, session) =>
        {
            await port.ConsumeAsync(session, Ledger.Of(Ledger.Sormland, "hours", 100) with { Quantities = [Quantity.Of(1, UnitCode.Hour), Quantity.Of(2, UnitCode.Each)] }, Ct);
            return Done.It;
        })).IsRefused(out _));
        Assert.Equal(2 * One, (await ledger.CeilingOfAsync(Ledger.Sormland)).QuantityConsumedMicro);
    }

    [Theory, EachDatabase]
    public async Task Invoices_release_and_credit_move_the_quantity_as_they_move_the_value(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = await CountedAsync(host, UnitCode.Each, total: 100, each: 50);
        Assert.False((await ReserveAsync(ledger, Ledger.Sormland, "o", Quantity.Of(40, UnitCode.Each))).IsRefused(out _));
        CallOff Of(int count) => Ledger.Of(Ledger.Sormland, "o", 100) with { Quantities = [Quantity.Of(count, UnitCode.Each)] };
        Assert.False((await ledger.DoAsync(async (port, session) =>
        {
            await port.ConsumeAsync(session, Of(15), Ct);
            await port.ReleaseAsync(session, Of(100), Ct);
            await port.CreditAsync(session, Of(5), Ct);
            return Done.It;
        })).IsRefused(out _));
        var after = await ledger.CeilingOfAsync(Ledger.Sormland);
        Assert.Equal((0, 10 * One), (after.QuantityReservedMicro, after.QuantityConsumedMicro));
        await AssertRowsAgreeAsync(ledger);
    }

    [Theory, EachDatabase]
    public async Task A_mark_in_quantity_is_told_once_and_an_overrun_by_invoice_too(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = await CountedAsync(host, UnitCode.Each, total: 1000, each: 100);
        Assert.False((await ReserveAsync(ledger, Ledger.Sormland, "a", Quantity.Of(76, UnitCode.Each))).IsRefused(out _));
        Assert.Contains("ceiling-quantity-75/" + Ledger.Sormland.Value, await OpenStepsAsync(host));
        Assert.False((await ledger.DoAsync(async (port, session) =>
        {
            await port.ConsumeAsync(session, Ledger.Of(Ledger.Sormland, "b", 1) with { Quantities = [Quantity.Of(30, UnitCode.Each)] }, Ct);
            return Done.It;
        })).IsRefused(out _));
        var open = await OpenStepsAsync(host);
        Assert.Contains("ceiling-quantity-101/" + Ledger.Sormland.Value, open);
        Assert.DoesNotContain("ceiling-quantity-75/" + Ledger.Sormland.Value, open);
    }

    [Theory, EachDatabase]
    public async Task The_page_shows_the_quantity_and_room_moves_between_participants(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = await CountedAsync(host, UnitCode.Hour, total: 1000, each: 400);
        var owner = await host.SignInAs("Göran Åkesson");
        const string Page = "/avtal/00000000-0000-7000-8006-000000000001";
        (await owner.Open(Page)).Shows("Region Sörmland, i antal").Shows("kvar 400,00 av 400,00");
        var form = await owner.Open(Page + "/omfordela");
        string Option(string name) => form.Document.QuerySelectorAll("select option").Select(one => string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).First(text => text.StartsWith(name, StringComparison.Ordinal));
        (await form.Form("Flytta").Fill("Från", Option("Region Sörmland")).Fill("Till", Option("Region Västmanland")).Fill("Antal", "401").Submit(System.Net.HttpStatusCode.UnprocessableEntity)).Shows("CON-023");
        (await form.Form("Flytta").Fill("Från", Option("Region Sörmland")).Fill("Till", Option("Region Västmanland")).Fill("Antal", "150,5").Submit()).Shows("Utrymmet är flyttat.");
        Assert.Equal((249_500_000L, 550_500_000L), ((await ledger.CeilingOfAsync(Ledger.Sormland)).QuantityLimitMicro, (await ledger.CeilingOfAsync(Ledger.Vastmanland)).QuantityLimitMicro));
    }

    private static async Task<Ledger> CountedAsync(SamkopHost host, UnitCode unit, int total, int each)
    {
        var ledger = new Ledger(host);
        (await ledger.DoAsync(async (_, session) =>
        {
            var db = session.Of<ContractsDb>();
            (await db.Contracts.AsTracking().SingleAsync(one => one.Id == Ledger.Textiles, Ct)).QuantityUnit = unit;
            foreach (var row in await db.Ceilings.AsTracking().Where(row => row.Contract == Ledger.Textiles).ToListAsync(Ct))
            {
                row.QuantityLimitMicro = (row.Entity is null ? total : each) * One;
            }

            return Done.It;
        })).OrThrow();
        return ledger;
    }

    private static Task<Result<Done>> ReserveAsync(Ledger ledger, LegalEntityId entity, string order, Quantity quantity) =>
        ledger.DoAsync((port, session) => port.ReserveAsync(session, Ledger.Of(entity, order, 1) with { Quantities = [quantity] }, Ct));

    private static async Task AssertRowsAgreeAsync(Ledger ledger)
    {
        var rows = await ledger.ReadAsync(db => db.CeilingEntries.Where(row => row.Contract == Ledger.Textiles).ToListAsync(Ct));
        foreach (var ceiling in await ledger.CeilingsAsync())
        {
            var own = rows.Where(row => ceiling.Entity is null || row.Entity == ceiling.Entity).ToList();
            Assert.Equal((own.Sum(row => row.QuantityReservedMicro), own.Sum(row => row.QuantityConsumedMicro)), (ceiling.QuantityReservedMicro, ceiling.QuantityConsumedMicro));
        }

        await ledger.AssertBalancesAreTheSumOfTheRowsAsync();
    }

    private static async Task<List<string>> OpenStepsAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Reads>().Of<InboxDb>().Matters.Where(matter => matter.ObjectKind == "Contract" && matter.ClosedAt == null).Select(matter => matter.Step).ToListAsync(Ct);
    }
}
