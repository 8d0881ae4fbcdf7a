using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Import;
using Samkop.Contracts.Sheets;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class ContractImportTests
{
    private const string Manager = "Göran Åkesson";
    private const string Page = "/avtal/las-in";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_filled_template_is_shown_first_and_taken_in_when_confirmed(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var manager = await host.SignInAs(Manager);
        var before = await CountAsync(host);
        var bytes = await WorkbookAsync(host, manager);
        var preview = await (await manager.Open(Page)).Form("Granska").Attach("Fil", "avtal.xlsx", bytes).Submit();
        var rows = preview.Rows("Avtal i filen");
        Assert.Equal(2, rows.Count);
        Assert.Equal(["2027-101", "Kaffe och te", "Undertecknat"], [rows[0][0], rows[0][1], rows[0][7]]);
        Assert.Equal(["2", "2", "1"], rows[0].Skip(4).Take(3));
        Assert.Equal("Utkast", rows[1][7]);
        Assert.Equal(before, await CountAsync(host));

        var done = await preview.Form("Läs in 2 avtal").Submit();
        done.Shows("2 avtal är inlästa.").Shows("Kaffe och te");
        var ledger = new Ledger(host);
        var contract = await ledger.ReadAsync(db => db.Contracts.Include(one => one.Participants).Include(one => one.Options).Include(one => one.Lots).SingleAsync(one => one.Number == "2027-101", Ct));
        Assert.Equal((2, 1, 2, ContractState.Signed), (contract.Participants.Count, contract.Options.Count, contract.Lots.Count, contract.State));
        Assert.StartsWith("DNR", contract.RegisterNumber, StringComparison.Ordinal);
        var ceilings = await ledger.ReadAsync(db => db.Ceilings.Where(row => row.Contract == contract.Id).ToListAsync(Ct));
        var (own, total) = (ceilings.Single(row => row.Entity == Ledger.Sormland), ceilings.Single(row => row.Entity is null));
        Assert.Equal((12_500_050L, 30_000_000L, 40_000_000L, 200_000_000L), (own.ConsumedMinor, own.LimitMinor, own.QuantityConsumedMicro, own.QuantityLimitMicro));
        Assert.Equal((12_500_050L, 50_000_000L), (total.ConsumedMinor, total.LimitMinor));
        var entries = await ledger.ReadAsync(db => db.CeilingEntries.Where(row => row.Contract == contract.Id).ToListAsync(Ct));
        Assert.Equal("OpeningBalance", Assert.Single(entries).OrderKind);
        Assert.Equal(SheetDigest(bytes), (await ledger.ReadAsync(db => db.Imports.SingleAsync(Ct))).FileDigest);
        (await manager.Open($"/avtal/{contract.Id.Value}")).Shows("Läste in avtal från fil").Shows("Kaffe");
    }

    [Theory, EachDatabase]
    public async Task Every_faulty_cell_is_told_with_row_column_and_remedy_and_nothing_is_saved(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var manager = await host.SignInAs(Manager);
        var before = await CountAsync(host);
        var csv = string.Join(';', ContractColumns.All.Select(one => one.Head.Sv)) + "\n"
            + Csv(("Avtalsnummer", "2024-118"), ("Avser", "X"), ("Leverantör", "5560000000"), ("Avtalspart", "2321000032"), ("Första dag", "2026-13-01"), ("Sista dag", "2027-12-31"), ("Frakt", ""),
                ("Omfattning", "x"), ("Område och sökord", "x"), ("Så beställer man", "x"), ("Ägare", "ingen@region.example"), ("Kontaktens e-post", "inte en adress"), ("Deltagare", "123"), ("Avtalets tak", "tio"), ("Grund", "vet ej"));
        var page = await (await manager.Open(Page)).Form("Granska").Attach("Fil", "avtal.csv", Encoding.UTF8.GetBytes(csv)).Submit(HttpStatusCode.UnprocessableEntity);
        page.Shows("CON-035").Hides("Läs in 1 avtal");
        var faults = page.Rows("Celler att rätta");
        Assert.All(faults, row => Assert.Equal("2", row[0]));
        Assert.All(faults, row => Assert.NotEqual(string.Empty, row[4]));
        Assert.Superset(
            new HashSet<string>(["Avtalsnummer", "Leverantör", "Första dag", "Frakt", "Kontaktens e-post", "Deltagare", "Avtalets tak"], StringComparer.Ordinal),
            faults.Select(row => row[1]).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(before, await CountAsync(host));
    }

    [Theory, EachDatabase]
    public async Task The_rules_of_the_whole_contract_point_at_a_cell(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var manager = await host.SignInAs(Manager);
        var rows = await RowsAsync(host);
        (rows[0]["Sista dag"], rows[0]["Betalningsdagar"], rows[2]["Deltagarens tak"]) = ("2025-12-31", "10", "1");
        var page = await (await manager.Open(Page)).Form("Granska").Attach("Fil", "avtal.xlsx", Save(rows)).Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(page.Rows("Celler att rätta"), row => row[0] == "2" && row[1] == "Sista dag");
    }

    [Theory, EachDatabase]
    public async Task What_was_not_looked_at_or_has_changed_since_is_not_taken_in(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var manager = await host.SignInAs(Manager);
        var bytes = await WorkbookAsync(host, manager);
        var first = await (await manager.Open(Page)).Form("Granska").Attach("Fil", "avtal.xlsx", bytes).Submit();
        var second = await (await manager.Open(Page)).Form("Granska").Attach("Fil", "avtal.xlsx", bytes).Submit();
        await first.Form("Läs in 2 avtal").Submit();
        (await second.Form("Läs in 2 avtal").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-035");
        var token = second.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await manager.Client.PostAsync(
            new Uri(Page + "?handler=Confirm", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Sent", "inte base64")]), Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("CON-036", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_contract_managers_take_contracts_in(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var nurse = await host.SignInAs("Åsa Öberg");
        await nurse.Open(Page, HttpStatusCode.Forbidden);
        (await nurse.Open("/avtal")).Hides("Läs in avtal från fil");
    }

    [Fact]
    public void The_template_has_every_heading_and_reads_back()
    {
        Assert.False(SheetTable.Read(Save([new(StringComparer.Ordinal) { ["Avtalsnummer"] = "x" }])).IsRefused(out _, out var table));
        Assert.Equal(ContractColumns.All.Count, ContractColumns.Find(table.Heads).Count);
        using var workbook = new MemoryStream(ContractTemplate.Workbook());
        var sheets = workbook.GetSheetNames();
        Assert.Equal(["Avtal", "Kolumner"], sheets);
    }

    internal static async Task<byte[]> WorkbookAsync(SamkopHost host, Visitor manager)
    {
        var (bytes, type, name) = await manager.Download("/avtal/mall?form=xlsx");
        Assert.Equal(("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "avtal-mall.xlsx"), (type, name));
        Assert.NotEmpty(bytes);
        return Save(await RowsAsync(host));
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var entities = await scope.ServiceProvider.GetRequiredService<Samkop.Organisation.Public.IEntities>().AllAsync(Ct);
        string Number(LegalEntityId id) => entities.Single(one => one.Id == id).OrganisationNumber;
        var people = scope.ServiceProvider.GetRequiredService<Samkop.Organisation.Public.IPeople>();
        var owner = (await people.FindAsync(PersonId.From(new Guid("00000000-0000-7000-8003-000000000004")), Ct))!.Email;
        var supplier = (await scope.ServiceProvider.GetRequiredService<ISuppliers>().FindAsync(SupplierId.From(new Guid("00000000-0000-7000-8005-000000000002")), Ct))!.OrganisationNumber.ToDisplay();
        Dictionary<string, string> Contract(string number) => new(StringComparer.Ordinal)
        {
            ["Avtalsnummer"] = number, ["Avser"] = "Kaffe och te", ["Leverantör"] = supplier, ["Avtalspart"] = Number(Ledger.Sormland), ["Första dag"] = "2026-01-01", ["Sista dag"] = "2029-12-31",
            ["Frakt"] = "Fraktfritt", ["Omfattning"] = "Kaffe, te och tillbehör.", ["Område och sökord"] = "Livsmedel, kaffe", ["Så beställer man"] = "Beställ i Samköp.", ["Ägare"] = owner,
            ["Kontaktens e-post"] = "order@leverantor.example", ["Deltagare"] = Number(Ledger.Sormland),
        };
        var first = Contract("2027-101");
        foreach (var (head, value) in new[]
        {
            ("Undertecknat", "2025-12-20"), ("Avtalets tak", "500 000"), ("Enhet för antal", "kg"), ("Avtalets tak i antal", "500"), ("Grund", "eget"), ("Andel", "60"), ("Deltagarens tak", "300 000"),
            ("Deltagarens tak i antal", "200"), ("Redan avropat", "125 000,50"), ("Redan avropat antal", "40"), ("Anbudsområde", "Kaffe"), ("Förlängning, månader", "12"), ("Förlängning, sista dag för besked", "2029-09-30"),
        })
        {
            first[head] = value;
        }

        return
        [
            first,
            new(StringComparer.Ordinal) { ["Avtalsnummer"] = "2027-101", ["Deltagare"] = Number(Ledger.Vastmanland), ["Grund"] = "fullmakt", ["Andel"] = "40", ["Deltagarens tak"] = "200 000", ["Anbudsområde"] = "Te" },
            Contract("2027-102"),
        ];
    }

    internal static byte[] Save(List<Dictionary<string, string>> rows)
    {
        using var bytes = new MemoryStream();
        bytes.SaveAs(rows.Select(row => ContractColumns.All.ToDictionary(one => one.Head.Sv, one => (object)row.GetValueOrDefault(one.Head.Sv, string.Empty), StringComparer.Ordinal)).ToArray());
        return bytes.ToArray();
    }

    private static string Csv(params (string Head, string Value)[] cells) =>
        string.Join(';', ContractColumns.All.Select(one => cells.FirstOrDefault(cell => cell.Head == one.Head.Sv).Value ?? string.Empty)) + "\n";

    private static string SheetDigest(byte[] bytes) => new SentContracts("x", bytes).Digest;

    private static Task<int> CountAsync(SamkopHost host) => new Ledger(host).ReadAsync(db => db.Contracts.CountAsync(Ct));
}
