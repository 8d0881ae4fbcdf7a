using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>What the JSON documents of the format have in common: <c>format</c>, <c>type</c>, base64url for bytes, hexadecimal for digests.</summary>
internal static class SealJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Thrown by what JsonElement offers when a field is missing, of another kind, or no base64; a document from outside may hold anything.
    private static bool IsAboutContent(Exception fault) =>
        fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException;

    public static byte[] Write(string type, Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", SealFormat.Name);
            json.WriteString("type", type);
            fields(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    public static Result<T> Read<T>(ReadOnlyMemory<byte> document, string type, RefusalDefinition otherwise, Func<JsonElement, Result<T>> fields)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            var root = json.RootElement;
            return root.GetProperty("format").GetString() == SealFormat.Name && root.GetProperty("type").GetString() == type
                ? fields(root)
                : otherwise.With();
        }
        catch (Exception fault) when (IsAboutContent(fault))
        {
            return otherwise.With();
        }
    }

    public static string TextOf(this JsonElement owner, string name) => owner.GetProperty(name).GetString() ?? throw new FormatException(name);

    public static byte[] BytesOf(this JsonElement owner, string name) => Base64Url.DecodeFromChars(owner.TextOf(name));

    public static byte[] HexOf(this JsonElement owner, string name) => Convert.FromHexString(owner.TextOf(name));

    public static void Bytes(this Utf8JsonWriter json, string name, ReadOnlySpan<byte> value) => json.WriteString(name, Base64Url.EncodeToString(value));

    public static void Hex(this Utf8JsonWriter json, string name, ReadOnlySpan<byte> value) => json.WriteString(name, Convert.ToHexStringLower(value));

    /// <summary>A text that the header can carry: no control characters, not empty, short, sound UTF-16.</summary>
    public static bool IsPlainText(string? text) =>
        !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl) && IsSound(text) && Encoding.UTF8.GetByteCount(text) <= SealFormat.MostTextBytes;

    private static bool IsSound(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
