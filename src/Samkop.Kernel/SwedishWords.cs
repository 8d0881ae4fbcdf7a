using System.Globalization;
using System.Text;

namespace Samkop.Kernel;

/// <summary>
/// Words as a search sees them: one letter case, å ä ö and accents folded to their base letters (keyboards lack them, people forget them),
/// cut where letters and figures end. A light stemmer takes Swedish plural and definite endings off.
/// </summary>
public static class SwedishWords
{
    // Longest first. Both sides of a comparison are stemmed alike, so that a stem need not be a word.
    private static readonly string[] Endings =
        ["arnas", "ernas", "ornas", "arna", "erna", "orna", "ande", "aren", "erns", "ens", "ets", "ar", "er", "or", "en", "et", "na", "an", "as", "es", "a", "e", "n", "s"];

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "och", "for", "till", "med", "av", "i", "pa", "en", "ett", "den", "det", "som", "utan", "eller", "fran", "samt", "m", "st", "inkl", "ca", "per",
    };

    private const int ShortestStem = 3;

    // A search folds whole registers; the letters of European languages are looked up and only the rest is taken apart.
    private const int Known = 0x0250;

    private static readonly string[] Folded = [.. Enumerable.Range(0, Known).Select(letter => TakeApart(((char)letter).ToString()))];

    /// <summary>Lower case without accents: <c>Öra</c> → <c>ora</c>, <c>Café</c> → <c>cafe</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter >= Known)
            {
                return TakeApart(text);
            }

            folded.Append(Folded[letter]);
        }

        return folded.ToString();
    }

    private static string TakeApart(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter switch { '\u00F8' => 'o', '\u0153' => 'o', _ => letter });
            }
        }

        return folded.Replace("\u00E6", "ae").ToString();
    }

    /// <summary>The folded words of a text in their order, without filler words; figures stay with their letters (<c>a4</c>).</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in Fold(text) + " ")
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                if (word.ToString() is var whole && !Fillers.Contains(whole))
                {
                    words.Add(whole);
                }

                word.Clear();
            }
        }

        return words;
    }

    /// <summary>The folded word without its ending; at least three letters are left.</summary>
    public static string Stem(string folded)
    {
        if (folded.Any(char.IsAsciiDigit))
        {
            return folded;
        }

        var ending = Array.Find(Endings, one => folded.Length - one.Length >= ShortestStem && folded.EndsWith(one, StringComparison.Ordinal));
        return ending is null ? folded : folded[..^ending.Length];
    }

    /// <summary>The runs of three letters, with a mark before and after the word so that its ends weigh as much as its middle.</summary>
    public static IReadOnlyList<string> Trigrams(string folded)
    {
        var marked = $"_{folded}_";
        return [.. Enumerable.Range(0, Math.Max(0, marked.Length - 2)).Select(at => marked.Substring(at, 3)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// How many faults (letter missing, added, wrong, two swapped) part two words; any number above <paramref name="most"/> when they are further apart.
    /// </summary>
    public static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var width = right.Length + 1;
        Span<int> rows = width * 3 <= 192 ? stackalloc int[width * 3] : new int[width * 3];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var now = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var next = before;
            before = last;
            last = now;
            now = next;
        }

        return last[right.Length];
    }
}
