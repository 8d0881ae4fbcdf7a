using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Samkop.Standards.Seal;

/// <summary>
/// The sealing page: one HTML file with everything in it, which runs saved and offline. Its own content policy allows nothing but its script and
/// its style, by their hashes. The same bytes every time, so that the digest can be published and compared.
/// </summary>
public static class SealingPage
{
    /// <summary>The file.</summary>
    public static ReadOnlyMemory<byte> Html { get; } = Assemble();

    /// <summary>The content policy that stands in the file, for a server that sends it as a header too.</summary>
    public static string Policy { get; } = PolicyOf(Encoding.UTF8.GetString(Html.Span));

    /// <summary>SHA-256 of the file, hexadecimal: stands in <c>docs/generated/sealing-page.md</c>.</summary>
    public static string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Html.Span));

    private static byte[] Assemble()
    {
        var script = string.Concat(Part("format.js"), Part("vectors.js"), Part("answers.js"), Part("page.js").Replace("{{refusals}}", Refusals(), StringComparison.Ordinal));
        var style = Part("page.css");
        var page = Part("page.html")
            .Replace("{{script-hash}}", HashOf(script), StringComparison.Ordinal)
            .Replace("{{style-hash}}", HashOf(style), StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(page);
    }

    private static string PolicyOf(string html)
    {
        const string Start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        var from = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return html[from..html.IndexOf('"', from)];
    }

    private static string HashOf(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Part(string name)
    {
        using var stream = typeof(SealingPage).Assembly.GetManifestResourceStream("Samkop.Standards.Seal.Page." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // The page says no in the same words as the program. The writer escapes what could end a script.
    private static string Refusals()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var line in SealRefusals.All)
            {
                json.WriteStartArray(line.Code);
                json.WriteStringValue(line.What.Sv);
                json.WriteStringValue(line.WayOn.Sv);
                json.WriteStringValue(line.What.En);
                json.WriteStringValue(line.WayOn.En);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
