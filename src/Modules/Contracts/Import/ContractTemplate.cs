using System.Text;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.Import;

/// <summary>The template of the import: headings, and beside them a sheet that says what to write in each column.</summary>
internal static class ContractTemplate
{
    public static async Task<IResult> GetAsync(Gate gate, string? form, CancellationToken ct)
    {
        if ((await gate.AskAsync(new ImportContracts(), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        return string.Equals(form, "csv", StringComparison.Ordinal)
            ? Results.File(Csv(), "text/csv; charset=utf-8", "avtal-mall.csv")
            : Results.File(Workbook(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "avtal-mall.xlsx");
    }

    /// <summary>The workbook: first the sheet to fill in, then the explanations.</summary>
    public static byte[] Workbook()
    {
        var empty = new[] { ContractColumns.All.Select((one, at) => (Key: Letter(at), one.Head.Sv)).ToDictionary(one => one.Key, one => (object)one.Sv, StringComparer.Ordinal) };
        var explained = new[] { Row("Kolumn", "Så fyller du i", "Krävs") } // sv-literal
            .Concat(ContractColumns.All.Select(one => Row(one.Head.Sv, one.Form.Sv, ContractColumns.Demanded.Contains(one.Column) ? "ja" : "nej")));
        using var bytes = new MemoryStream();
        bytes.SaveAs(new Dictionary<string, object>(StringComparer.Ordinal) { ["Avtal"] = empty, ["Kolumner"] = explained.ToArray() }, printHeader: false);
        return bytes.ToArray();
    }

    private static byte[] Csv() =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join(';', ContractColumns.All.Select(one => one.Head.Sv)) + "\r\n")];

    private static Dictionary<string, object> Row(string column, string form, string demanded) =>
        new(StringComparer.Ordinal) { ["A"] = column, ["B"] = form, ["C"] = demanded };

    private static string Letter(int at) => at < 26 ? ((char)('A' + at)).ToString() : "A" + (char)('A' + at - 26);
}
