using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Seed;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Invoicing;

/// <summary>A word that stands only on a protected invoice is looked for everywhere that others can look.</summary>
public sealed class ProtectedInvoiceChannelTests
{
    private const string Sentinel = "HEMLIG-4711X";
    private const string Finance = "Eva-Lena Nordström";

    [Theory, EachDatabase]
    public async Task Nothing_of_it_is_found_in_search_register_lists_export_or_sample(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync(Sentinel, new Oddity { OrderReference = string.Empty, BuyerReference = DemoSender.CostCode, Note = $"Patient {Sentinel}" });
        Assert.False(invoice.IsProtected);
        var finance = await host.SignInAs(Finance);
        var auditor = await host.SignInAs("Lars Tengblad");

        // First it is as findable as any other: else the rest would prove nothing.
        (await auditor.Open($"/diarium?q={Sentinel}")).Shows(Sentinel);
        (await finance.Open("/fakturor")).Shows(Sentinel);
        await (await finance.Open($"/fakturor/{invoice.Id.Value}")).Form("Skydda fakturan").Submit();

        // It is coded and goes to attest all the same.
        await CodeAsync(host, sender, invoice);
        foreach (var person in new[] { "Lars Tengblad", "Åsa Öberg", "Olle Sandin", "Eva Marklund" })
        {
            await LookAsync(host, person, invoice.Id.Value);
        }

        // A program does not look, not even in the name of the one who may.
        foreach (var place in new[] { "/api/v1/invoices", $"/api/v1/invoices/{invoice.Id.Value}" })
        {
            using var answer = await finance.Client.GetAsync(new Uri(place, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(Sentinel, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        (await auditor.Open("/inkorg")).Hides(Sentinel);
        await SampleAsync(auditor);
        var posted = await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == invoice.Id));
        using var file = await finance.Client.GetAsync(
            new Uri($"/betalningar/bokforing/fil?entity={posted.Entity.Value}&form=Unit4&from=2020-01-01&through=2030-12-31", UriKind.Relative), TestContext.Current.CancellationToken);
        var ledger = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Sentinel, ledger, StringComparison.Ordinal);
    }

    private static async Task CodeAsync(SamkopHost host, DemoSender sender, Invoice invoice)
    {
        var finance = await host.SignInAs(Finance);
        await (await finance.Open($"/fakturor/{invoice.Id.Value}")).Form("Kontera och skicka för attest").Fill("Konto", "6460").Fill("Referenskod", DemoSender.CostCode).Submit();
        Assert.Equal(InvoiceState.ReceiptAttest, (await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == invoice.Id))).State);
    }

    private static async Task LookAsync(SamkopHost host, string person, Guid invoice)
    {
        if (!(await host.Visit().Open("/logga-in")).Offers(person))
        {
            return;
        }

        var visitor = await host.SignInAs(person);
        string[] places =
        [
            "/inkorg", "/fakturor", "/fakturor?urval=hos-andra", "/fakturor?urval=att-betala", "/fakturor/mottaget", $"/diarium?q={Sentinel}", "/diarium", $"/sok?q={Sentinel}", $"/ordrar?q={Sentinel}",
            "/betalningar", "/leverantor/ordrar", $"/fakturor/{invoice}", $"/fakturor/{invoice}/original", $"/fakturor/{invoice}/lasbar.pdf",
            "/api/v1/invoices", $"/api/v1/invoices/{invoice}",
            .. Enumerable.Range(1, 12).Select(number => $"/revision/{number}"), .. Enumerable.Range(1, 12).Select(number => $"/revision/{number}.csv"),
        ];
        foreach (var place in places)
        {
            using var answer = await visitor.Client.GetAsync(new Uri(place, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            // The search field repeats what was typed; that is the asker's own word.
            var found = text.Replace($"value=\"{Sentinel}\"", string.Empty, StringComparison.Ordinal).Replace($"q={Sentinel}", string.Empty, StringComparison.Ordinal).Replace($"q%3D{Sentinel}", string.Empty, StringComparison.Ordinal)
                .Replace($"”{Sentinel}”", string.Empty, StringComparison.Ordinal);
            var at = found.IndexOf(Sentinel, StringComparison.Ordinal);
            Assert.True(at < 0, $"{person} finds it at {place}: {(at < 0 ? "" : found[Math.Max(0, at - 100)..Math.Min(found.Length, at + 60)])}");
        }
    }

    private static async Task SampleAsync(Visitor auditor)
    {
        var (bytes, _, _) = await auditor.Download("/revision/urval.zip?count=200&seed=1");
        await using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        Assert.NotEmpty(zip.Entries);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken), Encoding.UTF8);
            Assert.DoesNotContain(Sentinel, entry.FullName + await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }
}
