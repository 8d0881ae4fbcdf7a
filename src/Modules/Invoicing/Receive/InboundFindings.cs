using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Samkop.Invoicing.Domain;

namespace Samkop.Invoicing.Receive;

/// <summary>Findings as they lie in the table.</summary>
internal static class InboundFindings
{
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IReadOnlyList<Finding> Of(InboundMessage message) => JsonSerializer.Deserialize<List<Finding>>(message.Findings, Json) ?? [];
}
