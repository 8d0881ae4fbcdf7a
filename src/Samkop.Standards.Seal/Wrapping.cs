using System.Security.Cryptography;

namespace Samkop.Standards.Seal;

/// <summary>How shares are wrapped to custodians, and how the opener sees that all wraps of a header lead to one key.</summary>
internal static class Wrapping
{
    /// <summary>Makes a header: commitment, check and wraps.</summary>
    public static EnvelopeHeader Seal(EnvelopeContext context, CustodianSet custodians, int chunks, Draw draw)
    {
        using var own = CustodianKey.PairOf(draw.Ephemeral) ?? throw new ArgumentException("The ephemeral secret is out of range.", nameof(draw));
        var shares = draw.Split(custodians).ToList();
        return EnvelopeHeader.Make(context, custodians, chunks, CustodianKey.PointOf(own), header => new HeaderSecrets(
            SealFormat.Derive(draw.ContentKey, header.Salt, "commitment"),
            SealFormat.EncryptOnce(SealFormat.Derive(draw.ContentKey, header.Salt, "check"), draw.Ephemeral, header.Bound),
            [.. Places(custodians).Zip(shares, (place, share) => SealFormat.EncryptOnce(KeyOf(custodians.Custodians[place.Custodian].Key.AgreeWith(own), header, place), share, header.Bound))]));
    }

    /// <summary>The share at one place, by the custodian's own key; null when the wrap does not open.</summary>
    public static byte[]? Unwrap(EnvelopeHeader header, CustodianSet custodians, CustodianKeyPair own, Place place) =>
        SealFormat.DecryptOnce(KeyOf(own.AgreeWith(CustodianKey.Of(header.Ephemeral).OrThrow()), header, place), WrapAt(header, custodians, place), header.Bound);

    /// <summary>
    /// Repeats the tenderer's wrapping with the ephemeral secret from the check. Gives the place that is wrong, or null when every group
    /// of custodians would come to the same content key: then no group can be made to see another tender, or none, than the others.
    /// </summary>
    public static string? FaultOf(EnvelopeHeader header, CustodianSet custodians, byte[] contentKey)
    {
        if (SealFormat.DecryptOnce(SealFormat.Derive(contentKey, header.Salt, "check"), header.Secrets.Check, header.Bound) is not { } ephemeral
            || CustodianKey.PairOf(ephemeral) is not { } pair)
        {
            return "check";
        }

        using var own = pair;
        if (!CustodianKey.PointOf(own).AsSpan().SequenceEqual(header.Ephemeral))
        {
            return "key";
        }

        foreach (var group in Places(custodians).GroupBy(place => place.Group))
        {
            var mixed = new byte[SealFormat.KeySize];
            foreach (var place in group)
            {
                var key = KeyOf(custodians.Custodians[place.Custodian].Key.AgreeWith(own), header, place);
                if (SealFormat.DecryptOnce(key, WrapAt(header, custodians, place), header.Bound) is not { } share)
                {
                    return place.ToString();
                }

                Draw.Mix(mixed, share);
            }

            if (!CryptographicOperations.FixedTimeEquals(mixed, contentKey))
            {
                return (group.Key + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    public static IEnumerable<Place> Places(CustodianSet custodians) =>
        custodians.Groups.SelectMany((group, number) => group.Select(custodian => new Place(number, custodian)));

    private static byte[] WrapAt(EnvelopeHeader header, CustodianSet custodians, Place place) =>
        header.Secrets.Wraps[Places(custodians).TakeWhile(one => one != place).Count()];

    private static byte[] KeyOf(byte[] agreed, EnvelopeHeader header, Place place) =>
        SealFormat.Derive(agreed, header.Salt, "wrap", (byte)place.Group, (byte)place.Custodian);

    /// <summary>A member of a group.</summary>
    /// <param name="Group">Index of the group.</param>
    /// <param name="Custodian">Index of the custodian.</param>
    internal readonly record struct Place(int Group, int Custodian)
    {
        public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Group + 1}:{Custodian + 1}");
    }
}
