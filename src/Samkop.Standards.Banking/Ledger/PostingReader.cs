using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>One line of a posting file, by column title.</summary>
/// <param name="Values">What each column holds, padding removed.</param>
/// <param name="Amount">Its amount; positive is debit.</param>
public sealed record PostingLine(IReadOnlyDictionary<string, string> Values, Money Amount);

/// <summary>
/// Reads a posting file back by its profile, independently of <see cref="PostingWriter"/>: the sums are added again before a file is handed over.
/// </summary>
public static class PostingReader
{
    /// <summary>Its lines; refused (BNK-024) with the line that cannot be read.</summary>
    public static Result<IReadOnlyList<PostingLine>> Read(ReadOnlyMemory<byte> content, PostingProfile profile)
    {
        var lines = profile.Codec().GetString(content.Span).Split(profile.LineEnd);
        var result = new List<PostingLine>();
        foreach (var (index, line) in lines.Index())
        {
            if (line.Length == 0 || (index == 0 && profile.HasTitles))
            {
                continue;
            }

            if (Cells(line, profile) is not { } cells || cells.Count != profile.Columns.Count || Amount(cells, profile) is not { } amount)
            {
                return BankingRefusals.BadPostingLine.With(index + 1);
            }

            var values = profile.Columns.Select((column, i) => KeyValuePair.Create(column.Title, cells[i]));
            result.Add(new PostingLine(values.ToDictionary(StringComparer.Ordinal), amount));
        }

        return result;
    }

    private static IReadOnlyList<string>? Cells(string line, PostingProfile profile)
    {
        if (profile.Separator is { } separator)
        {
            return SeparatedLine.Split(line, separator[0], profile.Quote is { } quote ? quote[0] : null);
        }

        var cells = new List<string>();
        var at = 0;
        foreach (var column in profile.Columns)
        {
            var width = column.Width ?? 0;
            if (at + width > line.Length)
            {
                return null;
            }

            cells.Add(column.IsRight ? line.Substring(at, width).TrimStart(' ') : line.Substring(at, width).TrimEnd(column.Pad));
            at += width;
        }

        return at == line.Length ? cells : null;
    }

    private static Money? Amount(IReadOnlyList<string> cells, PostingProfile profile)
    {
        if (Cell(PostingField.Amount) is { } signed)
        {
            return LedgerNumbers.Parse(signed, profile.DecimalMark);
        }

        if (Cell(PostingField.AbsoluteAmount) is { } absolute)
        {
            var side = Cell(PostingField.Side);
            return side == profile.CreditMark ? Negated(LedgerNumbers.Parse(absolute, profile.DecimalMark)) : side == profile.DebitMark ? LedgerNumbers.Parse(absolute, profile.DecimalMark) : null;
        }

        return Cell(PostingField.Debit) is { Length: > 0 } debit
            ? LedgerNumbers.Parse(debit, profile.DecimalMark)
            : Negated(LedgerNumbers.Parse(Cell(PostingField.Credit) ?? "", profile.DecimalMark));

        string? Cell(PostingField field)
        {
            var index = profile.Columns.Index().Where(it => it.Item.Field == field).Select(it => (int?)it.Index).FirstOrDefault();
            return index is { } i ? cells[i] : null;
        }
    }

    private static Money? Negated(Money? amount) => amount is { } it ? -it : null;
}

/// <summary>Splits one line of a separated file; quotes are doubled inside quotes.</summary>
internal static class SeparatedLine
{
    /// <summary>The cells; null when a quote is left open.</summary>
    public static IReadOnlyList<string>? Split(string line, char separator, char? quote)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == quote)
            {
                if (isQuoted && i + 1 < line.Length && line[i + 1] == quote)
                {
                    cell.Append(line[i]);
                    i++;
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (line[i] == separator && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return isQuoted ? null : cells;
    }
}
