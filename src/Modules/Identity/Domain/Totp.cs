using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Identity.Domain;

/// <summary>
/// Time-based one-time passwords (RFC 6238 on the HOTP of RFC 4226): HMAC-SHA-1, 30 seconds, six digits, because that is what every
/// authenticator app speaks. A code counts one step early and one late, for clocks that differ.
/// </summary>
internal static class Totp
{
    private const int SecretBytes = 20;
    private const long StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    /// <summary>A new secret of 160 bits (RFC 4226, 4, R6).</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The time step of a moment.</summary>
    public static long StepOf(Instant at) => at.ToDateTimeOffset().ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the standard and the apps; HMAC does not rest on SHA-1's collision resistance
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>The step that the typed code belongs to, later than the last used one; <see langword="null"/> when it fits none.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string typed, Instant at, long lastUsed)
    {
        var code = Encoding.ASCII.GetBytes(new string([.. typed.Where(char.IsAsciiDigit)]));
        var now = StepOf(at);
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(CodeOf(secret, step))) && step > lastUsed)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The secret as people and apps write it (RFC 4648 base 32 without padding).</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = (((buffer << 8) | one) & 0xFFFF, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    /// <summary>The address that an app reads from the QR code (Key Uri Format).</summary>
    public static string Address(ReadOnlySpan<byte> secret, string login)
    {
        var issuer = Uri.EscapeDataString("Samköp"); // sv-literal
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(login)}?secret={Base32(secret)}&issuer={issuer}&digits=6&period=30";
    }
}
