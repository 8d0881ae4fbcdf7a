using System.Security.Cryptography;

namespace Samkop.Standards.Seal;

/// <summary>All that an envelope draws at random. Only the shared test vectors state it beforehand.</summary>
/// <param name="ContentKey">32 bytes.</param>
/// <param name="Ephemeral">Secret of the ephemeral key, 32 bytes.</param>
/// <param name="Shares">For each group all shares but the last, which follows from them.</param>
internal sealed record Draw(byte[] ContentKey, byte[] Ephemeral, IReadOnlyList<byte[]> Shares)
{
    public static Draw For(CustodianSet custodians)
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var shares = custodians.WrapCount - custodians.Groups.Count;
        return new Draw(
            RandomNumberGenerator.GetBytes(SealFormat.KeySize),
            pair.ExportParameters(includePrivateParameters: true).D!,
            [.. Enumerable.Range(0, shares).Select(_ => RandomNumberGenerator.GetBytes(SealFormat.KeySize))]);
    }

    /// <summary>The shares of all groups in order: their exclusive or is the content key, and all but one of them tell nothing.</summary>
    public IEnumerable<byte[]> Split(CustodianSet custodians)
    {
        var next = 0;
        foreach (var group in custodians.Groups)
        {
            var last = ContentKey.ToArray();
            for (var member = 1; member < group.Count; member++)
            {
                var share = Shares[next++];
                Mix(last, share);
                yield return share;
            }

            yield return last;
        }
    }

    public static void Mix(Span<byte> into, ReadOnlySpan<byte> share)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] ^= share[i];
        }
    }
}
