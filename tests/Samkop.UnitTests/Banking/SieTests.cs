using System.Text;
using CsCheck;
using Samkop.Kernel;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

public sealed class SieTests
{
    private static readonly SieOrigin Origin = new("Samköp", "1.0", "ekonomi");
    private static readonly Encoding Pc8 = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    [Fact]
    public void A_file_says_what_the_standard_wants_in_the_order_it_wants()
    {
        var text = Pc8.GetString(Write(LedgerSamples.Readable).Content.Span);

        Assert.Equal(
            """
            #FLAGGA 0
            #PROGRAM "Samköp" "1.0"
            #FORMAT PC8
            #GEN 20261203 "ekonomi"
            #SIETYP 4
            #ORGNR 232100-0172
            #FNAMN "Region Västprov"
            #DIM 1 "Ansvar"
            #OBJEKT 1 "1712300" "Akuten"
            #DIM 6 "Projekt"
            #DIM 20 "Verksamhet"
            #OBJEKT 20 "3010" "3010"
            #DIM 21 "Motpart"
            #OBJEKT 21 "900" "900"
            #VER "LF" "" 20261202 "Faktura 88213 Nordtextil" 20261203
            {
               #TRANS 5460 {1 "1712300" 20 "3010"} 11368.00 20261202 "Lakan, \"vita\""
               #TRANS 1641 {} 2842.00 20261202 "Ingående moms"
               #TRANS 2441 {21 "900"} -14210.00 20261202 "Faktura 88213 Nordtextil"
            }

            """.ReplaceLineEndings("\r\n"),
            text);
    }

    [Fact]
    public void Swedish_letters_stand_in_code_page_437() =>
        Assert.Contains((byte)0x84, Write(LedgerSamples.Readable).Content.ToArray()); // ä

    [Fact]
    public void Vouchers_rows_and_sums_are_the_same_when_an_independent_reader_reads_them() =>
        LedgerSamples.Any.Sample(batch =>
        {
            var file = Write(batch);
            var read = SieReader.Read(file.Content).OrThrow();

            Assert.Equal(batch.Vouchers.Count, read.Vouchers.Count);
            Assert.Equal(file.Debit, Sum(read.Vouchers.SelectMany(voucher => voucher.Rows).Select(row => row.Amount).Where(amount => !amount.IsNegative)));
            Assert.All(batch.Vouchers.Zip(read.Vouchers), it =>
            {
                Assert.Equal((it.First.Series, it.First.Number ?? "", it.First.Date), (it.Second.Series, it.Second.Number, it.Second.Date));
                Assert.Equal(it.First.Rows.Select(row => (row.Account, row.Amount)), it.Second.Rows.Select(row => (row.Account, row.Amount)));
                Assert.Equal(
                    it.First.Rows.Select(row => row.Coding.Select(value => (value.Dimension, value.Code))),
                    it.Second.Rows.Select(row => row.Objects));
            });
        });

    [Fact]
    public void Texts_of_the_code_page_survive_to_the_letter() =>
        Gen.String[Gen.Char["abcxyzABCXYZ0123456789åäöÅÄÖéüÉÜ\"{}#,;:&%()'/-"], 1, 60].Sample(text =>
        {
            var voucher = LedgerSamples.Readable.Vouchers[0] with { Text = text };
            var read = SieReader.Read(Write(LedgerSamples.Readable with { Vouchers = [voucher], OrganisationName = text }).Content).OrThrow();
            Assert.Equal((text, text), (Assert.Single(read.Vouchers).Text, read.OrganisationName));
        });

    [Fact]
    public void Equal_batches_give_equal_bytes() =>
        LedgerSamples.Any.Sample(batch => Assert.True(Write(batch).Content.Span.SequenceEqual(Write(batch).Content.Span)));

    [Theory]
    [InlineData("Räksmörgås ÅÄÖ é", "Räksmörgås ÅÄÖ é")]
    [InlineData("5 € – \"nu\"", "5 EUR - \"nu\"")]
    [InlineData("{1 \"2\"} \\", "{1 \"2\"} /")]
    [InlineData("Łódź\tš", "Lódz s")]
    [InlineData("rad\r\n#VER", "rad #VER")]
    public void Special_characters_come_back_as_promised(string text, string read)
    {
        var voucher = LedgerSamples.Readable.Vouchers[0] with { Text = text };
        Assert.Equal(read, Assert.Single(SieReader.Read(Write(LedgerSamples.Readable with { Vouchers = [voucher] }).Content).OrThrow().Vouchers).Text);
    }

    [Fact]
    public void Files_of_other_programs_are_read()
    {
        var read = SieReader.Read(Pc8.GetBytes("""
            #FLAGGA	0
            #FORMAT PC8
            #SIETYP 4
            #PROGRAM Annat 3.1
            #GEN 20260101
            #FNAMN Bolaget
            #ORGNR 556820-2625
            #OKÄND "något" {nytt}
            #DIM 1 Kostnadsställe
            #OBJEKT 1 "10" "Kontoret"

            #VER A 1 20260115 "Hyra"
            {
            #TRANS 5010 {1 10} 100.50
            #BTRANS 5020 {} 7 20260115
            #RTRANS 5030 {} 20.00 20260116 "rättad"
            #TRANS 5030 {} 20.00 20260116 "rättad"
            #TRANS 1930 {} -120.5
            }
            """)).OrThrow();

        var voucher = Assert.Single(read.Vouchers);
        Assert.Equal(("A", "1", "Hyra"), (voucher.Series, voucher.Number, voucher.Text));
        Assert.Equal([10_050L, 2_000L, -12_050L], voucher.Rows.Select(row => row.Amount.Minor));
        Assert.Equal((1, "10"), Assert.Single(voucher.Rows[0].Objects));
        Assert.Equal(("Bolaget", "556820-2625", "Kontoret"), (read.OrganisationName, read.OrganisationNumber, read.Objects[(1, "10")]));
        Assert.Equal("Kostnadsställe", read.Dimensions[1]);
    }

    [Theory]
    [InlineData("#FORMAT PC8\n#VER A 1 20260115\n{\n#TRANS 1 {} 5\n}", "5")] // does not balance
    [InlineData("#FORMAT PC8\n#VER A 1 20260115\n{\n#TRANS 1 {1} 5\n}", "4")] // half a pair
    [InlineData("#FORMAT PC8\n#VER A 1 2026-01-15\n", "2")]
    [InlineData("#FORMAT PC8\n#FNAMN \"öppet", "2")]
    [InlineData("#FORMAT PC8\n#VER A 1 20260115\n{\n", "4")] // never closed
    [InlineData("hej", "1")]
    [InlineData("#FLAGGA 0", "1")] // no format
    public void A_broken_file_is_refused_with_its_line(string text, string line)
    {
        Assert.True(SieReader.Read(Pc8.GetBytes(text)).IsRefused(out var reason));
        Assert.Equal(BankingRefusals.BadSieLine, reason.Definition);
        Assert.Contains($" {line} ", reason.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_but_never_break() =>
        Gen.Byte.Array[0, 200].Sample(bytes => SieReader.Read(bytes).Match(content => content.Vouchers.Count >= 0, refusal => refusal.Code == "BNK-023"));

    private static LedgerFile Write(LedgerBatch batch) => SieWriter.Write(batch, Origin).OrThrow();

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
