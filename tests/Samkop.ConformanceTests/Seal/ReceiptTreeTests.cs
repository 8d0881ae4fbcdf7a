using System.Diagnostics;
using System.Text;
using CsCheck;
using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.ConformanceTests.Seal;

/// <summary>Anyone can check root, proof and list; nobody can tell from the root or a proof how many tenders there are.</summary>
public sealed class ReceiptTreeTests : IDisposable
{
    private static readonly string Script = RepositoryRoot.At("docs", "rules", "check_receipts.py");

    private readonly string folder = Directory.CreateTempSubdirectory("samkop-tree-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_receipt_lies_under_the_root_and_no_other_does() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[4, 6]).Sample(
            (count, height) =>
            {
                var receipts = Receipts(count);
                var tree = ReceiptTree.Grow("P", receipts, 1 << height).OrThrow();
                var others = Receipts(1);
                return receipts.TrueForAll(receipt =>
                {
                    var proof = ReceiptTreeFiles.ReadProof(ReceiptTreeFiles.Write(tree.ProofOf(receipt))).OrThrow();
                    return proof.LiesUnder(tree.Root).IsGranted(out _, out _)
                        && proof.Path.Count == height
                        && !(proof with { Receipt = others[0] }).LiesUnder(tree.Root).IsGranted(out _, out _)
                        && !(proof with { Receipt = receipt with { Received = "2026-12-01T12:00:01Z" } }).LiesUnder(tree.Root).IsGranted(out _, out _)
                        && !(proof with { Position = proof.Position ^ 1 }).LiesUnder(tree.Root).IsGranted(out _, out _)
                        && !(proof with { Position = proof.Position + (1 << height) }).LiesUnder(tree.Root).IsGranted(out _, out _)
                        && !(proof with { Procurement = "Q" }).LiesUnder(tree.Root).IsGranted(out _, out _);
                });
            },
            iter: 100);

    [Fact]
    public void Root_and_proof_are_as_long_for_no_tender_as_for_many()
    {
        var none = ReceiptTree.Grow("P", [], 64).OrThrow();
        var receipts = Receipts(50);
        var many = ReceiptTree.Grow("P", receipts, 64).OrThrow();
        Assert.Equal(ReceiptTreeFiles.Write(none.Root).Length, ReceiptTreeFiles.Write(many.Root).Length);
        var alone = Receipts(1);
        Assert.Equal(ReceiptTree.Grow("P", alone, 64).OrThrow().ProofOf(alone[0]).Path.Count, many.ProofOf(receipts[0]).Path.Count);
    }

    [Fact]
    public void Places_are_drawn_so_that_they_tell_no_order()
    {
        var receipts = Receipts(4);
        var places = Enumerable.Range(0, 400).Select(_ => ReceiptTree.Grow("P", receipts, 64).OrThrow().ProofOf(receipts[0]).Position).ToList();
        Assert.True(places.Distinct().Count() > 50);
    }

    [Fact]
    public void Faults_have_their_numbers()
    {
        Assert.True(ReceiptTree.Grow("P", Receipts(5), 4).IsRefused(out var refusal));
        Assert.Equal("SEL-042", refusal.Code);
        Assert.True(ReceiptTree.Grow("P", Receipts(1), 6).IsRefused(out refusal));
        Assert.Equal("SEL-040", refusal.Code);
        Assert.True(ReceiptTreeFiles.ReadRoot("{}"u8.ToArray()).IsRefused(out refusal));
        Assert.Equal("SEL-040", refusal.Code);
        var receipts = Receipts(2);
        var (tree, other) = (ReceiptTree.Grow("P", receipts, 8).OrThrow(), ReceiptTree.Grow("P", receipts, 8).OrThrow());
        Assert.True(tree.ProofOf(receipts[0]).LiesUnder(other.Root).IsRefused(out refusal));
        Assert.Equal("SEL-041", refusal.Code);
        Assert.True(ReceiptTreeFiles.ReadList(ReceiptTreeFiles.Write(tree), other.Root).IsRefused(out refusal));
        Assert.Equal("SEL-043", refusal.Code);
        Assert.Equal(2, ReceiptTreeFiles.ReadList(ReceiptTreeFiles.Write(tree), tree.Root).OrThrow().Entries.Count(entry => entry.Digest.Length > 0));
    }

    [Fact]
    public async Task The_ten_line_script_comes_to_the_same()
    {
        var receipts = Receipts(3);
        var (tree, other) = (ReceiptTree.Grow("P", receipts, 16).OrThrow(), ReceiptTree.Grow("P", receipts, 16).OrThrow());
        var root = Put("root.json", ReceiptTreeFiles.Write(tree.Root));
        var wrongRoot = Put("other.json", ReceiptTreeFiles.Write(other.Root));
        var proof = Put("proof.json", ReceiptTreeFiles.Write(tree.ProofOf(receipts[1])));
        var list = Put("list.json", ReceiptTreeFiles.Write(tree));
        Assert.InRange(File.ReadAllLines(Script).Count(line => line.Trim().Length > 0 && line[0] != '#'), 1, 10);
        if (!HasPython())
        {
            Assert.Skip("python3 is missing; the program's own check is tested beside.");
        }

        Assert.Equal((0, "True"), await PythonAsync(root, proof));
        Assert.Equal((0, "True"), await PythonAsync(root, list));
        Assert.Equal((1, "False"), await PythonAsync(wrongRoot, proof));
        Assert.Equal((1, "False"), await PythonAsync(wrongRoot, list));
    }

    private static List<TreeReceipt> Receipts(int count) =>
        [.. Enumerable.Range(0, count).Select(number => TreeReceipt.Of(Convert.ToHexStringLower(SealBench.Bytes($"envelope {number}")), "2026-12-01T11:59:59.123Z"))];

    private static bool HasPython() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "python3")));

    private static async Task<(int Code, string Output)> PythonAsync(params string[] files)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Script);
        foreach (var file in files)
        {
            start.ArgumentList.Add(file);
        }

        using var python = Process.Start(start)!;
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, output.Trim());
    }

    private string Put(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
