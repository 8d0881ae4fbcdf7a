namespace Samkop.Standards.EForms.Notices;

/// <summary>A text in one or several languages; codes as in eForms: <c>SWE</c>, <c>ENG</c>.</summary>
public sealed class Phrase
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    private Phrase()
    {
    }

    /// <summary>Language code and text.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>A text in Swedish.</summary>
    public static Phrase Swedish(string text) => In("SWE", text);

    /// <summary>A text in one language.</summary>
    public static Phrase In(string language, string text)
    {
        var phrase = new Phrase();
        phrase.texts[language] = text;
        return phrase;
    }

    /// <summary>The same with another language added or replaced.</summary>
    public Phrase And(string language, string text)
    {
        var phrase = new Phrase();
        foreach (var (code, words) in texts)
        {
            phrase.texts[code] = words;
        }

        phrase.texts[language] = text;
        return phrase;
    }
}

/// <summary>An amount in a currency, without value added tax.</summary>
/// <param name="Value">The amount; written with at most two decimals.</param>
/// <param name="Currency">Three letters.</param>
public readonly record struct NoticeAmount(decimal Value, string Currency = "SEK");

/// <summary>A length of time.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit"><c>DAY</c>, <c>WEEK</c>, <c>MONTH</c> or <c>YEAR</c>.</param>
public readonly record struct NoticeDuration(int Count, string Unit = "MONTH");

/// <summary>A quantity in a unit of UN/ECE recommendation 20.</summary>
/// <param name="Count">How much.</param>
/// <param name="Unit">For example <c>EA</c> or <c>HUR</c>.</param>
public readonly record struct NoticeQuantity(decimal Count, string Unit);

/// <summary>A code with words of its own.</summary>
/// <param name="Code">From the field's list.</param>
/// <param name="Words">Null where none are asked for.</param>
public sealed record CodedText(string Code, Phrase? Words = null);

/// <summary>A value that is kept from publication for a time (BT-195 to BT-198).</summary>
/// <param name="Field">The field, for example <c>BT-720-Tender</c>.</param>
/// <param name="Reason">BT-197, for example <c>oth-int</c>.</param>
/// <param name="Words">BT-196.</param>
/// <param name="Until">BT-198: when it may be published.</param>
public sealed record Withholding(string Field, string Reason, Phrase Words, DateOnly Until);
