using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Host.Running;
using Samkop.Host.Verbs;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;
using Samkop.Payments.Persistence;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.SliceTests.Ordering;
using Samkop.SliceTests.Procurement;
using Samkop.Standards.Banking;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.Espd.Checking;
using Samkop.Standards.Espd.Reading;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Samkop.Testing;

namespace Samkop.SliceTests.Exports;

/// <summary><c>export --all</c>: what an installation holds comes out as files that others can read, and nothing that is protected.</summary>
public sealed class ExportAllTests
{
    [Theory, EachDatabase]
    public async Task Everything_that_the_demo_holds_comes_out_as_valid_files(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var (folder, told, left) = await ExportAsync(host);
        await using var scope = host.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<Reads>();
        var ct = TestContext.Current.CancellationToken;
        var invoices = reads.Of<InvoicingDb>().Invoices;
        var announced = await reads.Of<ProcurementDb>().Publications.Select(one => one.Case).Distinct().CountAsync(ct);
        Assert.Equal(await reads.Of<OrderingDb>().Orders.CountAsync(ct), Files(folder, "ubl", "order-*.xml").Length);
        Assert.Equal(await invoices.CountAsync(one => !one.IsProtected && one.DisposedOn == null, ct), Files(folder, "ubl", "invoice-*.xml").Length + Files(folder, "ubl", "credit-note-*.xml").Length);
        Assert.Equal(await reads.Of<PaymentsDb>().Batches.CountAsync(one => one.FileDigest != string.Empty, ct), Files(folder, "pain").Length);
        Assert.Equal(await reads.Of<ProcurementDb>().Publications.CountAsync(ct), Files(folder, "eforms").Length);
        Assert.Equal((announced, announced), (Files(folder, "ocds").Length, Files(folder, "espd").Length));
        Assert.All(new[] { "ubl", "pain", "eforms", "ocds", "espd", "sie" }, kind => Assert.NotEmpty(Files(folder, kind)));
        var lines = told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        Assert.Equal(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length, lines.Count);
        Assert.All(lines, parts => Assert.True(parts.Length == 3 && File.Exists(parts[1]) && parts[2].Length > 0, string.Join('|', parts)));
        Assert.Contains("not announced", left, StringComparison.Ordinal);
        Judge(folder);
    }

    [Theory, EachDatabase]
    public async Task A_protected_invoice_is_left_out_and_told_of_as_a_number(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await using var scope = host.Services.CreateAsyncScope();
        var ct = TestContext.Current.CancellationToken;
        var one = await scope.ServiceProvider.GetRequiredService<Reads>().Of<InvoicingDb>().Invoices.Where(invoice => !invoice.IsProtected).OrderBy(invoice => invoice.Id).FirstAsync(ct);
        var before = await scope.ServiceProvider.GetRequiredService<Reads>().Of<InvoicingDb>().Invoices.CountAsync(invoice => invoice.IsProtected, ct);
        var yes = database == DatabaseKind.Postgres ? "true" : "1";
        await ProcurementSteps.ExecuteAsync(host, $"UPDATE invoicing_invoice SET is_protected = {yes} WHERE number = '{one.Number}' AND seller_key = '{one.SellerKey}'");
        var (folder, told, left) = await ExportAsync(host);
        Assert.DoesNotContain(one.Id.Value.ToString("D"), told, StringComparison.Ordinal);
        Assert.Empty(Files(folder, "ubl", $"*{one.Id.Value:D}*"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"left out of ubl: {before + 1} protected invoices"), left, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Number + "\n", left, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_procurement_asks_tenderers_by_a_valid_single_procurement_document(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await using var scope = host.Services.CreateAsyncScope();
        var exports = scope.ServiceProvider.GetRequiredService<IProcurementExports>();
        var bytes = await ExportVerb.ExportAsync(exports, "espd", ProcurementSteps.Case(1).Split('/')[^1], "16", TestContext.Current.CancellationToken);
        var report = EspdCheck.Check(bytes);
        Assert.True(report.IsValid && !report.IsResponse, string.Join('\n', report.Findings));
        var request = EspdReader.Read(bytes).OrThrow().Request;
        Assert.Contains(request.Criteria, one => one.Code == "crime-org" && one.Lots.Count == 0);
        var economy = Assert.Single(request.Criteria, one => one.Code == "finan-requ");
        Assert.Contains("riskklass", economy.Requirement, StringComparison.Ordinal);
        Assert.NotEmpty(economy.Lots);
        await Assert.ThrowsAsync<WrongUseException>(() => ExportVerb.ExportAsync(exports, "espd", "DNR 1900-000001", "16", TestContext.Current.CancellationToken));
    }

    private static async Task<(string Folder, string Told, string Left)> ExportAsync(SamkopHost host)
    {
        var folder = Path.Combine(host.Folder, "export");
        await using var told = new StringWriter(CultureInfo.InvariantCulture);
        await using var left = new StringWriter(CultureInfo.InvariantCulture);
        await using var scope = host.Services.CreateAsyncScope();
        await ExportVerb.AllAsync(scope.ServiceProvider, ExportFolder.Open(folder, told).OrThrow(), left, TestContext.Current.CancellationToken);
        Assert.True(ExportFolder.Open(folder, told).IsRefused(out var no));
        Assert.Equal(HostRefusals.FolderNotEmpty.Code, no.Code);
        return (folder, told.ToString(), left.ToString());
    }

    private static void Judge(string folder)
    {
        foreach (var file in Files(folder, "eforms"))
        {
            var report = NoticeCheck.Check(File.ReadAllBytes(file));
            Assert.True(report.Refusal is null && report.Findings.Count == 0, $"{file} {string.Join('\n', report.Findings)}");
        }

        foreach (var file in Files(folder, "ocds"))
        {
            var report = OcdsChecker.Check(File.ReadAllBytes(file), OcdsProfile.Eforms);
            Assert.True(report.IsValid && report.Findings.All(finding => finding.Kind != FindingKind.Quality), $"{file} {string.Join('\n', report.Findings)}");
        }

        foreach (var file in Files(folder, "espd"))
        {
            var report = EspdCheck.Check(File.ReadAllBytes(file));
            Assert.True(report.IsValid, $"{file} {string.Join('\n', report.Findings)}");
        }

        foreach (var file in Files(folder, "ubl", "order-*.xml"))
        {
            Assert.NotNull(UblReader.Read(File.ReadAllBytes(file)).Order);
        }

        foreach (var file in Files(folder, "ubl", "invoice-*.xml").Concat(Files(folder, "ubl", "credit-note-*.xml")))
        {
            var report = PeppolValidator.Validate(File.ReadAllBytes(file), SwedishTime.Today(TimeProvider.System), cancellation: TestContext.Current.CancellationToken);
            Assert.True(report.IsValid, $"{file} {report.Refusal} {string.Join('\n', report.Findings.Take(5))}");
        }

        foreach (var file in Files(folder, "pain"))
        {
            Assert.StartsWith("urn:iso:std:iso:20022:tech:xsd:pain.001", OrderRules.Read(File.ReadAllBytes(file)).Root!.Name.NamespaceName, StringComparison.Ordinal);
        }

        foreach (var file in Files(folder, "sie"))
        {
            var read = SieReader.Read(File.ReadAllBytes(file)).OrThrow();
            Assert.NotEmpty(read.Vouchers);
            Assert.All(read.Vouchers, voucher => Assert.Equal(0, voucher.Rows.Sum(row => row.Amount.Minor)));
        }
    }

    private static string[] Files(string folder, string kind, string pattern = "*") =>
        Directory.Exists(Path.Combine(folder, kind)) ? Directory.GetFiles(Path.Combine(folder, kind), pattern) : [];
}
