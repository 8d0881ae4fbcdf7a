using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Samkop.Standards.Ocds;

/// <summary>One text for everything that is equal: names in order, numbers by value.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject @object:
                text.Append('{');
                foreach (var (name, value) in @object.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                {
                    text.Append(JsonEncodedText.Encode(name).ToString()).Append(':');
                    Write(text, value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                foreach (var value in array)
                {
                    Write(text, value);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(node.GetValueKind() == JsonValueKind.Number ? Number(node.ToJsonString()) : node.ToJsonString());
                break;
        }
    }

    private static string Number(string written) =>
        decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : written;
}
