using System.Text;

namespace Samkop.Web;

/// <summary>Text that our typeface can set. A missing glyph would stop the whole document, so what it lacks becomes a question mark.</summary>
public static class PaperText
{
    private const string Beyond = "–—’‘”“•…€−→×";

    /// <summary>The same text with every character that cannot be set replaced.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            kept.Append(rune.Value switch
            {
                // Spaces of all kinds are one width here; columns are set by position.
                0x0009 or 0x000A or 0x000D or 0x00A0 or 0x202F or 0x2009 => " ",
                0x00AD or 0x200B or 0xFEFF => string.Empty,
                >= 0x20 and <= 0x7E => rune.ToString(),
                >= 0xA1 and <= 0x17F => rune.ToString(),
                _ => Beyond.Contains(rune.ToString(), StringComparison.Ordinal) ? rune.ToString() : "?",
            });
        }

        return kept.ToString();
    }
}
