using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class CsvTableTests
{
    private static readonly string[] Columns = ["a", "b", "c"];

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Char["xyz \";,\n'0å"].Array[0, 12].Select(signs => new string(signs)).Array[3].List[1, 8].Sample(rows =>
        {
            // Blank lines mean nothing in a table, and cells are trimmed.
            var filled = rows.Where(row => row.Any(cell => cell.Trim().Length > 0)).ToList();
            var (read, faults) = CsvTable.Read(CsvTable.Write(Columns, filled), Columns);
            Assert.Empty(faults);
            Assert.Equal(filled.Count, read.Count);
            Assert.All(read.Zip(filled), pair => Assert.Equal(pair.Second.Select(cell => cell.Trim()), Columns.Select(column => pair.First[column])));
        });

    [Theory]
    [InlineData("a;b;c\n1;2;3")]
    [InlineData("a,b,c\r\n1,2,3\r\n")]
    [InlineData("\uFEFFA\tB\tC\n1\t2\t3")]
    [InlineData("c;b;a\n3;2;1")]
    public void Separator_and_order_of_columns_are_the_files_own(string text)
    {
        var row = Assert.Single(CsvTable.Read(text, Columns).Rows);
        Assert.Equal(("1", "2", "3", 2), (row["a"], row["b"], row["c"], row.Line));
    }

    [Fact]
    public void A_missing_column_an_empty_file_and_an_open_quotation_mark_are_faults()
    {
        Assert.Equal("c", Assert.Single(CsvTable.Read("a;b\n1;2", Columns).Faults).Column);
        Assert.Single(CsvTable.Read(string.Empty, []).Faults);
        Assert.Equal(2, Assert.Single(CsvTable.Read("a;b;c\n1;\"2;3", Columns).Faults).Line);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+46")]
    public void No_spreadsheet_executes_a_cell(string cell) =>
        Assert.Contains($"'{cell}", CsvTable.Write(["a"], [[cell]]), StringComparison.Ordinal);
}
