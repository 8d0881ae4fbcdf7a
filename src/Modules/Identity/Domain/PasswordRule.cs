using System.Globalization;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Identity.Domain;

/// <summary>
/// What a password must be, after NIST SP 800-63B-4, 3.1.1: long enough, not guessable from its context, and nothing more. No demands on kinds of
/// signs and no expiry: both make people choose worse ones.
/// </summary>
internal static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 128;
    private const int EnoughLeft = 8;
    private const int EnoughDifferent = 5;
    private const int ShortestNamePart = 3;

    // Words that passwords are made of here, and the heads of the lists of leaked ones; without accents, since those are folded.
    private static readonly string[] Guessed =
    [
        "samkop", "password", "passw0rd", "losenord", "losen", "hemligt", "qwertyuiop", "qwerty", "asdfgh", "zxcvbn", "welcome", "valkommen", "letmein", "iloveyou", "administrator", "admin",
        "region", "inkop", "upphandling", "sommar", "vinter", "januari", "februari", "abcdefgh", "abc123", "1q2w3e4r", "0123456789", "1234567890", "123456", "654321", "2025", "2026", "2027", "sverige", "hejsan",
    ];

    /// <summary>Refuses a short (IDN-010), too long (IDN-012) or easily guessed one (IDN-011).</summary>
    /// <param name="password">As typed.</param>
    /// <param name="own">Name, e-mail address and the like of its owner.</param>
    public static Refusal? Judge(string password, params IEnumerable<string> own)
    {
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Shortest)
        {
            return Refusals.PasswordShort.With(Shortest);
        }

        if (password.Length > Longest)
        {
            return Refusals.PasswordLong.With(Longest);
        }

        var left = Folded(password);
        var words = own.SelectMany(one => Folded(one).Split([' ', '-', '@', '.', '_', ','], StringSplitOptions.RemoveEmptyEntries)).Where(part => part.Length >= ShortestNamePart);
        foreach (var word in Guessed.Concat(words).OrderByDescending(word => word.Length))
        {
            left = left.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return left.Length < EnoughLeft || left.Distinct().Count() < EnoughDifferent ? Refusals.PasswordGuessed.With() : null;
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(sign);
        }

        return folded.ToString();
    }
}
