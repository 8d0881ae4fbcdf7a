using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Seed;
using Samkop.Invoicing.TryInvoice;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Invoicing;

public sealed class TrialTests
{
    private const string Page = "/prova-faktura";
    private const string Api = "/api/v1/validate";
    private const string Button = "Prova fakturan";
    private static readonly Oddity NoReference = new() { OrderReference = string.Empty, BuyerReference = "Anna" };

    [Theory, EachDatabase]
    public async Task A_visitor_uploads_a_good_invoice_and_nothing_is_stored(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var before = await sender.ReadAsync(db => db.Messages.CountAsync());
        var page = await (await host.Visit().Open(Page)).Form(Button).Attach("Fakturans fil", "faktura.xml", await sender.WriteAsync("P-1")).Submit();
        page.Shows("Fakturan följer reglerna").Shows("Mottagen som faktura.").Shows("Region Sörmland").Shows("Peppol BIS Billing").Shows("Patientskjorta");
        Assert.Equal(before, await sender.ReadAsync(db => db.Messages.CountAsync()));
        Assert.Equal(0, await sender.ReadAsync(db => db.Invoices.CountAsync(one => one.Number == "P-1")));
    }

    [Theory, EachDatabase]
    public async Task A_pasted_invoice_of_no_known_kind_is_rejected_with_rule_place_and_remedy(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var xml = Encoding.UTF8.GetString(await new DemoSender(host).WriteAsync("P-2")).Replace("encoding=\"utf-8\"", "encoding=\"iso-8859-1\"", StringComparison.OrdinalIgnoreCase);
        var page = await (await host.Visit().Open(Page)).Form(Button).Fill("Eller klistra in fakturan", xml.Replace(">380<", ">999<", StringComparison.Ordinal)).Submit();
        page.Shows("Fakturan skulle avvisas");
        var rows = page.Rows("Att rätta");
        Assert.Contains(rows, row => row[0].Contains("(stoppar)", StringComparison.Ordinal) && row[2].Contains("/Invoice", StringComparison.Ordinal) && int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) > 0);

        var file = await page.Form("Hämta svaret som JSON").Submit();
        Assert.Equal("rejected", JsonDocument.Parse(file.Html).RootElement.GetProperty("verdict").GetString());
    }

    [Theory, EachDatabase]
    public async Task The_invoice_with_its_findings_comes_as_a_pdf(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var xml = Encoding.UTF8.GetString(await new DemoSender(host).WriteAsync("P-6")).Replace(">380<", ">999<", StringComparison.Ordinal);
        var page = await (await host.Visit().Open(Page)).Form(Button).Fill("Eller klistra in fakturan", xml).Submit();
        var (bytes, type) = await page.Form("Hämta fakturan med anmärkningarna som PDF").Download();
        Assert.Equal("application/pdf", type);
        var words = PaperWords.Of(bytes);
        Assert.Contains("Granskad faktura P-6", words, StringComparison.Ordinal);
        Assert.Contains("Underkänd", words, StringComparison.Ordinal);
        Assert.InRange(words.IndexOf("BR-CL-01", StringComparison.Ordinal), words.IndexOf("P-6", StringComparison.Ordinal), words.IndexOf("Fakturarader", StringComparison.Ordinal));
        Assert.Contains("Patientskjorta", words, StringComparison.Ordinal);

        var unreadable = await host.Visit().Open(Page + "?exempel=olasbar");
        Assert.DoesNotContain("som PDF", unreadable.Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Each_example_shows_its_state_in_both_languages(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var visitor = host.Visit();
        (await visitor.Open(Page + "?exempel=godkand")).Shows("Fakturan följer reglerna").Hides("Att rätta").Hides("Att tänka på");
        (await visitor.Open(Page + "?exempel=avvisad")).Shows("Fakturan skulle avvisas").Shows("Att rätta");
        (await visitor.Open(Page + "?exempel=olasbar")).Shows("Filen går inte att läsa").Shows("SAM-XML");
        await visitor.Open(Page + "?exempel=annat", HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Nothing_too_much_and_too_often_are_refused_with_their_numbers(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Services = services => services.AddSingleton(_ => new TrialLimit(mostPerMinute: 3)) });
        var visitor = host.Visit();
        var empty = await (await visitor.Open(Page)).Form(Button).Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("INV-014", empty.Errors.Single(), StringComparison.Ordinal);
        var large = await (await visitor.Open(Page)).Form(Button).Attach("Fakturans fil", "stor.xml", new byte[InvoiceTrials.MostBytes + 1]).Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("INV-015", large.Errors.Single(), StringComparison.Ordinal);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "INV-014"), await RefusedAsync(visitor.Client, []));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "INV-015"), await RefusedAsync(visitor.Client, new byte[InvoiceTrials.MostBytes + 1]));
        await visitor.Open(Page + "?exempel=godkand");
        Assert.Equal((HttpStatusCode.TooManyRequests, "INV-016"), await RefusedAsync(visitor.Client, "<a/>"u8.ToArray()));
        var often = await visitor.Open(Page + "?exempel=godkand", HttpStatusCode.TooManyRequests);
        Assert.Contains("INV-016", often.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_api_answers_with_verdict_route_findings_and_advice(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var client = host.Visit().Client;
        var good = await AskAsync(client, await sender.WriteAsync("P-3"));
        Assert.Equal("passed", good.GetProperty("verdict").GetString());
        Assert.Equal("accepted", good.GetProperty("reception").GetProperty("verdict").GetString());
        Assert.StartsWith("0007:", good.GetProperty("reception").GetProperty("legalEntity").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("peppol-", good.GetProperty("ruleSet").GetString(), StringComparison.Ordinal);
        Assert.Empty(good.GetProperty("advice").EnumerateArray());

        var careless = await AskAsync(client, await sender.WriteAsync("P-4", NoReference with { Note = "Avser patient 19121212-1212" }));
        Assert.Equal("passed", careless.GetProperty("verdict").GetString());
        Assert.Equal(["SAM-PERSON", "SAM-REFERENCE"], careless.GetProperty("advice").EnumerateArray().Select(one => one.GetProperty("rule").GetString()!).Order(StringComparer.Ordinal));

        var elsewhere = Encoding.UTF8.GetString(await sender.WriteAsync("P-5")).Replace("2321000032", "5599990008", StringComparison.Ordinal);
        var astray = await AskAsync(client, Encoding.UTF8.GetBytes(elsewhere));
        Assert.Equal("unroutable", astray.GetProperty("reception").GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, astray.GetProperty("reception").GetProperty("legalEntity").ValueKind);

        Assert.Equal("unreadable", (await AskAsync(client, "no xml"u8.ToArray())).GetProperty("verdict").GetString());
        Assert.Contains("SAM-KIND", (await AskAsync(client, "<order/>"u8.ToArray())).GetProperty("findings").GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>Order numbers of the receiver begin with DLL and its codes are nine digits: data of the entity, which reception and this page share.</summary>
    [Theory, EachDatabase]
    public async Task The_receivers_own_patterns_say_which_reference_is_wrong_and_what_it_expects(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var client = host.Visit().Client;
        foreach (var (odd, says) in new[]
        {
            (new Oddity { OrderReference = "PO-4711" }, "ser inte ut som ett ordernummer hos Region Sörmland. Skriv bara numret, ingen text framför. Så här ser de ut: DLL och sju siffror"),
            (new Oddity { OrderReference = "843008440" }, "”843008440” står som ordernummer (BT-13) men ser ut som referenskod"),
            (new Oddity { OrderReference = "", BuyerReference = "Ordernr: DLL 085 2123" }, "ser ut som ett ordernummer hos Region Sörmland. Skriv det som ordernummer (BT-13)."),
            (new Oddity { OrderReference = "", BuyerReference = "999999999" }, "ser ut som referenskod, men ingen enhet hos Region Sörmland har den"),
            (new Oddity { OrderReference = "", BuyerReference = "Anna" }, "Så här ser den ut: Referenskod, nio siffror"),
        })
        {
            var answer = await AskAsync(client, await sender.WriteAsync("P-7", odd));
            var advice = Assert.Single(answer.GetProperty("advice").EnumerateArray());
            Assert.Equal("SAM-REFERENCE", advice.GetProperty("rule").GetString());
            Assert.Contains(says, advice.GetProperty("message").GetProperty("sv").GetString(), StringComparison.Ordinal);
            Assert.Equal("passed", answer.GetProperty("verdict").GetString());
        }

        foreach (var right in new[] { new Oddity { OrderReference = "DLL0852123" }, new Oddity { OrderReference = "p09-n002-2001" }, new Oddity { OrderReference = "", BuyerReference = "843008440" } })
        {
            var answer = await AskAsync(client, await sender.WriteAsync("P-8", right));
            Assert.Empty(answer.GetProperty("advice").EnumerateArray());
            Assert.Equal(
                ["BT-13 order DLL and seven digits, for example DLL0852123", "BT-13 order P and twelve characters, for example P09-N002-2001"],
                answer.GetProperty("expects").EnumerateArray().Take(2).Select(one => $"{one.GetProperty("term")} {one.GetProperty("kind")} {one.GetProperty("form").GetProperty("en")}"));
        }

        var page = await (await host.Visit().Open(Page)).Form(Button).Attach("Fakturans fil", "faktura.xml", await sender.WriteAsync("P-9")).Submit();
        Assert.Contains(page.Rows("Så skriver du referensen till Region Sörmland"), row => row[0] is "Referenskod (BT-10)" && row[1].StartsWith("Referenskod, nio siffror", StringComparison.Ordinal));
    }

    /// <summary>A long invoice shows its beginning and the lines with remarks, on the page and on paper, and says what is left out.</summary>
    [Theory, EachDatabase]
    public async Task A_very_long_invoice_is_shown_in_part_with_every_line_that_has_a_finding(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var xml = Encoding.UTF8.GetString(await new DemoSender(host).WriteAsync("P-10"));
        var from = xml.IndexOf("<cac:InvoiceLine>", StringComparison.Ordinal);
        var line = xml[from..(xml.IndexOf("</cac:InvoiceLine>", from, StringComparison.Ordinal) + "</cac:InvoiceLine>".Length)];
        var name = line[(line.IndexOf("<cbc:Name>", StringComparison.Ordinal) + "<cbc:Name>".Length)..line.IndexOf("</cbc:Name>", StringComparison.Ordinal)];
        var lines = string.Concat(Enumerable.Range(1, 1_000).Select(i => i is 800
            ? line.Replace(name, "Felaktig rad", StringComparison.Ordinal).Replace("<cbc:Percent>", "<cbc:Percent>-", StringComparison.Ordinal)
            : line.Replace(name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Vara-{i:0000}"), StringComparison.Ordinal)));
        var end = xml.LastIndexOf("</cac:InvoiceLine>", StringComparison.Ordinal) + "</cac:InvoiceLine>".Length;
        var page = await (await host.Visit().Open(Page)).Form(Button).Attach("Fakturans fil", "lang.xml", Encoding.UTF8.GetBytes(xml[..from] + lines + xml[end..])).Submit();
        page.Shows("Här visas de 200 första av fakturans 1000 rader").Shows("Vara-0200").Hides("Vara-0201").Shows("Felaktig rad");
        var (bytes, _) = await page.Form("Hämta fakturan med anmärkningarna som PDF").Download();
        var words = PaperWords.Of(bytes);
        Assert.Contains("Här visas de 200 första av fakturans 1000 rader", words, StringComparison.Ordinal);
        Assert.Contains("Vara-0200", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Vara-0201", words, StringComparison.Ordinal);
        Assert.InRange(words.IndexOf("Felaktig rad", StringComparison.Ordinal), words.IndexOf("Vara-0200", StringComparison.Ordinal), words.LastIndexOf("SE-R-006", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_document_of_the_oracle_is_answered_as_reception_would_and_the_next_release_tells_only_what_it_adds()
    {
        var files = Directory.EnumerateFiles(TestDataFolder.Require("oracle", "einvoice"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % 20 == 0).ToList();
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite);
        await using var scope = host.Services.CreateAsyncScope();
        var trials = scope.ServiceProvider.GetRequiredService<InvoiceTrials>();
        var changed = 0;
        foreach (var file in files)
        {
            var trial = await trials.TryAsync(await File.ReadAllBytesAsync(file), new DateOnly(2026, 6, 1), CancellationToken.None);
            Assert.Equal(trial.Verdict == TrialVerdict.Unreadable, trial.Reception == ReceptionVerdict.Unreadable);
            Assert.Equal(trial.Verdict == TrialVerdict.Passed, trial.FindingCount == 0 || trial.Findings.All(finding => !finding.IsFatal));
            if (trial.Coming is { } coming)
            {
                changed++;
                Assert.Equal("2026.5", coming.Rules.Release.ToString());
                Assert.NotEmpty(coming.Findings);
            }
        }

        Assert.InRange(changed, 1, files.Count / 2);
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, byte[] bytes)
    {
        var answer = await client.PostAsync(Api, new ByteArrayContent(bytes));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> RefusedAsync(HttpClient client, byte[] bytes)
    {
        var answer = await client.PostAsync(Api, new ByteArrayContent(bytes));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }
}
