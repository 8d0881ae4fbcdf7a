using System.Security.Cryptography;
using System.Text;
using Samkop.Standards.Seal;

namespace Samkop.ConformanceTests.Seal;

/// <summary>Custodians, files and openings for the tests. Keys follow from a name, so that a failing case can be run again.</summary>
internal static class SealBench
{
    public const string Procurement = "UPPH-2026-014";

    public static string Pseudonym { get; } = Convert.ToHexStringLower(Bytes("pseudonym")[..16]);

    /// <summary>Two from one region, one from the other, one escrow; all pairs across organisations may open.</summary>
    public static IReadOnlyList<CustodianKeyPair> Pairs { get; } = [.. Enumerable.Range(1, 4).Select(number => CustodianKeyPair.Of(Bytes($"custodian {number}")))];

    public static CustodianSet Custodians { get; } = Set("2321000032", "2321000032", "2321000016", "5560160680");

    public static byte[] Bytes(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));

    public static CustodianSet Set(params string[] organisations)
    {
        var custodians = organisations.Select((organisation, index) => new Custodian($"Nyckelinnehavare {index + 1}", organisation, KeyOf(index))).ToList();
        return CustodianSet.Create(Procurement, custodians, CustodianSet.PairsAcrossOrganisations(custodians)).OrThrow();
    }

    public static CustodianKey KeyOf(int custodian) => PairOf(custodian).Key;

    public static CustodianKeyPair PairOf(int custodian) => custodian < Pairs.Count ? Pairs[custodian] : CustodianKeyPair.Of(Bytes($"custodian {custodian + 1}"));

    public static EnvelopeContext Context(string lot = "LOT-0001", string kind = "tender", uint version = 1) =>
        EnvelopeContext.Create(Procurement, lot, kind, Pseudonym, version).OrThrow();

    public static FileToSeal File(string name, byte[] content) => new(name, content.Length, () => new MemoryStream(content));

    public static async Task<byte[]> SealAsync(EnvelopeContext context, CustodianSet custodians, params FileToSeal[] files)
    {
        using var envelope = new MemoryStream();
        (await Envelope.SealAsync(context, custodians, files, envelope, CancellationToken.None)).OrThrow();
        return envelope.ToArray();
    }

    public static EnvelopeHeader HeaderOf(byte[] envelope)
    {
        using var stream = new MemoryStream(envelope);
        return EnvelopeHeader.ReadAsync(stream, CancellationToken.None).GetAwaiter().GetResult().OrThrow();
    }

    /// <summary>A header whose wraps are all sound, but where one group would come to another key.</summary>
    public static EnvelopeHeader Dishonest(Draw draw, int cheatedGroup)
    {
        var context = Context();
        var honest = Wrapping.Seal(context, Custodians, 1, draw);
        var other = Wrapping.Seal(context, Custodians, 1, draw with { ContentKey = Bytes("another key") });
        var places = Wrapping.Places(Custodians).ToList();
        var wraps = honest.Secrets.Wraps.Select((wrap, index) => places[index].Group == cheatedGroup ? other.Secrets.Wraps[index] : wrap).ToList();
        return EnvelopeHeader.Make(context, Custodians, 1, honest.Ephemeral, _ => honest.Secrets with { Wraps = wraps });
    }

    /// <summary>Opens as the product would: names and contents, or the number of the refusal alone.</summary>
    public static async Task<(string? Refusal, IReadOnlyDictionary<string, byte[]> Files)> OpenAsync(
        byte[] envelope, CustodianSet custodians, int group, EnvelopeContext? expected = null)
    {
        using var stream = new MemoryStream(envelope);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if ((await EnvelopeHeader.ReadAsync(stream, CancellationToken.None)).IsRefused(out var refusal, out var header))
        {
            return (refusal.Code, files);
        }

        if ((expected ?? Context()).DifferenceTo(header.Context) is { } difference)
        {
            return (difference.Code, files);
        }

        var shares = new List<CustodianShares>();
        foreach (var member in custodians.Groups[group])
        {
            if (CustodianShares.Unwrap(custodians, group, PairOf(member), [header]).IsRefused(out refusal, out var share))
            {
                return (refusal.Code, files);
            }

            shares.Add(CustodianShares.Read(share.Write()).OrThrow());
        }

        if (ContentKey.Combine(header, custodians, shares).IsRefused(out refusal, out var key))
        {
            return (refusal.Code, files);
        }

        var opened = await Envelope.OpenAsync(key, stream, (name, _) => new Kept(bytes => files[name] = bytes), CancellationToken.None);
        return opened.IsRefused(out refusal) ? (refusal.Code, files) : (null, files);
    }

    private sealed class Kept(Action<byte[]> keep) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            keep(ToArray());
            base.Dispose(disposing);
        }
    }
}
