using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Samkop.SliceTests.Identity;

/// <summary>A passkey in software, with the browser around it: makes what a browser would send, and also what an honest one never would.</summary>
internal sealed class SoftKey : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(20);

    /// <summary>How many times it says that it has signed; raised by each signature.</summary>
    public uint Count { get; set; }

    /// <summary>Whether the device has checked that it is its owner.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>Where the browser says that it is.</summary>
    public string Origin { get; set; } = "https://localhost";

    /// <summary>Whose key it says that it is: the user's id as the options gave it.</summary>
    public string Owner { get; set; } = string.Empty;

    private string Credential => Base64Url.EncodeToString(id);

    /// <summary>Answers the options for a new key.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        Owner = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(asked["user"]!["id"]!.GetValue<string>()));
        const byte WithKey = 0x40;
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)id.Length);
        byte[] data = [.. Head(asked["rp"]!["id"]!.GetValue<string>(), WithKey), .. new byte[16], .. length, .. id, .. PublicKey()];
        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString(data);
        attestation.WriteEndMap();
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation.Encode()),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Answers the options for signing in.</summary>
    public string Sign(string options)
    {
        var asked = JsonNode.Parse(options)!;
        var client = ClientData("webauthn.get", asked);
        Count++;
        var data = Head(asked["rpId"]!.GetValue<string>(), 0);
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Owner)),
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] ClientData(string type, JsonNode asked) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = type, ["challenge"] = asked["challenge"]!.GetValue<string>(), ["origin"] = Origin, ["crossOrigin"] = false });

    private byte[] Head(string site, byte further)
    {
        const byte Present = 0x01;
        const byte Verified = 0x04;
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(Present | (Verifies ? Verified : 0) | further), .. count];
    }

    // COSE (RFC 9053): kty 2 = EC2, alg -7 = ES256, crv 1 = P-256.
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var cose = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cose.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            cose.WriteInt32(label);
            cose.WriteInt32(value);
        }

        cose.WriteInt32(-2);
        cose.WriteByteString(point.X!);
        cose.WriteInt32(-3);
        cose.WriteByteString(point.Y!);
        cose.WriteEndMap();
        return cose.Encode();
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Credential,
        ["rawId"] = Credential,
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
