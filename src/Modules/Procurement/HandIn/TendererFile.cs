using System.Text.Json;

namespace Samkop.Procurement.HandIn;

/// <summary>Says inside the sealed envelope who tenders. Outside it nothing does.</summary>
internal static class TendererFile
{
    public const string Name = "anbudsgivare.json"; // sv-literal: the name of a file that tenderers see

    private const int MostBytes = 16 * 1024;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private sealed record Content(string Tenderer, string OrganisationNumber, string Pseudonym);

    public static byte[] Write(string tenderer, string number, string pseudonym) => JsonSerializer.SerializeToUtf8Bytes(new Content(tenderer, number, pseudonym), Form);

    /// <summary>Who tenders; empty when the file is none, or speaks of another envelope.</summary>
    public static async Task<string> ReadAsync(Stream file, string pseudonym, CancellationToken ct)
    {
        if (file.Length > MostBytes)
        {
            return string.Empty;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<Content>(file, Form, ct) is { Tenderer: { Length: > 0 and <= 200 } name, OrganisationNumber: { Length: <= 20 } number } content
                && content.Pseudonym == pseudonym ? $"{name}, {number}" : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }
}
