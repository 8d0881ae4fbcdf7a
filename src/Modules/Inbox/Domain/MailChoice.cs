using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Inbox.Domain;

/// <summary>Whether a person wants the morning mail.</summary>
internal sealed class MailChoice : IVersioned
{
    public PersonId Person { get; init; }

    public bool IsOn { get; set; }

    /// <summary>Language of the mail, <c>sv</c> or <c>en</c>.</summary>
    public string Language { get; set; } = MailLanguage.Swedish;

    public int RowVersion { get; set; }
}

/// <summary>Languages of mail as they are stored.</summary>
internal static class MailLanguage
{
    public const string Swedish = "sv";
    private const string English = "en";

    /// <summary>That of the reader of the present page.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : Swedish;

    public static CultureInfo CultureOf(string language) => language == English ? Text.English : Text.Swedish;
}
