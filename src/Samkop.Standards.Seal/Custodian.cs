using System.Buffers.Text;
using System.Security.Cryptography;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>A custodian's public key: a point on P-256, uncompressed (65 bytes).</summary>
public sealed class CustodianKey : IEquatable<CustodianKey>
{
    private readonly byte[] point;

    private CustodianKey(byte[] point) => this.point = point;

    /// <summary>The point: <c>04</c>, x and y.</summary>
    public ReadOnlySpan<byte> Point => point;

    /// <summary>SHA-256 of the point, hexadecimal: what stands in the procurement documents and what people compare.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(point));

    /// <summary>Takes a point; refused when it is not on the curve.</summary>
    public static Result<CustodianKey> Of(ReadOnlySpan<byte> point)
    {
        var bytes = point.ToArray();
        try
        {
            using var exchange = ECDiffieHellman.Create(Parameters(bytes, secret: null));
            return new CustodianKey(bytes);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return SealRefusals.NotPublicKey.With(Base64Url.EncodeToString(bytes));
        }
    }

    /// <inheritdoc />
    public bool Equals(CustodianKey? other) => other is not null && point.AsSpan().SequenceEqual(other.point);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as CustodianKey);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(point, 1);

    /// <inheritdoc />
    public override string ToString() => Base64Url.EncodeToString(point);

    /// <summary>The secret that <paramref name="own"/> and this key have in common: x of the shared point.</summary>
    internal byte[] AgreeWith(ECDiffieHellman own)
    {
        using var other = ECDiffieHellman.Create(Parameters(point, secret: null));
        return own.DeriveRawSecretAgreement(other.PublicKey);
    }

    internal static byte[] PointOf(ECDiffieHellman exchange)
    {
        var q = exchange.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    /// <summary>The key pair of a secret scalar, with the point that belongs to it; null when the scalar is out of range.</summary>
    internal static ECDiffieHellman? PairOf(byte[] secret)
    {
        try
        {
            return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret });
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ECParameters Parameters(byte[] point, byte[]? secret) =>
        point is { Length: SealFormat.PointSize } and [4, ..]
            ? new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret, Q = new ECPoint { X = point[1..33], Y = point[33..] } }
            : throw new ArgumentException("A point has 65 bytes and begins with 4.", nameof(point));
}

/// <summary>A person who holds a key (nyckelinnehavare).</summary>
/// <param name="Name">As appointed.</param>
/// <param name="Organisation">Organisation number, ten digits: the rule of two organisations counts these.</param>
/// <param name="Key">Public key.</param>
public sealed record Custodian(string Name, string Organisation, CustodianKey Key);
