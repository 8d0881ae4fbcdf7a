using System.Text;
using MiniExcelLibs;
using Samkop.Contracts;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Prices;
using Samkop.Contracts.Sheets;
using Samkop.Contracts.RenewPrices;
using Samkop.Kernel;

namespace Samkop.UnitTests.Contracts;

public sealed class PriceFileTests
{
    private const string Head = "Artikelnummer;Benämning;Enhet;Pris;Moms;Prisbas;Minsta antal;GTIN;Leveransdagar;Kliniskt\n";

    [Fact]
    public void A_price_list_in_csv_is_read()
    {
        var line = Assert.Single(Read(Head + "NT-1;Patientskjorta M;st;1 096,50;25 %;100;10;7350053850019;5;ja\n").Lines);
        Assert.Equal(("NT-1", "Patientskjorta M", "EA"), (line.Article, line.Name, line.Unit.ToString()));
        Assert.Equal((1096.50m, 100m, 25m), (line.Price.ToDecimal(), line.Base.ToDecimal(), line.VatRate.Percent));
        Assert.Equal(("7350053850019", 5, true), (line.Gtin!.ToString(), line.DeliveryDays, line.IsClinical));
    }

    [Fact]
    public void Headings_in_other_order_and_words_are_known_and_unknown_columns_left_out()
    {
        var line = Assert.Single(Read("Pris exkl. moms\tMoms\tEnhet\tFärg\tBenämning\tArtikelnr\n12.5\t25\tLÅDA\tblå\tPenna\tP1\n").Lines);
        Assert.Equal(("P1", 12.5m, "XBX"), (line.Article, line.Price.ToDecimal(), line.Unit.ToString()));
    }

    [Fact]
    public void Windows_letters_are_read()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var file = Read(encoding.GetBytes(Head + "Å1;Örngott;st;27,90;25;;;;;\n"));
        Assert.Equal(("Å1", "Örngott"), (file.Lines[0].Article, file.Lines[0].Name));
    }

    [Fact]
    public void A_price_list_in_excel_is_read()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new { Artikelnummer = "X1", Benämning = "Skrivbord", Enhet = "st", Pris = 3490.5, Moms = 25 } });
        var line = Assert.Single(Read(stream.ToArray()).Lines);
        Assert.Equal(("X1", "Skrivbord", 3490.5m, 25m), (line.Article, line.Name, line.Price.ToDecimal(), line.VatRate.Percent));
    }

    [Theory]
    [InlineData(";Skjorta;st;10;25;;;;;", "Artikelnummer")]
    [InlineData("A;;st;10;25;;;;;", "Benämning")]
    [InlineData("A;Skjorta;qqq;10;25;;;;;", "Enhet")]
    [InlineData("A;Skjorta;st;tio;25;;;;;", "Pris")]
    [InlineData("A;Skjorta;st;;25;;;;;", "Pris")]
    [InlineData("A;Skjorta;st;0;25;;;;;", "Pris")]
    [InlineData("A;Skjorta;st;-3;25;;;;;", "Pris")]
    [InlineData("A;Skjorta;st;10;24;;;;;", "Moms")]
    [InlineData("A;Skjorta;st;10;25;0;;;;", "Prisbas")]
    [InlineData("A;Skjorta;st;10;25;;-1;;;", "Minsta antal")]
    [InlineData("A;Skjorta;st;10;25;;;7350053850018;;", "GTIN")]
    [InlineData("A;Skjorta;st;10;25;;;;snart;", "Leveransdagar")]
    [InlineData("A;Skjorta;st;10;25;;;;;kanske", "Kliniskt")]
    public void A_faulty_cell_is_named_by_row_and_column(string row, string column)
    {
        var file = Read(Head + "OK;Byxa;st;5;25;;;;;\n" + row + "\n");
        var fault = Assert.Single(file.Faults);
        Assert.Equal((3, column), (fault.Row, fault.Column.Sv));
        Assert.Empty(file.Lines);
    }

    [Fact]
    public void All_faulty_cells_are_told_at_once()
    {
        var file = Read(Head + "A;;st;x;25;;;;;\nA;Byxa;st;5;99;;;;;\n");
        Assert.Equal([(2, "Benämning"), (2, "Pris"), (3, "Artikelnummer"), (3, "Moms")], file.Faults.Select(fault => (fault.Row, fault.Column.Sv)).Order());
    }

    [Fact]
    public void A_missing_column_is_told() =>
        Assert.Equal(["Pris", "Moms"], Read("Artikelnummer;Benämning;Enhet\nA;B;st\n").Faults.Select(fault => fault.Column.Sv));

    [Fact]
    public void Other_files_empty_ones_and_large_ones_are_refused()
    {
        Assert.Equal(Refusals.UnreadableFile.Code, Refused([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]));
        Assert.Equal(Refusals.UnreadableFile.Code, Refused([.. "%PDF-1.7"u8, 0, 1, 2]));
        Assert.Equal(Refusals.EmptyFile.Code, Refused(Encoding.UTF8.GetBytes(Head)));
        Assert.Equal(Refusals.FileTooLarge.Code, Refused(new byte[SheetTable.MostBytes + 1]));
        Assert.Equal(Refusals.FileTooLarge.Code, Refused(Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Repeat("a;b;st;1;25\n", 20_001)))));
    }

    [Fact]
    public void What_is_exported_is_read_back_equal_and_runs_no_formula()
    {
        PriceLine[] lines = [Some.Line("=1+1", 96.123456m, UnitCode.Box, per: 100, name: "Skjorta; \"vit\""), Some.Line("B", 5)];
        var bytes = PriceListExport.Write(lines);
        Assert.Contains("\n'=1+1;", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var read = Read(bytes).Lines;
        Assert.Equal(
            lines.Select(line => (line.Name, line.Unit, line.Price, line.BaseMicro, line.MinimumMicro)),
            read.Select(line => (line.Name, line.Unit, line.Price, line.BaseMicro, line.MinimumMicro)));
    }

    private static PriceFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static PriceFile Read(byte[] bytes) => PriceFile.Read(SheetTable.Read(bytes).OrThrow(), default, Guid.NewGuid);

    private static string Refused(byte[] bytes) => SheetTable.Read(bytes).IsRefused(out var no) ? no.Code : "read";

    [Theory]
    [InlineData(150)]
    [InlineData(0)]
    public void A_workbook_that_swells_or_reaches_far_is_refused_before_it_fills_the_memory(int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            void Write(string name, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }

            Write("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>");
            Write("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Write("xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>");
            Write("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            Write("xl/worksheets/sheet1.xml", "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><dimension ref='A1:XFD1048576'/><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>x</t></is></c></row><row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>y</t></is></c></row></sheetData></worksheet>");
            if (megabytes > 0)
            {
                using var padding = archive.CreateEntry("xl/media/image1.bin").Open();
                var zeros = new byte[1024 * 1024];
                for (var written = 0; written < megabytes; written++)
                {
                    padding.Write(zeros);
                }
            }
        }

        Assert.True(bytes.Length < SheetTable.MostBytes);
        Assert.True(SheetTable.Read(bytes.ToArray()).IsRefused(out var no, out _));
        Assert.Equal("CON-018", no.Code);
    }
}
