using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samkop.Kernel.Work;

namespace Samkop.Procurement.Letters;

/// <summary>A table of a letter: what the tenderer and the winners got, line by line.</summary>
internal sealed record LetterTable(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A part of a letter: a lot, the standstill, or how to ask for review.</summary>
internal sealed record LetterPart(string Heading, IReadOnlyList<string> Words, LetterTable? Table = null);

/// <summary>A letter in its own language, as it is shown and as it is filed.</summary>
internal sealed record LetterContent(string Language, string Title, IReadOnlyList<string> Lead, IReadOnlyList<LetterPart> Parts)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static LetterContent Read(string json) => JsonSerializer.Deserialize<LetterContent>(json, OutboxJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, OutboxJson.Options);

    /// <summary>The letter as one file that opens anywhere and holds nothing from elsewhere.</summary>
    public byte[] Html()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Language}\"><head><meta charset=\"utf-8\"><title>{Safe(Title)}</title></head>\n<body>\n<h1>{Safe(Title)}</h1>\n");
        Paragraphs(html, Lead);
        foreach (var part in Parts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(part.Heading)}</h2>\n");
            Paragraphs(html, part.Words);
            if (part.Table is { } table)
            {
                html.Append(CultureInfo.InvariantCulture, $"<table border=\"1\" cellpadding=\"4\"><caption>{Safe(table.Caption)}</caption>\n<tr>{string.Concat(table.Head.Select(static cell => $"<th scope=\"col\">{Safe(cell)}</th>"))}</tr>\n");
                foreach (var row in table.Rows)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Safe(row[0])}</th>{string.Concat(row.Skip(1).Select(static cell => $"<td>{Safe(cell)}</td>"))}</tr>\n");
                }

                html.Append("</table>\n");
            }
        }

        return Encoding.UTF8.GetBytes(html.Append("</body></html>\n").ToString());
    }

    private static void Paragraphs(StringBuilder html, IReadOnlyList<string> words)
    {
        foreach (var one in words)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(one)}</p>\n");
        }
    }

    private static string Safe(string text) => Encoder.Encode(text);
}
