using System.Security.Cryptography;
using System.Text.Json;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>
/// The custodians of one procurement and the groups of them that may open: published in the procurement documents, the same for all tenderers.
/// Every group holds persons from at least two organisations; a list without that cannot be made or read.
/// </summary>
public sealed class CustodianSet
{
    private const int MostCustodians = 5;
    private const string Type = "custodian-set";

    private readonly byte[] fingerprint;

    private CustodianSet(string procurement, IReadOnlyList<Custodian> custodians, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        Procurement = procurement;
        Custodians = custodians;
        Groups = groups;
        fingerprint = Digest();
    }

    /// <summary>The procurement's id.</summary>
    public string Procurement { get; }

    /// <summary>Two to five, in the published order; their index is their number in the groups.</summary>
    public IReadOnlyList<Custodian> Custodians { get; }

    /// <summary>The smallest groups that can open, each as rising indexes of custodians.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups { get; }

    /// <summary>SHA-256 over procurement, custodians and groups, hexadecimal; every envelope is bound to it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(fingerprint);

    internal ReadOnlySpan<byte> FingerprintBytes => fingerprint;

    internal int WrapCount => Groups.Sum(group => group.Count);

    /// <summary>Makes a list, or says which rule it breaks.</summary>
    public static Result<CustodianSet> Create(string procurement, IReadOnlyList<Custodian> custodians, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        if (!SealJson.IsPlainText(procurement) || custodians.Any(one => !SealJson.IsPlainText(one.Name) || !IsOrganisationNumber(one.Organisation)))
        {
            return SealRefusals.NotCustodianSet.With();
        }

        if (custodians.Count is < 2 or > MostCustodians)
        {
            return SealRefusals.CustodianCount.With(custodians.Count);
        }

        if (custodians.Select(one => one.Key).Distinct().Count() != custodians.Count)
        {
            return SealRefusals.SameKey.With();
        }

        return FaultOf(custodians, groups) is { } fault
            ? fault
            : new CustodianSet(procurement, [.. custodians], [.. groups.Select(group => (IReadOnlyList<int>)[.. group])]);
    }

    /// <summary>All pairs from different organisations: the usual choice.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> PairsAcrossOrganisations(IReadOnlyList<Custodian> custodians) =>
    [
        .. from first in Enumerable.Range(0, custodians.Count)
           from second in Enumerable.Range(first + 1, custodians.Count - first - 1)
           where custodians[first].Organisation != custodians[second].Organisation
           select (IReadOnlyList<int>)[first, second],
    ];

    /// <summary>Reads a published list; the stated fingerprint must be that of the content.</summary>
    public static Result<CustodianSet> Read(ReadOnlyMemory<byte> json) => SealJson.Read<CustodianSet>(json, Type, SealRefusals.NotCustodianSet, root =>
    {
        var custodians = new List<Custodian>();
        foreach (var one in root.GetProperty("custodians").EnumerateArray())
        {
            if (CustodianKey.Of(one.BytesOf("key")).IsRefused(out var refusal, out var key))
            {
                return refusal;
            }

            custodians.Add(new Custodian(one.TextOf("name"), one.TextOf("organisation"), key));
        }

        var groups = root.GetProperty("groups").EnumerateArray().Select(group => (IReadOnlyList<int>)[.. group.EnumerateArray().Select(index => index.GetInt32())]).ToList();
        var stated = root.TextOf("fingerprint");
        return Create(root.TextOf("procurement"), custodians, groups).Then<CustodianSet>(set =>
            stated == set.Fingerprint ? set : SealRefusals.FingerprintDiffers.With());
    });

    /// <summary>The document to publish.</summary>
    public byte[] Write() => SealJson.Write(Type, json =>
    {
        json.WriteString("procurement", Procurement);
        json.WriteStartArray("custodians");
        foreach (var custodian in Custodians)
        {
            json.WriteStartObject();
            json.WriteString("name", custodian.Name);
            json.WriteString("organisation", custodian.Organisation);
            json.Bytes("key", custodian.Key.Point);
            json.WriteString("fingerprint", custodian.Key.Fingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in Groups)
        {
            json.WriteStartArray();
            foreach (var index in group)
            {
                json.WriteNumberValue(index);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", Fingerprint);
    });

    private static Refusal? FaultOf(IReadOnlyList<Custodian> custodians, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        if (groups.Count == 0)
        {
            return Bad("0");
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            var name = string.Join('+', group.Select(index => index + 1));
            if (group.Any(index => index < 0 || index >= custodians.Count) || group.Zip(group.Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                return Bad(name);
            }

            if (group.Select(index => custodians[index].Organisation).Distinct().Count() < 2)
            {
                return SealRefusals.OneOrganisation.With(name);
            }

            if (groups.Where((_, other) => other != i).Any(other => other.All(group.Contains)))
            {
                return Bad(name);
            }
        }

        return null;

        static Refusal Bad(string name) => SealRefusals.BadAllowedGroups.With(name);
    }

    // One spelling only: with a hyphen, one organisation would count as two.
    private static bool IsOrganisationNumber(string text) => text.Length == 10 && text.All(char.IsAsciiDigit);

    // Binary and not the JSON: two writers of the same list must come to the same digest.
    private byte[] Digest()
    {
        var wire = new WireWriter().Bytes("samkop-seal/1 custodians\n"u8).Text(Procurement).Byte(Custodians.Count);
        foreach (var custodian in Custodians)
        {
            wire.Text(custodian.Name).Text(custodian.Organisation).Bytes(custodian.Key.Point);
        }

        wire.Byte(Groups.Count);
        foreach (var group in Groups)
        {
            wire.Byte(group.Count);
            foreach (var index in group)
            {
                wire.Byte(index);
            }
        }

        return SHA256.HashData(wire.ToArray());
    }
}
