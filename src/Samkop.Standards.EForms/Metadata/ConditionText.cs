namespace Samkop.Standards.EForms.Metadata;

/// <summary>
/// Turns a condition of the data files into XPath 1.0, seen from a place: <c>BT-105-Procedure in (open restricted)</c>,
/// <c>BT-58-Lot > 0</c>, <c>BT-13713-LotResult among BT-137-Lot[BT-765-Lot outside (fa-mix)]</c>. A field stands for all its values
/// within the nearest place that both share; a comparison holds when it holds for one of them.
/// </summary>
internal sealed class ConditionText
{
    private readonly SdkTables tables;
    private readonly List<string> words;
    private int at;

    private ConditionText(SdkTables tables, string text)
    {
        this.tables = tables;
        words = Words(text);
    }

    private string? Next => at < words.Count ? words[at] : null;

    /// <summary>The XPath of <paramref name="text"/> seen from <paramref name="place"/>.</summary>
    /// <exception cref="FormatException">The data file holds a condition that is not of the form.</exception>
    public static string ToXPath(SdkTables tables, string text, IReadOnlyList<string> place)
    {
        var condition = new ConditionText(tables, text);
        var path = condition.Any(place);
        return condition.Next is null ? path : throw new FormatException($"Unexpected \"{condition.Next}\" in: {text}");
    }

    private string Any(IReadOnlyList<string> place)
    {
        var left = All(place);
        while (Take("or"))
        {
            left = $"({left} or {All(place)})";
        }

        return left;
    }

    private string All(IReadOnlyList<string> place)
    {
        var left = One(place);
        while (Take("and"))
        {
            left = $"({left} and {One(place)})";
        }

        return left;
    }

    private string One(IReadOnlyList<string> place)
    {
        if (Take("not"))
        {
            return $"not({Bracketed(place)})";
        }

        return Next is "(" ? $"({Bracketed(place)})" : Comparison(place);
    }

    private string Bracketed(IReadOnlyList<string> place)
    {
        Expect("(");
        var inner = Any(place);
        Expect(")");
        return inner;
    }

    private string Comparison(IReadOnlyList<string> place)
    {
        var left = Operand(place);
        var word = Read();
        return word switch
        {
            "given" => $"boolean({left})",
            "missing" => $"not({left})",
            "is" => Is(left, "="),
            "is-not" => Is(left, "!="),
            "in" => $"boolean({left}[{OneOf()}])",
            "outside" => $"not({left}[{OneOf()}])",
            "among" => $"({left} = {Operand(place)})",
            "<" or ">" or "<=" or ">=" or "=" => $"({left} {word} {Operand(place)})",
            _ => throw new FormatException($"Unknown comparison \"{word}\"."),
        };
    }

    private string Is(string left, string sign)
    {
        var value = Read();
        return value is "true" ? $"boolean({left}[.='true' or .='1'])" : $"boolean({left}[normalize-space(.){sign}'{value}'])";
    }

    private string OneOf()
    {
        Expect("(");
        var values = new List<string>();
        while (!Take(")"))
        {
            var word = Read();
            values.AddRange(tables.TryList(word) ?? [word]);
        }

        return string.Join(" or ", values.Select(static value => $"normalize-space(.)='{value}'"));
    }

    private string Operand(IReadOnlyList<string> place)
    {
        if (Take("count"))
        {
            Expect("(");
            var counted = Way(place);
            Expect(")");
            return $"count({counted})";
        }

        return char.IsAsciiDigit(Next![0]) ? Read() : Way(place);
    }

    private string Way(IReadOnlyList<string> place)
    {
        var field = tables.Field(Read());
        var path = PathText.Between(place, field.Steps);
        while (Take("["))
        {
            path += $"[{Any(field.Steps)}]";
            Expect("]");
        }

        return path;
    }

    private bool Take(string word)
    {
        if (Next != word)
        {
            return false;
        }

        at++;
        return true;
    }

    private string Read() => at < words.Count ? words[at++] : throw new FormatException("The condition ends too early.");

    private void Expect(string word)
    {
        if (!Take(word))
        {
            throw new FormatException($"Expected \"{word}\", found \"{Next}\".");
        }
    }

    // A bracket directly after a field's digits belongs to its name: BT-131(d)-Lot.
    private static List<string> Words(string text)
    {
        var found = new List<string>();
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] is ' ')
            {
                i++;
            }
            else if (text[i] is '(' or ')' or '[' or ']')
            {
                found.Add(text[i++].ToString());
            }
            else
            {
                var start = i;
                while (i < text.Length && text[i] is not (' ' or ')' or ']' or '[') && !(text[i] is '(' && !IsName(text, start, i)))
                {
                    i = text[i] is '(' ? text.IndexOf(')', i) + 1 : i + 1;
                }

                found.Add(text[start..i]);
            }
        }

        return found;
    }

    private static bool IsName(string text, int start, int bracket) =>
        bracket > start + 2 && text[start] is 'B' or 'O' && char.IsAsciiDigit(text[bracket - 1]);
}
