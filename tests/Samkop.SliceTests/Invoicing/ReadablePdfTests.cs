using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Invoicing;

public sealed class ReadablePdfTests
{
    [Theory, EachDatabase]
    public async Task A_kept_invoice_comes_as_a_pdf_judged_by_the_rule_set_kept_with_it(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var invoice = await sender.ExaminedAsync("R-1");
        var ruleSet = (await sender.ReadAsync(db => db.Messages.SingleAsync(one => one.Id == invoice.Message))).RuleSet;
        var finance = await host.SignInAs("Eva-Lena Nordström");
        var page = await finance.Open($"/fakturor/{invoice.Id.Value}");
        Assert.Contains($"/fakturor/{invoice.Id.Value}/lasbar.pdf", page.Html, StringComparison.Ordinal);
        var (bytes, type, name) = await finance.Download($"/fakturor/{invoice.Id.Value}/lasbar.pdf");
        Assert.Equal(("application/pdf", "faktura-R-1.pdf"), (type, name));
        var words = PaperWords.Of(bytes);
        Assert.StartsWith("peppol-", ruleSet, StringComparison.Ordinal);
        Assert.Contains(ruleSet, words, StringComparison.Ordinal);
        Assert.Contains("Granskad faktura R-1", words, StringComparison.Ordinal);
        Assert.Contains("Att betala", words, StringComparison.Ordinal);
    }
}
