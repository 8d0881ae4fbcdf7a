using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Prices;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.RenewPrices;

/// <summary>The price list that holds today as a file that can be changed and sent in again.</summary>
internal static class PriceListExport
{
    public static async Task<IResult> GetAsync(Guid id, Gate gate, Reads reads, TimeProvider clock, CancellationToken ct)
    {
        var contractId = ContractId.From(id);
        if ((await gate.AskAsync(new ReadContract(contractId), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        var db = reads.Of<ContractsDb>();
        var contract = await db.Contracts.SingleAsync(one => one.Id == contractId, ct);
        var valid = (await PriceLists.ValidOnAsync(db, [contract], SwedishTime.Today(clock), ct)).FirstOrDefault();
        var lines = valid is null ? [] : await db.PriceLines.Where(line => line.PriceList == valid.Id).OrderBy(line => line.Article).ToListAsync(ct);
        return Results.File(Write(lines), "text/csv; charset=utf-8", $"prislista-{contract.Number}.csv");
    }

    // Semicolon, decimal comma and byte order mark: what Excel on a Swedish machine opens without asking.
    internal static byte[] Write(IEnumerable<PriceLine> lines)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(';', PriceColumns.SwedishHeads).Append("\r\n");
        foreach (var line in lines)
        {
            text.AppendJoin(';', CellsOf(line).Select(Quote)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> CellsOf(PriceLine line) =>
    [
        line.Article, line.Gtin?.ToString() ?? string.Empty, line.Name, line.Description, line.Unit.ToString(),
        Number(line.Base.ToDecimal()), Number(line.Price.ToDecimal()), Number(line.VatRate.Percent), line.Cpv?.ToString() ?? string.Empty,
        Number(Quantity.FromMicro(line.MinimumMicro, line.Unit).ToDecimal()), line.DeliveryDays.ToString(CultureInfo.InvariantCulture),
        line.Marks, line.Synonyms, line.IsClinical ? "ja" : "nej",
    ];

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    // A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text.
    private static string Quote(string cell)
    {
        var safe = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
