using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Suppliers.Public;
using Samkop.Testing;
using Invoice = Samkop.Invoicing.Domain.Invoice;

namespace Samkop.SliceTests.Invoicing;

/// <summary>The rules that an entity keeps for its invoices: tolerance, protection, and who reads what is protected.</summary>
public sealed class InvoiceRulesTests
{
    private const string Finance = "Eva-Lena Nordström";
    private const string OtherFinance = "Johan Bergkvist";
    private const string Decider = "Lena Stråhle";
    private const string Manager = "Mikael Lindqvist";
    private const string Auditor = "Lars Tengblad";
    private const string Administrator = "Maria Ek";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateOnly Today => SwedishTime.Today(TimeProvider.System);

    [Theory, EachDatabase]
    public async Task A_new_tolerance_changes_the_next_match_and_not_an_earlier_one(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var orders = await BillableAsync(host);
        var sender = new DemoSender(host);
        var earlier = await BilledAsync(host, sender, orders[0], "TOL-1");
        var before = await OutcomesAsync(sender, earlier);
        Assert.Contains(LineOutcome.Deviates, before);
        Assert.DoesNotContain(LineOutcome.WithinTolerance, before);

        var finance = await host.SignInAs(Finance);
        var page = (await finance.Open("/fakturor/toleranser")).Shows("Ekonomidirektören 2024-12-16").Shows("Sörmland");
        PageForm Form(string from) => page.Form("Lägg in").Fill("Köpare", "Region Sörmland").Fill("Gäller från", from).Fill("Högst per rad, procent", "5").Fill("Högst per rad", "90 000").Fill("Högst per faktura", "90 000").Fill("Källa", "Ekonomidirektören, prov");
        (await Form("2024-12-31").Submit(HttpStatusCode.UnprocessableEntity)).Shows("INV-020");
        (await Form(SwedishDates.Iso(Today)).Fill("Högst per rad, procent", "26").Submit(HttpStatusCode.UnprocessableEntity)).Shows("INV-020");
        (await Form(SwedishDates.Iso(Today)).Submit()).Shows("Toleransen är inlagd.").Shows("Ersatt");

        var next = await BilledAsync(host, sender, orders[1], "TOL-2");
        var after = await OutcomesAsync(sender, next);
        Assert.Contains(LineOutcome.WithinTolerance, after);
        Assert.DoesNotContain(LineOutcome.Deviates, after);
        Assert.Equal(before, await OutcomesAsync(sender, earlier));
        Assert.Equal(earlier.State, (await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == earlier.Id))).State);
        Assert.Contains(await AuditAsync(host, "invoicing.tolerance.keep"), line => line.Contains("\"lineBasisPoints\":500", StringComparison.OrdinalIgnoreCase));
        await (await host.SignInAs(Administrator)).Open("/fakturor/toleranser", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_protected_suppliers_next_invoice_is_hidden_and_its_readers_attest_post_and_pay_it(DatabaseKind kind)
    {
        const string Number = "SKYDDAD-4711Z";
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var open = await sender.ExaminedAsync("OPPEN-1");
        var finance = await host.SignInAs(Finance);
        await ProtectAsync(host, finance);
        Assert.False((await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == open.Id))).IsProtected);

        var invoice = await sender.ExaminedAsync(Number);
        Assert.Equal((true, "OSL 25:1"), (invoice.IsProtected, invoice.ProtectedGround));
        var address = $"/fakturor/{invoice.Id.Value}";
        await (await host.SignInAs(Manager)).Open(address, HttpStatusCode.NotFound);
        var auditor = await host.SignInAs(Auditor);
        (await auditor.Open("/fakturor")).Hides(Number);
        (await auditor.Open($"/diarium?q={Number}")).Hides("Faktura " + Number);

        await (await finance.Open(address)).Form("Kontera och skicka för attest").Fill("Konto", "6460").Fill("Referenskod", DemoSender.CostCode).Submit();
        await (await finance.Open(address)).Form("Mottagningsattestera").Submit();
        await (await (await host.SignInAs(Decider)).Open(address)).Form("Beslutsattestera").Submit();
        var payable = await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == invoice.Id));
        Assert.Equal(InvoiceState.Payable, payable.State);
        Assert.StartsWith("LF", payable.Voucher, StringComparison.Ordinal);

        var batch = await (await finance.Open($"/betalningar?Entity={invoice.Entity.Value}&Through=2027-12-31")).Form("Skapa betalningsförslag").Submit();
        await batch.Form("Skriv under och frisläpp").Submit();
        await (await (await host.SignInAs(OtherFinance)).Open(batch.Address.PathAndQuery)).Form("Skriv under och frisläpp").Submit();
        Assert.Equal(InvoiceState.Paid, (await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == invoice.Id))).State);
        (await auditor.Open(batch.Address.PathAndQuery)).Hides(Number);
    }

    [Theory, EachDatabase]
    public async Task A_rule_is_whole_once_and_ended_and_what_it_protected_stays_so(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var finance = await host.SignInAs(Finance);
        var page = await finance.Open("/fakturor/skydd");
        PageForm Form() => page.Form("Lägg in").Fill("Köpare", "Region Sörmland").Fill("Källa", "Säkerhetschefen, prov");
        (await Form().Submit(HttpStatusCode.UnprocessableEntity)).Shows("INV-022");
        (await Form().Fill("Leverantörens organisationsnummer", "5561234567").Submit(HttpStatusCode.UnprocessableEntity)).Shows("INV-022");
        (await Form().Fill("Leverantörens organisationsnummer", string.Empty).Fill("Eller referenskod (BT-10)", "skydd").Submit(HttpStatusCode.UnprocessableEntity)).Shows("INV-022");
        await ProtectAsync(host, finance);
        var hidden = await sender.ExaminedAsync("REGEL-1");
        Assert.True(hidden.IsProtected);

        var rules = await finance.Open("/fakturor/skydd");
        (await rules.Form("Avsluta skyddet för Nordtextil AB hos Sörmland").Submit()).Shows("Regeln har upphört.").Shows("Upphörd");
        (await rules.Form("Avsluta skyddet för Nordtextil AB hos Sörmland").Submit(HttpStatusCode.Conflict)).Shows("INV-025");
        Assert.False((await sender.ExaminedAsync("REGEL-2")).IsProtected);
        Assert.True((await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == hidden.Id))).IsProtected);
    }

    [Theory, EachDatabase]
    public async Task Readers_are_named_by_another_hold_from_a_day_and_lose_the_right_at_once(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync("LASARE-1", new Oddity { OrderReference = string.Empty, BuyerReference = "SKYDD" });
        var address = $"/fakturor/{invoice.Id.Value}";
        var finance = await host.SignInAs(Finance);
        var manager = await host.SignInAs(Manager);
        await manager.Open(address, HttpStatusCode.NotFound);
        var place = $"/fakturor/skydd/lasare?kopare={DemoIds.Entity(1).Value}";
        var page = (await finance.Open(place)).Shows("Lena Stråhle");
        PageForm Form(string from) => page.Form("Utse").Fill("Person", Manager).Fill("Från", from).Fill("Till och med", string.Empty).Fill("Källa", "Förvaltningschefen, prov");

        // Nobody names oneself, whatever the form offers; nor one who works with no invoices; nor backwards in time.
        Assert.DoesNotContain(Finance, page.Document.QuerySelector("select[name='Input.Person']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await NameAsync(finance, page, DemoIds.Person(5), "INV-021"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await NameAsync(finance, page, DemoIds.Person(10), "INV-023"));
        (await Form(SwedishDates.Iso(Today)).Fill("Till och med", "2020-01-01").Submit(HttpStatusCode.UnprocessableEntity)).Shows("INV-023");
        var administrator = await host.SignInAs(Administrator);
        await administrator.Open(place, HttpStatusCode.Forbidden);

        await Form(SwedishDates.Iso(Today.AddDays(1))).Fill("Till och med", SwedishDates.Iso(Today.AddDays(9))).Submit();
        await manager.Open(address, HttpStatusCode.NotFound);
        await (await finance.Open(place)).Form($"Avsluta rätten för {Manager}").Submit();
        (await Form(SwedishDates.Iso(Today)).Submit()).Shows("Läsaren är utsedd.");
        (await manager.Open(address)).Shows("LASARE-1");
        (await Form(SwedishDates.Iso(Today)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("INV-023");

        // What waits for a reader goes to another when the right ends.
        (await finance.Open("/inkorg")).Shows("Skyddad faktura");
        var other = await host.SignInAs(OtherFinance);
        await (await other.Open(place)).Form($"Avsluta rätten för {Finance}").Submit();
        await finance.Open(address, HttpStatusCode.NotFound);
        (await finance.Open("/fakturor")).Hides("LASARE-1");
        (await finance.Open("/inkorg")).Hides("Skyddad faktura");
        (await other.Open("/inkorg")).Shows("Skyddad faktura");

        foreach (var name in new[] { Decider, Manager })
        {
            await (await other.Open(place)).Form($"Avsluta rätten för {name}").Submit();
        }

        await manager.Open(address, HttpStatusCode.NotFound);
        (await (await other.Open(place)).Form($"Avsluta rätten för {OtherFinance}").Submit(HttpStatusCode.Conflict)).Shows("INV-024");
        Assert.Equal(4, (await AuditAsync(host, "invoicing.protected-reader.end")).Count);
    }

    private static async Task ProtectAsync(SamkopHost host, Visitor finance)
    {
        var number = await host.ReadAsync(async (services, _) => (await services.GetRequiredService<ISuppliers>().FindAsync(DemoSender.Supplier, Ct))!.OrganisationNumber.ToDisplay());
        (await (await finance.Open("/fakturor/skydd")).Form("Lägg in").Fill("Köpare", "Region Sörmland").Fill("Leverantörens organisationsnummer", number).Fill("Källa", "Säkerhetschefen, prov").Submit()).Shows("Regeln är inlagd.").Shows("Nordtextil AB");
    }

    private static async Task<HttpStatusCode> NameAsync(Visitor finance, Page page, PersonId person, string code)
    {
        var token = page.Document.QuerySelector("form[data-sk-form] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await finance.Client.PostAsync(new Uri("/fakturor/skydd/lasare", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["kopare"] = DemoIds.Entity(1).Value.ToString(),
            ["Input.Person"] = person.Value.ToString(),
            ["Input.ValidFrom"] = SwedishDates.Iso(Today),
            ["Input.Source"] = "Prov",
        }), Ct);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        return answer.StatusCode;
    }

    // Orders of the region whose accepted goods nobody has invoiced, at contract prices.
    private static Task<IReadOnlyList<OrderForMatching>> BillableAsync(SamkopHost host) => host.ReadAsync<IReadOnlyList<OrderForMatching>>(async (services, reads) =>
    {
        var found = new List<OrderForMatching>();
        foreach (var id in await reads.Of<OrderingDb>().Orders.Where(one => one.Entity == DemoIds.Entity(1)).OrderBy(one => one.Number).Select(one => one.Id).ToListAsync(Ct))
        {
            if (await services.GetRequiredService<IOrders>().FindAsync(reads, id, Ct) is { } order && order.Lines.All(line => line.Invoiced.Micro == 0 && line.Contract is not null && line.Price.ToDecimal() > 1) && order.Lines.Any(line => line.Accepted.Micro > 0))
            {
                found.Add(order);
            }
        }

        Assert.True(found.Count >= 2, $"the demo has {found.Count} orders to bill");
        return found;
    });

    private static async Task<Invoice> BilledAsync(SamkopHost host, DemoSender sender, OrderForMatching order, string number)
    {
        var bytes = await host.ReadAsync(async (services, reads) =>
        {
            var account = (await services.GetRequiredService<IPayees>().OfAsync(reads, order.Supplier, Ct)).First(payee => payee.State == PayeeState.Verified).Account;
            var seller = (await services.GetRequiredService<ISuppliers>().FindAsync(order.Supplier, Ct))!;
            return new DemoInvoice(order, await services.GetRequiredService<IEntities>().GetAsync(order.Entity, Ct), seller, account).Write(number, Today, new Oddity { PriceFactor = 1.02m });
        });
        var sent = await sender.SendAsync(bytes);
        Assert.Equal(ReceptionVerdict.Accepted, sent.Verdict);
        return await sender.ExaminedAsync(sent.Id);
    }

    private static async Task<IReadOnlyList<LineOutcome>> OutcomesAsync(DemoSender sender, Invoice invoice) =>
        await sender.ReadAsync(db => db.Lines.Where(line => line.Invoice == invoice.Id).OrderBy(line => line.Position).Select(line => line.Outcome).ToListAsync(Ct));

    private static async Task<IReadOnlyList<string>> AuditAsync(SamkopHost host, string verb)
    {
        await using var connection = await host.Services.GetRequiredService<Database>().OpenReadAsync(Ct);
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, "SELECT after_facts FROM work_audit_entry WHERE action = @verb", new { verb })];
    }
}
