using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>
/// What one custodian hands over at the opening: one share for each envelope, of one group. A share alone, and all shares short of a whole
/// group, tell nothing of any content key.
/// </summary>
public sealed class CustodianShares
{
    private const string Type = "shares";

    private readonly Dictionary<string, byte[]> shares;

    private CustodianShares(string custodians, int group, int custodian, Dictionary<string, byte[]> shares) =>
        (Custodians, Group, Custodian, this.shares) = (custodians, group, custodian, shares);

    /// <summary>Fingerprint of the published list.</summary>
    public string Custodians { get; }

    /// <summary>Index of the group that opens.</summary>
    public int Group { get; }

    /// <summary>Index of the custodian.</summary>
    public int Custodian { get; }

    /// <summary>Ids of the envelopes that there is a share for.</summary>
    public IReadOnlyCollection<string> Envelopes => shares.Keys;

    /// <summary>Unwraps the custodian's share of each envelope; the first that does not open refuses all, with its number in the protocol.</summary>
    /// <param name="custodians">The published list.</param>
    /// <param name="group">Index of the group that opens.</param>
    /// <param name="own">The custodian's key pair.</param>
    /// <param name="headers">Headers of all envelopes of the procurement.</param>
    public static Result<CustodianShares> Unwrap(CustodianSet custodians, int group, CustodianKeyPair own, IReadOnlyList<EnvelopeHeader> headers)
    {
        var custodian = group >= 0 && group < custodians.Groups.Count
            ? custodians.Groups[group].FirstOrDefault(index => custodians.Custodians[index].Key.Equals(own.Key), -1)
            : -1;
        if (custodian < 0)
        {
            return SealRefusals.NotInGroup.With();
        }

        var unwrapped = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var header in headers)
        {
            if (FaultOf(header, custodians) is { } fault)
            {
                return fault;
            }

            if (Wrapping.Unwrap(header, custodians, own, new Wrapping.Place(group, custodian)) is not { } share)
            {
                return SealRefusals.WrapUnreadable.With(custodians.Custodians[custodian].Name);
            }

            unwrapped[header.Id] = share;
        }

        return new CustodianShares(custodians.Fingerprint, group, custodian, unwrapped);
    }

    /// <summary>Reads a file of shares.</summary>
    public static Result<CustodianShares> Read(ReadOnlyMemory<byte> json) => SealJson.Read<CustodianShares>(json, Type, SealRefusals.NotShares, root =>
    {
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var one in root.GetProperty("shares").EnumerateArray())
        {
            var share = one.BytesOf("share");
            if (share.Length != SealFormat.KeySize)
            {
                return SealRefusals.NotShares.With();
            }

            read[one.TextOf("envelope")] = share;
        }

        return new CustodianShares(root.TextOf("custodians"), root.GetProperty("group").GetInt32(), root.GetProperty("custodian").GetInt32(), read);
    });

    /// <summary>The file of shares.</summary>
    public byte[] Write() => SealJson.Write(Type, json =>
    {
        json.WriteString("custodians", Custodians);
        json.WriteNumber("group", Group);
        json.WriteNumber("custodian", Custodian);
        json.WriteStartArray("shares");
        foreach (var (envelope, share) in shares)
        {
            json.WriteStartObject();
            json.WriteString("envelope", envelope);
            json.Bytes("share", share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    internal byte[]? For(EnvelopeHeader header) => shares.GetValueOrDefault(header.Id);

    internal static Refusal? FaultOf(EnvelopeHeader header, CustodianSet custodians) =>
        header.Custodians != custodians.Fingerprint ? SealRefusals.OtherCustodians.With()
        : header.Context.Procurement != custodians.Procurement ? SealRefusals.OtherContext.With("procurement", header.Context.Procurement, custodians.Procurement)
        : header.Secrets.Wraps.Count != custodians.WrapCount ? SealRefusals.BadHeader.With("wraps")
        : null;
}
