using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Samkop.Standards.Ocds;

/// <summary>Reads and writes the JSON of open contracting data.</summary>
public static class OcdsJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// Reads a document: UTF-8, at most 64 levels, no name twice in an object.
    /// </summary>
    /// <exception cref="JsonException">The content is not such a document.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> content)
    {
        var bytes = content.StartsWith("\uFEFF"u8) ? content[3..] : content;

        // The reader looks into texts only when they are asked for; bad bytes must not come up in the middle of a check.
        return Utf8.IsValid(bytes) ? JsonNode.Parse(bytes, documentOptions: Strict) : throw new JsonException("The content is not UTF-8.");
    }

    /// <summary>Writes a document as indented UTF-8, with letters of all languages as they are.</summary>
    public static byte[] Write(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            node.WriteTo(writer);
        }

        return buffer.ToArray();
    }

    /// <summary>Takes away what says nothing: nothing, empty lists and empty objects. True when nothing is left.</summary>
    internal static bool Prune(this JsonNode? node)
    {
        switch (node)
        {
            case JsonObject @object:
                foreach (var (name, value) in @object.ToList())
                {
                    // In a history an emptied list is an event, not absence.
                    if (name is not "versionedRelease" && value.Prune())
                    {
                        @object.Remove(name);
                    }
                }

                return @object.Count == 0;
            case JsonArray array:
                for (var i = array.Count - 1; i >= 0; i--)
                {
                    if (array[i].Prune())
                    {
                        array.RemoveAt(i);
                    }
                }

                return array.Count == 0;
            default:
                return node is null;
        }
    }

    /// <summary>The text of a field; null when it is missing or is no text.</summary>
    internal static string? Text(this JsonNode? node, string name) =>
        node is JsonObject @object && @object.TryGetPropertyValue(name, out var value) && value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The object in a field; null when it is missing or is no object.</summary>
    internal static JsonObject? Object(this JsonNode? node, string name) =>
        node is JsonObject @object && @object.TryGetPropertyValue(name, out var value) ? value as JsonObject : null;

    /// <summary>The objects of an array in a field; none when it is missing.</summary>
    internal static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) =>
        node is JsonObject @object && @object.TryGetPropertyValue(name, out var value) && value is JsonArray array ? array.OfType<JsonObject>() : [];

    /// <summary>The texts of an array in a field; none when it is missing.</summary>
    internal static IEnumerable<string> Texts(this JsonNode? node, string name) =>
        node is JsonObject @object && @object.TryGetPropertyValue(name, out var value) && value is JsonArray array
            ? array.OfType<JsonValue>().Select(static one => one.TryGetValue<string>(out var text) ? text : null).OfType<string>()
            : [];

    /// <summary>The number of a field; null when it is missing or is no number that a decimal can hold.</summary>
    internal static decimal? Number(this JsonNode? node, string name) =>
        node is JsonObject @object && @object.TryGetPropertyValue(name, out var value) && value is JsonValue plain
        && plain.GetValueKind() == JsonValueKind.Number && decimal.TryParse(
            plain.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>An identifier as text, whether it was written as text or number.</summary>
    internal static string? Id(this JsonNode? node, string name = "id") =>
        node is JsonObject @object && @object.TryGetPropertyValue(name, out var value) && value is JsonValue plain
            ? plain.GetValueKind() switch
            {
                JsonValueKind.String => plain.GetValue<string>(),
                JsonValueKind.Number => plain.ToJsonString(),
                _ => null,
            }
            : null;
}
