using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;

namespace Samkop.ArchitectureTests.Words;

/// <summary>
/// Swedish stands beside its English, see docs/decisions/20261125-texts-are-values.md. A Swedish literal that is no text for people
/// (a calendar, a message standard, a made-up name) is marked <c>// sv-literal</c> on its line, or once on the first line of a file of names.
/// </summary>
public sealed partial class LanguageTests
{
    private const string Mark = "sv-literal";

    [Fact]
    public void Swedish_in_code_has_its_English_beside_it()
    {
        var files = Sources.Under("src", ".cs");
        Assert.Contains(files, file => SwedishLiterals(file).Any());
        Faults.None(
            from file in files
            where !file.Lines[0].Contains(Mark, StringComparison.Ordinal)
            from fault in Lonely(file)
            select fault);
    }

    [Fact]
    public void Swedish_in_pages_has_its_English_beside_it() =>
        Faults.None(
            from file in Sources.Under("src", ".cshtml")
            let left = Pair().Replace(Remark().Replace(file.Text, KeepLines), KeepLines)
            from line in left.Split('\n').Select((text, index) => (text, number: index + 1))
            where IsSwedish(line.text) && !file.Lines[line.number - 1].Contains(Mark, StringComparison.Ordinal)
            select $"{file.Path}:{line.number} {line.text.Trim()}");

    private static IEnumerable<Piece> SwedishLiterals(SourceFile file) =>
        CSharpText.Cut(file.Text).Where(piece => piece.Kind == Stretch.Literal && IsSwedish(piece.Text));

    private static IEnumerable<string> Lonely(SourceFile file)
    {
        var lines = file.Lines;
        var pieces = Joined(CSharpText.Cut(file.Text));
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind != Stretch.Literal || !IsSwedish(piece.Text) || IsBeside(pieces, i, 1) || IsBeside(pieces, i, -1))
            {
                continue;
            }

            var last = piece.Line + piece.Text.Count(sign => sign == '\n');
            if (!lines[piece.Line - 1].Contains(Mark, StringComparison.Ordinal) && !lines[last - 1].Contains(Mark, StringComparison.Ordinal))
            {
                yield return $"{file.Path}:{piece.Line} {lines[piece.Line - 1].Trim()}";
            }
        }
    }

    // A literal and its neighbour with only a comma between: the two languages of a Text.
    private static bool IsBeside(List<Piece> pieces, int at, int step) =>
        at + (2 * step) >= 0 && at + (2 * step) < pieces.Count
        && pieces[at + step] is { Kind: Stretch.Code } between && between.Text.Trim() == ","
        && pieces[at + (2 * step)].Kind == Stretch.Literal;

    // "a" + "b" is one literal; comments do not separate.
    private static List<Piece> Joined(IReadOnlyList<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces.Where(piece => piece.Kind != Stretch.Comment && !(piece.Kind == Stretch.Code && string.IsNullOrWhiteSpace(piece.Text))))
        {
            if (piece.Kind == Stretch.Literal && joined is [.., { Kind: Stretch.Literal } first, { Kind: Stretch.Code } plus] && plus.Text.Trim() == "+")
            {
                joined.RemoveAt(joined.Count - 1);
                joined[^1] = first with { Text = first.Text + "\n" + piece.Text };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    // The product is called the same in every language.
    private static bool IsSwedish(string text) =>
        text.Replace("Samköp", string.Empty, StringComparison.Ordinal).AsSpan().IndexOfAny("åäöÅÄÖ") >= 0;

    private static string KeepLines(Match match) => new('\n', match.Value.Count(sign => sign == '\n'));

    [GeneratedRegex("""(\$?"(\\.|[^"\\])*"\s*,\s*\$?"(\\.|[^"\\])*")""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|(?<!:)//[^\n]*", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Remark();
}
