using System.Globalization;

namespace Samkop.Kernel;

/// <summary>
/// A text for people in both languages of the product: Swedish first, English second.
/// A missing translation cannot exist, because both are arguments; the reader's language is chosen when it is shown.
/// See decisions/20261125-texts-are-values.md.
/// </summary>
/// <param name="Sv">Swedish, the language of the workplace.</param>
/// <param name="En">English.</param>
public readonly record struct Text(string Sv, string En)
{
    /// <summary>The text in the language of the current reader (<see cref="CultureInfo.CurrentUICulture"/>).</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>The text in the language of <paramref name="culture"/>: English for <c>en-*</c>, else Swedish.</summary>
    public string In(CultureInfo culture) => IsEnglish(culture) ? En : Sv;

    /// <summary>Fills <c>{0}</c>, <c>{1}</c> … in both languages, formatting each value by the habits of that language.</summary>
    public Text With(params object?[] arguments) =>
        new(string.Format(Swedish, Sv, arguments), string.Format(English, En, arguments));

    /// <summary>The same word in both languages: names, numbers, codes.</summary>
    public static Text Same(string value) => new(value, value);

    /// <summary>Swedish formats (sv-SE).</summary>
    public static CultureInfo Swedish { get; } = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>English words with European formats (en-GB): day before month, 24-hour clock.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    private static bool IsEnglish(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);
}
