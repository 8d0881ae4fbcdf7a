using System.Globalization;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>Who made a SIE file.</summary>
/// <param name="Program">Name of the program.</param>
/// <param name="Version">Its version.</param>
/// <param name="By">Person or job; may be empty.</param>
public sealed record SieOrigin(string Program, string Version, string By);

/// <summary>
/// Writes vouchers for a ledger as SIE 4i (SIE type 4, import; SIE 4B specification): code page 437, CRLF, coding parts as dimensions and objects.
/// </summary>
public static class SieWriter
{
    private const string LineEnd = "\r\n";

    /// <summary>The file; refused when the batch is not fit for a ledger (BNK-001, 002, 005, 050–054).</summary>
    public static Result<LedgerFile> Write(LedgerBatch batch, SieOrigin origin)
    {
        if (LedgerRules.Check(batch) is { } wrong)
        {
            return wrong;
        }

        var text = string.Concat(Lines(batch, origin).Select(line => line + LineEnd));
        return new LedgerFile($"{batch.Id}.si", SieText.Encoding.GetBytes(text), batch.Vouchers.Count, LedgerRules.Debit(batch));
    }

    private static IEnumerable<string> Lines(LedgerBatch batch, SieOrigin origin) =>
        [.. Head(batch, origin), .. Dimensions(batch), .. batch.Vouchers.SelectMany(voucher => VoucherLines(voucher, batch.CreatedOn))];

    private static IEnumerable<string> Head(LedgerBatch batch, SieOrigin origin)
    {
        yield return "#FLAGGA 0";
        yield return $"#PROGRAM {SieText.Quoted(origin.Program)} {SieText.Quoted(origin.Version)}";
        yield return "#FORMAT PC8";
        yield return origin.By.Length == 0 ? $"#GEN {SieText.Date(batch.CreatedOn)}" : $"#GEN {SieText.Date(batch.CreatedOn)} {SieText.Quoted(origin.By)}";
        yield return "#SIETYP 4";
        yield return $"#ORGNR {batch.Organisation.ToDisplay()}";
        yield return $"#FNAMN {SieText.Quoted(batch.OrganisationName)}";
    }

    private static IEnumerable<string> Dimensions(LedgerBatch batch)
    {
        var used = batch.Vouchers.SelectMany(voucher => voucher.Rows).SelectMany(row => row.Coding)
            .GroupBy(value => (value.Dimension, value.Code))
            .Select(group => group.FirstOrDefault(value => value.Name is not null) ?? group.First())
            .ToLookup(value => value.Dimension);
        foreach (var dimension in batch.Dimensions.OrderBy(dimension => dimension.Number))
        {
            yield return $"#DIM {Number(dimension.Number)} {SieText.Quoted(dimension.Name)}";
            foreach (var value in used[dimension.Number].OrderBy(value => value.Code, StringComparer.Ordinal))
            {
                yield return $"#OBJEKT {Number(value.Dimension)} {SieText.Quoted(value.Code)} {SieText.Quoted(value.Name ?? value.Code)}";
            }
        }
    }

    private static IEnumerable<string> VoucherLines(Voucher voucher, DateOnly registered)
    {
        yield return $"#VER {SieText.Quoted(voucher.Series)} {SieText.Quoted(voucher.Number ?? "")} {SieText.Date(voucher.Date)} {SieText.Quoted(voucher.Text)} {SieText.Date(registered)}";
        yield return "{";
        foreach (var row in voucher.Rows)
        {
            yield return $"   #TRANS {row.Account} {{{Objects(row)}}} {Amount(row.Amount)} {SieText.Date(voucher.Date)} {SieText.Quoted(row.Text.Length > 0 ? row.Text : voucher.Text)}";
        }

        yield return "}";
    }

    private static string Objects(VoucherRow row) =>
        string.Join(' ', row.Coding.OrderBy(value => value.Dimension).Select(value => $"{Number(value.Dimension)} {SieText.Quoted(value.Code)}"));

    private static string Amount(Money amount) => amount.ToDecimal().ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
