using System.Security.Cryptography;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>The key that opens one envelope. It only comes from the shares of a whole group, after commitment and all wraps were found right.</summary>
public sealed class ContentKey
{
    private readonly byte[] key;

    private ContentKey(EnvelopeHeader header, byte[] key)
    {
        Header = header;
        this.key = key;
    }

    /// <summary>The envelope that it opens.</summary>
    public EnvelopeHeader Header { get; }

    /// <summary>Puts the shares of one group together.</summary>
    /// <param name="header">The envelope's header, as stored.</param>
    /// <param name="custodians">The published list.</param>
    /// <param name="shares">One file from each member of one group.</param>
    public static Result<ContentKey> Combine(EnvelopeHeader header, CustodianSet custodians, IReadOnlyList<CustodianShares> shares)
    {
        if (CustodianShares.FaultOf(header, custodians) is { } fault)
        {
            return fault;
        }

        if (shares.Any(one => one.Custodians != custodians.Fingerprint) || !IsWholeGroup(custodians, shares))
        {
            return SealRefusals.NotAllowedGroup.With();
        }

        var mixed = new byte[SealFormat.KeySize];
        foreach (var one in shares)
        {
            if (one.For(header) is not { } share)
            {
                return SealRefusals.ShareOfOther.With(custodians.Custodians[one.Custodian].Name);
            }

            Draw.Mix(mixed, share);
        }

        return Of(header, custodians, mixed);
    }

    internal AesGcm Cipher() => new(SealFormat.Derive(key, Header.Salt, "content"), SealFormat.TagSize);

    /// <summary>Judges a key against the header.</summary>
    internal static Result<ContentKey> Of(EnvelopeHeader header, CustodianSet custodians, byte[] key) =>
        !CryptographicOperations.FixedTimeEquals(SealFormat.Derive(key, header.Salt, "commitment"), header.Secrets.Commitment)
            ? SealRefusals.CommitmentDiffers.With()
            : Wrapping.FaultOf(header, custodians, key) is { } place ? SealRefusals.WrapsInconsistent.With(place) : new ContentKey(header, key);

    /// <summary>The key of an envelope that is being made.</summary>
    internal static ContentKey Own(EnvelopeHeader header, Draw draw) => new(header, draw.ContentKey);

    private static bool IsWholeGroup(CustodianSet custodians, IReadOnlyList<CustodianShares> shares) =>
        shares.Count > 0 && shares.All(one => one.Group == shares[0].Group)
        && shares[0].Group >= 0 && shares[0].Group < custodians.Groups.Count
        && custodians.Groups[shares[0].Group].SequenceEqual(shares.Select(one => one.Custodian).Order());
}
