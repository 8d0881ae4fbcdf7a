using System.Security.Cryptography;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>A custodian's key pair. It lives with the custodian; what leaves is the public key and a backup that only the passphrase opens.</summary>
public sealed class CustodianKeyPair : IDisposable
{
    /// <summary>Fewest characters of a passphrase, after normalisation.</summary>
    public const int FewestCharacters = 16;

    private const string Type = "custodian-key";
    private const string PublicType = "public-key";
    private const int Iterations = 600_000;
    private const int MostIterations = 10_000_000;
    private const int SaltSize = 16;

    private readonly ECDiffieHellman exchange;

    private CustodianKeyPair(ECDiffieHellman exchange)
    {
        this.exchange = exchange;
        Key = CustodianKey.Of(CustodianKey.PointOf(exchange)).OrThrow();
    }

    /// <summary>The public half.</summary>
    public CustodianKey Key { get; }

    /// <summary>A fresh pair.</summary>
    public static CustodianKeyPair Create() => new(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Restores the pair from its backup; a wrong passphrase and an altered file cannot be told apart.</summary>
    public static Result<CustodianKeyPair> Restore(ReadOnlyMemory<byte> backup, string passphrase) =>
        SealJson.Read<CustodianKeyPair>(backup, Type, SealRefusals.NotKeyBackup, root =>
        {
            var point = root.BytesOf("key");
            var iterations = root.GetProperty("iterations").GetInt32();
            var (salt, cipher) = (root.BytesOf("salt"), root.BytesOf("secret"));
            if (root.TextOf("kdf") != "PBKDF2-HMAC-SHA-256" || iterations is < Iterations or > MostIterations
                || salt.Length != SaltSize || cipher.Length != SealFormat.WrapSize || point.Length != SealFormat.PointSize)
            {
                return SealRefusals.NotKeyBackup.With();
            }

            var secret = SealFormat.DecryptOnce(Stretch(passphrase, salt, iterations), cipher, Associated(point, iterations));
            return secret is not null && CustodianKey.PairOf(secret) is { } exchange && CustodianKey.PointOf(exchange).AsSpan().SequenceEqual(point)
                ? new CustodianKeyPair(exchange)
                : SealRefusals.WrongPassphrase.With();
        });

    /// <summary>The backup: the secret under AES-256-GCM with a key stretched from <paramref name="passphrase"/> by PBKDF2.</summary>
    public Result<byte[]> Backup(string passphrase) => Backup(passphrase, RandomNumberGenerator.GetBytes(SaltSize));

    /// <summary>The document with the public key, for whoever publishes the list of custodians.</summary>
    public byte[] WritePublic() => SealJson.Write(PublicType, json =>
    {
        json.Bytes("key", Key.Point);
        json.WriteString("fingerprint", Key.Fingerprint);
    });

    /// <summary>Reads a document with a public key; the stated fingerprint must be that of the key.</summary>
    public static Result<CustodianKey> ReadPublic(ReadOnlyMemory<byte> json) =>
        SealJson.Read<CustodianKey>(json, PublicType, SealRefusals.NotPublicKeyFile, root =>
            CustodianKey.Of(root.BytesOf("key")).Then<CustodianKey>(key => root.TextOf("fingerprint") == key.Fingerprint ? key : SealRefusals.FingerprintDiffers.With()));

    internal Result<byte[]> Backup(string passphrase, byte[] salt)
    {
        if (Normal(passphrase).Length < FewestCharacters)
        {
            return SealRefusals.WeakPassphrase.With(FewestCharacters);
        }

        var secret = exchange.ExportParameters(includePrivateParameters: true).D!;
        var cipher = SealFormat.EncryptOnce(Stretch(passphrase, salt, Iterations), secret, Associated(Key.Point, Iterations));
        CryptographicOperations.ZeroMemory(secret);
        return SealJson.Write(Type, json =>
        {
            json.Bytes("key", Key.Point);
            json.WriteString("fingerprint", Key.Fingerprint);
            json.WriteString("kdf", "PBKDF2-HMAC-SHA-256");
            json.WriteNumber("iterations", Iterations);
            json.Bytes("salt", salt);
            json.Bytes("secret", cipher);
        });
    }

    /// <inheritdoc />
    public void Dispose() => exchange.Dispose();

    internal byte[] AgreeWith(CustodianKey other) => other.AgreeWith(exchange);

    internal static CustodianKeyPair Of(byte[] secret) => new(CustodianKey.PairOf(secret) ?? throw new ArgumentException("The secret is out of range.", nameof(secret)));

    private static byte[] Stretch(string passphrase, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Normal(passphrase)), salt, iterations, HashAlgorithmName.SHA256, SealFormat.KeySize);

    // å may be typed as one sign or as two.
    private static string Normal(string passphrase) => passphrase.Normalize(NormalizationForm.FormC);

    private static byte[] Associated(ReadOnlySpan<byte> point, int iterations) =>
        new WireWriter().Bytes("samkop-seal/1 custodian-key\n"u8).Bytes(point).Int(iterations).ToArray();
}
