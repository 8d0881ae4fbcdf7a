using System.Globalization;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>What a SIE 4 file says.</summary>
/// <param name="OrganisationNumber">As written; empty when missing.</param>
/// <param name="OrganisationName">As written; empty when missing.</param>
/// <param name="Dimensions">Names of dimensions by number.</param>
/// <param name="Objects">Names of objects by dimension and code.</param>
/// <param name="Vouchers">All vouchers.</param>
public sealed record SieContent(
    string OrganisationNumber,
    string OrganisationName,
    IReadOnlyDictionary<int, string> Dimensions,
    IReadOnlyDictionary<(int Dimension, string Code), string> Objects,
    IReadOnlyList<SieVoucher> Vouchers);

/// <summary>One voucher.</summary>
/// <param name="Series">Series.</param>
/// <param name="Number">Number; empty when the ledger gives it.</param>
/// <param name="Date">Accounting date.</param>
/// <param name="Text">Text.</param>
/// <param name="Rows">Rows that count: removed rows (#BTRANS) are left out, added ones (#RTRANS) are there as #TRANS.</param>
public sealed record SieVoucher(string Series, string Number, DateOnly Date, string Text, IReadOnlyList<SieRow> Rows);

/// <summary>One row.</summary>
/// <param name="Account">Account.</param>
/// <param name="Objects">Dimension and code pairs.</param>
/// <param name="Amount">Positive is debit.</param>
/// <param name="Text">Text; empty when missing.</param>
public sealed record SieRow(string Account, IReadOnlyList<(int Dimension, string Code)> Objects, Money Amount, string Text);

/// <summary>
/// Reads SIE 4 files, ours and others', by the standard and without knowledge of how <see cref="SieWriter"/> writes.
/// Unknown labels are passed over, as the standard demands.
/// </summary>
public sealed class SieReader
{
    private readonly Dictionary<int, string> dimensions = [];
    private readonly Dictionary<(int Dimension, string Code), string> objects = [];
    private readonly List<SieVoucher> vouchers = [];
    private string organisationNumber = "";
    private string organisationName = "";
    private bool isPc8;
    private List<SieRow>? openRows;

    private SieReader()
    {
    }

    /// <summary>Reads it; refused (BNK-023) with the line that cannot be read, or when a voucher does not balance.</summary>
    public static Result<SieContent> Read(ReadOnlyMemory<byte> content)
    {
        var reader = new SieReader();
        var lines = SieText.Encoding.GetString(content.Span).Split('\n');
        foreach (var (index, line) in lines.Index())
        {
            if (!reader.Take(SieTokens.Of(line)))
            {
                return BankingRefusals.BadSieLine.With(index + 1);
            }
        }

        return reader.isPc8 && reader.openRows is null ? reader.Content() : BankingRefusals.BadSieLine.With(lines.Length);
    }

    private SieContent Content() => new(organisationNumber, organisationName, dimensions, objects, vouchers);

    private bool Take(string[]? fields) => fields switch
    {
        null => false,
        [] => true,
        ["#FORMAT", "PC8"] => isPc8 = true,
        ["#ORGNR", var number, ..] => Set(out organisationNumber, number),
        ["#FNAMN", var name, ..] => Set(out organisationName, name),
        ["#DIM", var dimension, var name] => TakeDimension(dimension, name),
        ["#OBJEKT", var dimension, var code, var name] => TakeObject(dimension, code, name),
        ["#VER", var series, var number, var date, .. var rest] => TakeVoucher(series, number, date, rest),
        ["{"] => openRows is { Count: 0 },
        ["#TRANS", var account, var list, var amount, .. var rest] => TakeRow(account, list, amount, rest),
        ["}"] => CloseVoucher(),
        _ => fields[0].StartsWith('#'),
    };

    private static bool Set(out string target, string value)
    {
        target = value;
        return true;
    }

    private bool TakeDimension(string dimension, string name)
    {
        var isNumber = TryNumber(dimension, out var number);
        dimensions[number] = name;
        return isNumber;
    }

    private bool TakeObject(string dimension, string code, string name)
    {
        var isNumber = TryNumber(dimension, out var number);
        objects[(number, code)] = name;
        return isNumber;
    }

    private bool TakeVoucher(string series, string number, string date, string[] rest)
    {
        if (openRows is not null || !DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        openRows = [];
        vouchers.Add(new SieVoucher(series, number, day, rest.Length > 0 ? rest[0] : "", openRows));
        return true;
    }

    private bool TakeRow(string account, string list, string amount, string[] rest)
    {
        if (openRows is null
            || SieTokens.Of(list) is not { } parts
            || parts.Length % 2 != 0
            || !decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            || Money.FromDecimal(value).IsRefused(out _, out var money))
        {
            return false;
        }

        var pairs = new List<(int Dimension, string Code)>();
        foreach (var pair in parts.Chunk(2))
        {
            if (!TryNumber(pair[0], out var dimension))
            {
                return false;
            }

            pairs.Add((dimension, pair[1]));
        }

        // Date, text, quantity, sign: all optional.
        openRows.Add(new SieRow(account, pairs, money, rest.Length > 1 ? rest[1] : ""));
        return true;
    }

    private bool CloseVoucher()
    {
        var isBalanced = openRows is not null && openRows.Sum(row => row.Amount.ToDecimal()) == 0;
        openRows = null;
        return isBalanced;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>Fields of one SIE line: separated by space or tab, quoted when they hold such, an object list in braces is one field.</summary>
internal static class SieTokens
{
    /// <summary>The fields, without quotes and braces; null when a quote or brace is left open.</summary>
    public static string[]? Of(string line)
    {
        var fields = new List<string>();
        var at = 0;
        while (at < line.Length)
        {
            if (line[at] is ' ' or '\t' or '\r')
            {
                at++;
                continue;
            }

            if (Next(line, ref at) is not { } field)
            {
                return null;
            }

            fields.Add(field);
        }

        return [.. fields];
    }

    private static string? Next(string line, ref int at) => line[at] switch
    {
        '"' => Quoted(line, ref at),
        // Alone on its line a brace opens a voucher; after a label it opens an object list.
        '{' when line.Trim() != "{" => Braced(line, ref at),
        _ => Plain(line, ref at),
    };

    private static string? Quoted(string line, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '\\' when at + 1 < line.Length && line[at + 1] == '"':
                    field.Append('"');
                    at++;
                    break;
                case '"':
                    at++;
                    return field.ToString();
                default:
                    field.Append(line[at]);
                    break;
            }
        }

        return null;
    }

    private static string? Braced(string line, ref int at)
    {
        var start = at + 1;
        var isQuoted = false;
        for (at++; at < line.Length; at++)
        {
            if (line[at] == '"' && line[at - 1] != '\\')
            {
                isQuoted = !isQuoted;
            }
            else if (line[at] == '}' && !isQuoted)
            {
                at++;
                return line[start..(at - 1)];
            }
        }

        return null;
    }

    private static string Plain(string line, ref int at)
    {
        var start = at;
        while (at < line.Length && line[at] is not (' ' or '\t' or '\r'))
        {
            at++;
        }

        return line[start..at];
    }
}
