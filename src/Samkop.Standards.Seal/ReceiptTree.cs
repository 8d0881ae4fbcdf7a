using System.Security.Cryptography;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>A receipt as the tree holds it: with its nonce nobody can guess it from the digest.</summary>
/// <param name="Nonce">32 random bytes, hexadecimal.</param>
/// <param name="Digest">SHA-256 of the envelope, hexadecimal.</param>
/// <param name="Received">When the last byte was stored, as on the receipt.</param>
public sealed record TreeReceipt(string Nonce, string Digest, string Received)
{
    /// <summary>A receipt with a fresh nonce.</summary>
    public static TreeReceipt Of(string digest, string received) => new(ReceiptTree.DrawNonce(), digest, received);
}

/// <summary>The published root: says that the set of receipts is fixed, and not how many there are.</summary>
/// <param name="Procurement">The procurement's id.</param>
/// <param name="Size">Leaves, a power of two that is fixed beforehand.</param>
/// <param name="Root">SHA-256, hexadecimal.</param>
public sealed record TreeRoot(string Procurement, int Size, string Root);

/// <summary>Shows one receipt's place under the root.</summary>
/// <param name="Procurement">The procurement's id.</param>
/// <param name="Receipt">The receipt.</param>
/// <param name="Position">Its leaf, drawn at random: it tells nothing of how many came before.</param>
/// <param name="Path">The neighbours on the way up, hexadecimal.</param>
public sealed record TreeProof(string Procurement, TreeReceipt Receipt, int Position, IReadOnlyList<string> Path)
{
    /// <summary>Done when the receipt lies under <paramref name="root"/>.</summary>
    public Result<Done> LiesUnder(TreeRoot root)
    {
        var node = ReceiptTree.LeafOf(Receipt);
        var at = Position;
        foreach (var neighbour in Path)
        {
            var other = Convert.FromHexString(neighbour);
            node = (at & 1) == 0 ? ReceiptTree.NodeOf(node, other) : ReceiptTree.NodeOf(other, node);
            at >>= 1;
        }

        return at == 0 && Position >= 0 && root.Procurement == Procurement && Path.Count == int.Log2(root.Size) && Convert.ToHexStringLower(node) == root.Root
            ? Done.It
            : SealRefusals.ProofDiffers.With();
    }
}

/// <summary>
/// The tree over all receipts of a procurement, filled up with random leaves to a fixed size, in random order. The full list, filling
/// included, is published when secrecy lets go; then everyone sees that no leaf hid a tender.
/// </summary>
public sealed class ReceiptTree
{
    /// <summary>Leaves unless the procurement says otherwise.</summary>
    public const int UsualSize = 1024;

    private const int MostLeaves = 1 << 16;

    private readonly List<byte[][]> levels;

    private ReceiptTree(string procurement, IReadOnlyList<TreeReceipt> entries)
    {
        Entries = entries;
        levels = [[.. entries.Select(LeafOf)]];
        while (levels[^1].Length > 1)
        {
            levels.Add([.. levels[^1].Chunk(2).Select(pair => NodeOf(pair[0], pair[1]))]);
        }

        Root = new TreeRoot(procurement, entries.Count, Convert.ToHexStringLower(levels[^1][0]));
    }

    /// <summary>The root to publish at the deadline.</summary>
    public TreeRoot Root { get; }

    /// <summary>All leaves in order; filling has neither digest nor time.</summary>
    public IReadOnlyList<TreeReceipt> Entries { get; }

    /// <summary>Grows a tree over <paramref name="receipts"/>.</summary>
    /// <param name="procurement">The procurement's id.</param>
    /// <param name="receipts">All of them.</param>
    /// <param name="size">Leaves, a power of two: the same whether none came or many.</param>
    public static Result<ReceiptTree> Grow(string procurement, IReadOnlyList<TreeReceipt> receipts, int size = UsualSize)
    {
        if (receipts.Count > size)
        {
            return SealRefusals.TreeFull.With(receipts.Count, size);
        }

        var entries = receipts.Concat(Enumerable.Range(receipts.Count, size - receipts.Count).Select(_ => new TreeReceipt(DrawNonce(), string.Empty, string.Empty))).ToArray();
        RandomNumberGenerator.Shuffle(entries.AsSpan());
        return Of(procurement, entries);
    }

    /// <summary>A tree from its full list.</summary>
    public static Result<ReceiptTree> Of(string procurement, IReadOnlyList<TreeReceipt> entries) =>
        int.IsPow2(entries.Count) && entries.Count is >= 2 and <= MostLeaves ? new ReceiptTree(procurement, entries) : SealRefusals.NotTreeFile.With();

    /// <summary>The proof for one receipt.</summary>
    public TreeProof ProofOf(TreeReceipt receipt)
    {
        var position = Entries.ToList().IndexOf(receipt);
        ArgumentOutOfRangeException.ThrowIfNegative(position, nameof(receipt));
        return new TreeProof(Root.Procurement, receipt, position, [.. levels[..^1].Select((level, height) => Convert.ToHexStringLower(level[(position >> height) ^ 1]))]);
    }

    internal static string DrawNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    // Filling begins with another byte than a receipt, so that what was filling cannot be a receipt afterwards, nor the other way.
    internal static byte[] LeafOf(TreeReceipt entry) => SHA256.HashData(entry.Digest.Length == 0
        ? [2, .. Convert.FromHexString(entry.Nonce)]
        : [0, .. Convert.FromHexString(entry.Nonce), .. Convert.FromHexString(entry.Digest), .. Encoding.UTF8.GetBytes(entry.Received)]);

    internal static byte[] NodeOf(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
