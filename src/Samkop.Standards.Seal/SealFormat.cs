using System.Security.Cryptography;
using System.Text;

namespace Samkop.Standards.Seal;

/// <summary>The numbers and labels of <c>samkop-seal/1</c>; the layout is told in <c>docs/rules/seal-1.md</c>.</summary>
public static class SealFormat
{
    /// <summary>What documents of the format call it.</summary>
    public const string Name = "samkop-seal/1";

    /// <summary>Bytes of plaintext in each chunk: 1 MiB.</summary>
    public const int ChunkSize = 1 << 20;

    /// <summary>Bytes that the cipher adds to each chunk and wrap.</summary>
    public const int TagSize = 16;

    /// <summary>Most chunks of an envelope: 512 MiB of content.</summary>
    public const int MostChunks = 512;

    /// <summary>Most bytes of a text in the header or of a file name.</summary>
    public const int MostTextBytes = 200;

    internal const int KeySize = 32;
    internal const int PointSize = 65;
    internal const int NonceSize = 12;
    internal const int PseudonymSize = 16;
    internal const int WrapSize = KeySize + TagSize;
    internal const int MostContextBytes = (3 * (2 + MostTextBytes)) + PseudonymSize + 4 + 32 + 4 + PointSize;

    internal static ReadOnlySpan<byte> Magic => "samkop-seal/1\n"u8;

    /// <summary>
    /// The number of chunks of the smallest size class that holds <paramref name="bytes"/>: 1, 2, 3, 4, 6, 8, 12, 16 … 384, 512. A class tells
    /// an outsider less than a size does, and costs at most half of the content.
    /// </summary>
    public static int ChunksOf(long bytes)
    {
        for (var power = 1; power < MostChunks; power *= 2)
        {
            if (bytes <= (long)power * ChunkSize)
            {
                return power;
            }

            if (power > 1 && bytes <= (long)power * 3 / 2 * ChunkSize)
            {
                return power * 3 / 2;
            }
        }

        return MostChunks;
    }

    internal static bool IsSizeClass(long chunks) => chunks is >= 1 and <= MostChunks && ChunksOf(chunks * ChunkSize) == chunks;

    internal static byte[] Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, string label, params ReadOnlySpan<byte> more)
    {
        var derived = new byte[KeySize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt, [.. Encoding.ASCII.GetBytes(Name + " " + label), .. more]);
        return derived;
    }

    // Every small key serves one message, so its nonce may be nought.
    internal static byte[] EncryptOnce(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var cipher = new byte[plain.Length + TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(new byte[NonceSize], plain, cipher.AsSpan(0, plain.Length), cipher.AsSpan(plain.Length), associated);
        return cipher;
    }

    internal static byte[]? DecryptOnce(byte[] key, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> associated)
    {
        var plain = new byte[cipher.Length - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(new byte[NonceSize], cipher[..^TagSize], cipher[^TagSize..], plain, associated);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
