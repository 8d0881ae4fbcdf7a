using System.Text;
using CsCheck;
using Samkop.Kernel;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

public sealed class PostingTests
{
    private static readonly PostingProfile Marked = PostingProfile.Read("""
        {
          "name": "Debet och kredit", "fileExtension": "txt", "encoding": "utf-8", "lineEnd": "\n", "separator": "\t", "quote": null,
          "hasTitles": true, "decimalMark": ",", "dateForm": "yyyy-MM-dd", "debitMark": "D", "creditMark": "K", "replace": {},
          "columns": [
            { "title": "konto", "field": "Account" }, { "title": "belopp", "field": "AbsoluteAmount" }, { "title": "sida", "field": "Side" },
            { "title": "text", "field": "RowText" }, { "title": "rad", "field": "RowNumber" }, { "title": "valuta", "field": "Currency" }
          ]
        }
        """).OrThrow();

    private static readonly PostingProfile TwoColumns = Marked with
    {
        Name = "Två kolumner",
        Columns = [new("konto", PostingField.Account), new("debet", PostingField.Debit), new("kredit", PostingField.Credit)],
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Profiles.Select(profile => new TheoryDataRow<string>(profile.Name));

    private static IReadOnlyList<PostingProfile> Profiles => [PostingProfile.Unit4Example, PostingProfile.RaindanceExample, Marked, TwoColumns];

    [Theory]
    [MemberData(nameof(Names))]
    public void Accounts_and_amounts_of_every_row_are_the_same_when_read_back(string name)
    {
        var profile = Profiles.Single(it => it.Name == name);
        var account = profile.Columns.Single(column => column.Field == PostingField.Account).Title;
        LedgerSamples.Any.Sample(batch =>
        {
            var file = PostingWriter.Write(batch, profile).OrThrow();
            var lines = PostingReader.Read(file.Content, profile).OrThrow();

            var rows = batch.Vouchers.SelectMany(voucher => voucher.Rows).ToList();
            Assert.Equal(rows.Select(row => (row.Account, row.Amount)), lines.Select(line => (line.Values[account], line.Amount)));
            Assert.Equal(file.Debit.Minor, lines.Where(line => !line.Amount.IsNegative).Sum(line => line.Amount.Minor));
            Assert.Equal(0, lines.Sum(line => line.Amount.Minor));
            Assert.True(file.Content.Span.SequenceEqual(PostingWriter.Write(batch, profile).OrThrow().Content.Span));
        });
    }

    [Fact]
    public void The_example_for_Unit4_has_titles_separators_and_quotes()
    {
        var file = PostingWriter.Write(LedgerSamples.Readable, PostingProfile.Unit4Example).OrThrow();
        var lines = Encoding.Latin1.GetString(file.Content.Span).Split("\r\n");

        Assert.Equal("L-2026-0042.csv", file.FileName);
        Assert.StartsWith("batch_id;interface;voucher_type;", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "L-2026-0042;BI;LF;GL;2321000172;5460;1712300;3010;;;25K;SEK;1;11368.00;11368.00;\"Lakan, \"\"vita\"\"\";20261202;20261202;1;202612;1;INV-2026-000017;;",
            lines[1]);
        Assert.EndsWith(";-1;-14210.00;-14210.00;Faktura 88213 Nordtextil;20261202;20261202;1;202612;3;INV-2026-000017;4711;88213", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_for_Raindance_has_fixed_columns_and_whole_ore()
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(
            PostingWriter.Write(LedgerSamples.Readable, PostingProfile.RaindanceExample).OrThrow().Content.Span);
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        var width = PostingProfile.RaindanceExample.Columns.Sum(column => column.Width ?? 0);
        Assert.All(lines, line => Assert.Equal(width, line.Length));
        Assert.Contains("-00000001421000", lines[2], StringComparison.Ordinal);
        Assert.Contains("000000001136800", lines[0], StringComparison.Ordinal);
        Assert.Contains("Ingående moms", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_separator_in_a_text_never_makes_a_column_more()
    {
        var voucher = LedgerSamples.Readable.Vouchers[0];
        var row = voucher.Rows[0] with { Text = "a\tb;\"c\"\r\nd" };
        var batch = LedgerSamples.Readable with { Vouchers = [voucher with { Rows = [row, .. voucher.Rows.Skip(1)] }] };

        Assert.Equal("a b;\"c\" d", Read(batch, Marked)[0].Values["text"]);
        Assert.Equal("a b;\"c\" d", Read(batch, PostingProfile.Unit4Example)[0].Values["description"]);
    }

    [Fact]
    public void A_value_that_does_not_fit_its_column_is_refused_and_a_text_is_cut()
    {
        var voucher = LedgerSamples.Readable.Vouchers[0];
        var longCode = voucher.Rows[0] with { Coding = [new(1, "12345678901")] };
        var longText = voucher.Rows[0] with { Text = new string('x', 300) };

        Assert.True(Write(longCode).IsRefused(out var reason));
        Assert.Equal(BankingRefusals.ColumnTooNarrow, reason.Definition);
        Assert.Equal(new string('x', 60), PostingReader.Read(Write(longText).OrThrow().Content, PostingProfile.RaindanceExample).OrThrow()[0].Values["text"]);

        Result<LedgerFile> Write(VoucherRow row) => PostingWriter.Write(
            LedgerSamples.Readable with { Vouchers = [voucher with { Rows = [row, .. voucher.Rows.Skip(1)] }] }, PostingProfile.RaindanceExample);
    }

    [Fact]
    public void A_receipt_tells_what_is_booked_refused_missing_and_wrong()
    {
        var batch = Batch("INV-1", "INV-2", "INV-3", "INV-4");
        var receipt = ReceiptReader.Read(
            Encoding.Latin1.GetBytes(
                "status;ext_ref;voucher_no;amount;batch_id;error_text\r\nN;INV-1;900001;14210.00;L-2026-0042;\r\nE;INV-2;;;L-2026-0042;\"Kontot är spärrat; välj annat\"\r\nN;INV-3;900003;1.00;L-2026-0042;\r\nN;INV-1;900004;14210.00;L-2026-0042;\r\nN;INV-9;900009;1.00;L-2026-0042;\r\n"),
            ReceiptProfile.Unit4Example).OrThrow();

        var comparison = receipt.CompareWith(batch);

        Assert.Equal(KeyValuePair.Create("INV-1", "900001"), Assert.Single(comparison.Booked));
        Assert.Equal("Kontot är spärrat; välj annat", Assert.Single(comparison.Refused).Message);
        Assert.Equal("INV-3", Assert.Single(comparison.WrongSum).VoucherReference);
        Assert.Equal("INV-4", Assert.Single(comparison.Missing));
        Assert.Equal(["INV-1", "INV-9"], comparison.Unknown.Select(line => line.VoucherReference));
        Assert.False(comparison.IsComplete);
    }

    [Fact]
    public void A_receipt_without_titles_and_with_our_whole_batch_is_complete()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("L-2026-0042\tINV-1\tBOKFÖRD\t77\t14210,00\t\n");
        var comparison = ReceiptReader.Read(bytes, ReceiptProfile.RaindanceExample).OrThrow().CompareWith(Batch("INV-1"));
        Assert.True(comparison.IsComplete);
        Assert.Equal("77", comparison.Booked["INV-1"]);
    }

    [Fact]
    public void A_word_that_we_do_not_know_is_not_taken_for_a_yes()
    {
        var bytes = Encoding.Latin1.GetBytes("L-2026-0042\tINV-1\tKANSKE\t\t\t\n");
        Assert.Null(Assert.Single(ReceiptReader.Read(bytes, ReceiptProfile.RaindanceExample).OrThrow().CompareWith(Batch("INV-1")).Refused).IsBooked);
    }

    private static IReadOnlyList<PostingLine> Read(LedgerBatch batch, PostingProfile profile) =>
        PostingReader.Read(PostingWriter.Write(batch, profile).OrThrow().Content, profile).OrThrow();

    private static LedgerBatch Batch(params IEnumerable<string> references) => LedgerSamples.Readable with
    {
        Vouchers = [.. references.Select(reference => LedgerSamples.Readable.Vouchers[0] with { Reference = reference })],
    };
}
