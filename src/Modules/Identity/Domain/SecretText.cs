using System.Security.Cryptography;
using System.Text;

namespace Samkop.Identity.Domain;

/// <summary>Random tokens and codes, and the digests by which they are known again. They hold enough randomness that a plain digest is safe.</summary>
internal static class SecretText
{
    private const int TokenBytes = 32;
    private const int CodeSigns = 12;
    private const int CodeGroup = 4;

    // Without signs that are taken for each other (0 o, 1 l i) and without vowels that make words.
    private const string Signs = "23456789bcdfghjkmnpqrstvwxz";

    /// <summary>256 random bits for an address or a cookie.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>A recovery code as it is shown: <c>k3f7-9xqd-2mwz</c>, 57 random bits.</summary>
    public static string NewCode()
    {
        var signs = RandomNumberGenerator.GetString(Signs, CodeSigns);
        return string.Join('-', signs.Chunk(CodeGroup).Select(group => new string(group)));
    }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Digest of a recovery code however it was typed: case, spaces and hyphens do not matter.</summary>
    public static string DigestOfCode(string typed) => DigestOf(new string([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]));
}
