using System.Text.Json;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>Root, proof and list as the documents that people get.</summary>
public static class ReceiptTreeFiles
{
    /// <summary>The document of a root.</summary>
    public static byte[] Write(TreeRoot root) => SealJson.Write("root", json =>
    {
        json.WriteString("procurement", root.Procurement);
        json.WriteNumber("size", root.Size);
        json.WriteString("root", root.Root);
    });

    /// <summary>The document of a proof.</summary>
    public static byte[] Write(TreeProof proof) => SealJson.Write("proof", json =>
    {
        json.WriteString("procurement", proof.Procurement);
        Entry(json, proof.Receipt);
        json.WriteNumber("position", proof.Position);
        json.WriteStartArray("path");
        foreach (var neighbour in proof.Path)
        {
            json.WriteStringValue(neighbour);
        }

        json.WriteEndArray();
    });

    /// <summary>The full list, for the time when secrecy has let go.</summary>
    public static byte[] Write(ReceiptTree tree) => SealJson.Write("list", json =>
    {
        json.WriteString("procurement", tree.Root.Procurement);
        json.WriteStartArray("entries");
        foreach (var entry in tree.Entries)
        {
            json.WriteStartObject();
            Entry(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Reads a root.</summary>
    public static Result<TreeRoot> ReadRoot(ReadOnlyMemory<byte> json) => SealJson.Read<TreeRoot>(json, "root", SealRefusals.NotTreeFile, root =>
        new TreeRoot(root.TextOf("procurement"), root.GetProperty("size").GetInt32(), Convert.ToHexStringLower(root.HexOf("root"))) is { Size: > 1 } read && int.IsPow2(read.Size)
            ? read
            : SealRefusals.NotTreeFile.With());

    /// <summary>Reads a proof.</summary>
    public static Result<TreeProof> ReadProof(ReadOnlyMemory<byte> json) => SealJson.Read<TreeProof>(json, "proof", SealRefusals.NotTreeFile, root =>
        new TreeProof(
            root.TextOf("procurement"), EntryOf(root), root.GetProperty("position").GetInt32(),
            [.. root.GetProperty("path").EnumerateArray().Select(one => Digest(Convert.FromHexString(one.GetString() ?? string.Empty)))]));

    /// <summary>Reads a full list; done when it gives <paramref name="root"/>.</summary>
    public static Result<ReceiptTree> ReadList(ReadOnlyMemory<byte> json, TreeRoot root) => SealJson.Read<ReceiptTree>(json, "list", SealRefusals.NotTreeFile, list =>
        ReceiptTree.Of(list.TextOf("procurement"), [.. list.GetProperty("entries").EnumerateArray().Select(EntryOf)])
            .Then<ReceiptTree>(tree => tree.Root == root ? tree : SealRefusals.ListDiffers.With()));

    private static void Entry(Utf8JsonWriter json, TreeReceipt entry)
    {
        json.WriteString("nonce", entry.Nonce);
        if (entry.Digest.Length > 0)
        {
            json.WriteString("digest", entry.Digest);
            json.WriteString("received", entry.Received);
        }
    }

    private static TreeReceipt EntryOf(JsonElement entry) => entry.TryGetProperty("digest", out _)
        ? new TreeReceipt(Digest(entry.HexOf("nonce")), Digest(entry.HexOf("digest")), entry.TextOf("received"))
        : new TreeReceipt(Digest(entry.HexOf("nonce")), string.Empty, string.Empty);

    // Lengths are fixed, so that what is hashed can be cut in one way only.
    private static string Digest(byte[] bytes) => bytes.Length == 32 ? Convert.ToHexStringLower(bytes) : throw new FormatException("32 bytes are due.");
}
