using System.Text.Json;
using System.Text.Json.Serialization;
using Samkop.Kernel;

namespace Samkop.Procurement.HandIn;

/// <summary>
/// What the tenderer gets when a tender has been stored. It is the only thing that ties the tenderer to the tender: whoever holds it may replace or
/// withdraw the tender and fetch its proof, and the server keeps no copy of the code.
/// </summary>
internal sealed record TenderReceipt(
    string Procurement, string Title, string Lot, string Kind, string Pseudonym, int Version, string Digest, string Received, string Custodians, string Nonce)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    [JsonPropertyOrder(-2)]
    public string Format { get; init; } = "samkop-seal/1";

    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "receipt";

    /// <summary>The secret of the tenderer.</summary>
    public string Code { get; init; } = string.Empty;

    public string Signature { get; init; } = string.Empty;

    /// <summary>What is signed: one line for each entry, see <c>docs/rules/seal-1.md</c>.</summary>
    public string SignedText() => string.Join('\n', "samkop-seal/1 receipt", Procurement, Lot, Kind, Pseudonym, Version.ToString(System.Globalization.CultureInfo.InvariantCulture), Digest, Received, Custodians, Nonce);

    /// <summary>The moment that a receipt's text says.</summary>
    public static Instant MomentOf(string received) => Instant.From(DateTimeOffset.Parse(received, System.Globalization.CultureInfo.InvariantCulture));

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <summary>Reads a receipt that a tenderer shows; null when it is none.</summary>
    public static TenderReceipt? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<TenderReceipt>(json, Form) is { Type: "receipt", Pseudonym: not null, Code: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
