namespace Samkop.ArchitectureTests.Reading;

/// <summary>What a stretch of C# source is.</summary>
internal enum Stretch
{
    Code,
    Comment,
    Literal,
}

/// <summary>A stretch of source and the line where it begins.</summary>
internal readonly record struct Piece(Stretch Kind, string Text, int Line);

/// <summary>
/// Cuts C# into code, comments and string literals. Enough for rules about words; it does not parse.
/// An interpolated string is one literal, code in its holes included.
/// </summary>
internal sealed class CSharpText
{
    private readonly string source;
    private readonly List<Piece> pieces = [];
    private int position;
    private int codeStart;
    private int line = 1;
    private int codeLine = 1;

    private CSharpText(string source) => this.source = source;

    public static IReadOnlyList<Piece> Cut(string source)
    {
        var text = new CSharpText(source);
        text.Run();
        return text.pieces;
    }

    private void Run()
    {
        while (position < source.Length)
        {
            if (At("//"))
            {
                Take(Stretch.Comment, EndOfLine());
            }
            else if (At("/*"))
            {
                Take(Stretch.Comment, After("*/", position + 2));
            }
            else if (source[position] == '\'')
            {
                position = EndOfChar();
            }
            else if (StartsLiteral())
            {
                Take(Stretch.Literal, EndOfLiteral(position));
            }
            else
            {
                position++;
            }
        }

        FlushCode(source.Length);
    }

    private void Take(Stretch kind, int end)
    {
        FlushCode(position);
        pieces.Add(new Piece(kind, source[position..end], line));
        line += source.AsSpan(position, end - position).Count('\n');
        position = codeStart = end;
        codeLine = line;
    }

    private void FlushCode(int end)
    {
        if (end > codeStart)
        {
            pieces.Add(new Piece(Stretch.Code, source[codeStart..end], codeLine));
            line = codeLine + source.AsSpan(codeStart, end - codeStart).Count('\n');
        }
    }

    private bool At(string mark) => source.AsSpan(position).StartsWith(mark, StringComparison.Ordinal);

    private int EndOfLine()
    {
        var end = source.IndexOf('\n', position);
        return end < 0 ? source.Length : end;
    }

    private int After(string mark, int from)
    {
        var found = source.IndexOf(mark, Math.Min(from, source.Length), StringComparison.Ordinal);
        return found < 0 ? source.Length : found + mark.Length;
    }

    private int EndOfChar()
    {
        var end = position + 1;
        while (end < source.Length && source[end] != '\'' && source[end] != '\n')
        {
            end += source[end] == '\\' ? 2 : 1;
        }

        return end + 1;
    }

    private bool StartsLiteral()
    {
        var at = position;
        while (at < source.Length && source[at] is '$' or '@')
        {
            at++;
        }

        return at < source.Length && source[at] == '"';
    }

    private int EndOfLiteral(int from)
    {
        var quote = source.IndexOf('"', from);
        var prefix = source[from..quote];
        var quotes = 0;
        while (quote + quotes < source.Length && source[quote + quotes] == '"')
        {
            quotes++;
        }

        if (quotes >= 3)
        {
            return After(new string('"', quotes), quote + quotes);
        }

        return quotes == 2 && !prefix.Contains('@', StringComparison.Ordinal)
            ? quote + 2
            : EndOfShortLiteral(quote + 1, prefix.Contains('@', StringComparison.Ordinal), prefix.Contains('$', StringComparison.Ordinal));
    }

    private int EndOfShortLiteral(int at, bool isVerbatim, bool isInterpolated)
    {
        var holes = 0;
        while (at < source.Length)
        {
            var sign = source[at];
            if (sign == '"' && holes > 0)
            {
                at = EndOfLiteral(at);
                continue;
            }

            if (sign == '"' && !(isVerbatim && at + 1 < source.Length && source[at + 1] == '"'))
            {
                return at + 1;
            }

            if (isInterpolated && sign is '{' or '}')
            {
                holes = Math.Max(0, holes + (sign == '{' ? 1 : -1));
            }

            at += (sign == '\\' && !isVerbatim) || (sign == '"' && isVerbatim) ? 2 : 1;
        }

        return source.Length;
    }
}
