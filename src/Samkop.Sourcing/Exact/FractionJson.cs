using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samkop.Sourcing.Exact;

/// <summary>
/// Numbers of a published file as they are written, <c>0.1</c> as a tenth and not as the nearest double. Fractions that do not
/// end are texts: <c>"9/7"</c>.
/// </summary>
internal sealed class FractionJson : JsonConverter<Fraction>
{
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fraction.TryParse(RawText(ref reader), out var value) ? value : throw new JsonException("Not a plain number.");

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
    {
        var text = value.ToString();
        if (text.Contains('/', StringComparison.Ordinal))
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteRawValue(text, skipInputValidation: true);
        }
    }

    /// <summary>A number or a text, as its characters.</summary>
    internal static string RawText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() ?? "",
        JsonTokenType.Number => reader.HasValueSequence ? "" : Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException("A number or a text is expected."),
    };
}
