using System.Net;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Limits;
using Samkop.Contracts.Raise;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class RaiseCeilingTests
{
    private const string Page = "/avtal/00000000-0000-7000-8006-000000000001/hoj-taket";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Changes_of_minor_value_add_up_and_stop_below_both_limits(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var owner = await host.SignInAs("Göran Åkesson");
        var (own, total) = (await ledger.CeilingOfAsync(Ledger.Sormland), await ledger.CeilingOfAsync(null));

        // 24 Mkr: ten per cent is 2 400 000, the threshold 2 389 585 is lower.
        (await Raise(owner, "2 389 585", HttpStatusCode.UnprocessableEntity)).Shows("CON-031").Shows("LOU 17 kap. 14 §");
        (await Raise(owner, "2 000 000", HttpStatusCode.OK)).Shows("Taket är höjt.").Shows("Höjde taket (ändring av mindre värde)");
        (await Raise(owner, "389 585", HttpStatusCode.UnprocessableEntity)).Shows("CON-031");
        (await Raise(owner, "389 584,99", HttpStatusCode.OK)).Shows("Taket är höjt.");
        (await Raise(owner, "0,01", HttpStatusCode.UnprocessableEntity)).Shows("CON-031");
        Assert.Equal(total.LimitMinor + 238_958_499, (await ledger.CeilingOfAsync(null)).LimitMinor);
        Assert.Equal(own.LimitMinor + 238_958_499, (await ledger.CeilingOfAsync(Ledger.Sormland)).LimitMinor);
    }

    [Theory, EachDatabase]
    public async Task Without_ground_amount_or_judgement_nothing_is_raised(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var owner = await host.SignInAs("Göran Åkesson");
        (await Raise(owner, "0", HttpStatusCode.UnprocessableEntity)).Shows("CON-032");
        (await (await owner.Open(Page)).Form("Höj taket").Fill("Höj med, utan moms", "100").Fill("Grund", "Kort").Submit(HttpStatusCode.UnprocessableEntity)).Shows("övergripande karaktär");
        await (await host.SignInAs("Åsa Öberg")).Open(Page, HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_new_limit_takes_over_from_its_day_and_old_ones_stay(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var owner = await host.SignInAs("Göran Åkesson");
        var page = await owner.Open("/avtal/granser");
        page.Shows("2 389 585,00").Shows("17 kap. 14 §").Shows("216 000,00 euro").Shows("(EU) 2025/2152").Shows("700 000,00 kr");
        page.Near("Upphandlingsmyndigheten, tröskelvärden från 2024-01-01: regions").Shows("Se över: tröskelvärdet i euro har ändrats");
        PageForm Form() => page.Form("Lägg in").Fill("Vad", "Tröskelvärde, varor och tjänster").Fill("Källa", "Upphandlingsmyndigheten, tröskelvärden från 2026-01-01");
        (await Form().Fill("Gäller från", "2023-01-01").Fill("Gräns", "2 000 000").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-034");
        (await Form().Fill("Gäller från", "2026-01-01").Fill("Gräns", "0").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-034");
        (await Form().Fill("Gäller från", "2026-01-01").Fill("Gräns", "1 000").Submit()).Shows("Gränsen är inlagd.").Shows("Ersatt").Near("tröskelvärden från 2026-01-01").Hides("Se över");
        (await Raise(owner, "1 000", HttpStatusCode.UnprocessableEntity)).Shows("CON-031");
        await (await host.SignInAs("Åsa Öberg")).Open("/avtal/granser", HttpStatusCode.Forbidden);
    }

    [Fact]
    public void A_day_without_a_limit_has_none() =>
        Assert.Null(new[] { new DatedLimit { Name = "change-percent-goods", ValidFrom = new DateOnly(2017, 1, 1), Value = 10, Source = "LOU" } }.On(LimitNames.GoodsPercent, new DateOnly(2016, 12, 31)));

    [Theory, EachDatabase]
    public async Task A_day_before_every_limit_is_refused(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var contract = await ledger.ReadAsync(db => db.Contracts.SingleAsync(one => one.Id == Ledger.Textiles, Ct));
        Assert.True((await ledger.DoAsync(async (_, session) =>
            (await CeilingRaising.RoomAsync(session, contract, isWorks: false, new DateOnly(2016, 1, 1), Ct)).IsRefused(out var no) ? no : Done.It)).IsRefused(out var refused));
        Assert.Equal("CON-033", refused.Code);
    }

    private static async Task<Page> Raise(Visitor owner, string kronor, HttpStatusCode expect) =>
        await (await owner.Open(Page)).Form("Höj taket").Fill("Vem får det nya utrymmet?", "Region Sörmland").Choose("Varor eller tjänster").Fill("Höj med, utan moms", kronor)
            .Fill("Grund", "Fler vårdplatser än väntat; samma varor och samma villkor.").Choose("Jag har prövat att avtalets övergripande karaktär inte ändras").Submit(expect);
}
