using Samkop.Cli;
using Samkop.ConformanceTests.Seal;
using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.ConformanceTests.CommandLine;

/// <summary>A whole procurement on the command line: keys, list, sealing, opening; and what is refused.</summary>
public sealed class SealCommandTests : IDisposable
{
    private const string Passphrase = "fem slumpade ord på rad";

    private readonly string folder = Directory.CreateTempSubdirectory("samkop-seal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Keys_are_made_files_sealed_and_opened_again()
    {
        await PrepareAsync();
        File.WriteAllText(At("anbud.txt"), "Vi åtar oss uppdraget.");
        var (code, output, errors) = await RunAsync("close", "--custodians", At("set.json"), "--lot", "LOT-0001", "--out", At("anbud.samkop"), At("anbud.txt"));
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains("procurement UPPH-1, lot LOT-0001, tender", output, StringComparison.Ordinal);

        foreach (var custodian in new[] { "a", "b" })
        {
            Assert.Equal(0, (await RunAsync("shares", "--custodians", At("set.json"), "--group", "1", "--key", At(custodian + ".key"), "--out", At(custodian + ".shares"), At("anbud.samkop"))).Code);
        }

        (code, output, errors) = await RunAsync("open", "--custodians", At("set.json"), "--shares", At("a.shares"), "--shares", At("b.shares"), "--out", At("opened"), At("anbud.samkop"));
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Equal("Vi åtar oss uppdraget.", File.ReadAllText(At("opened/anbud.txt")));

        (code, _, errors) = await RunAsync("open", "--custodians", At("set.json"), "--shares", At("a.shares"), "--out", At("early"), At("anbud.samkop"));
        Assert.Equal(1, code);
        Assert.Contains("SEL-024: Andelarna", errors, StringComparison.Ordinal);
        Assert.Contains("SEL-024: The shares", errors, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("open", "--custodians", At("set.json"), "--shares", At("a.shares"), "--shares", At("b.shares"), "--version", "2", "--out", At("older"), At("anbud.samkop"))).Code);
    }

    [Fact]
    public async Task A_tender_that_fails_half_way_leaves_no_files()
    {
        await PrepareAsync();
        File.WriteAllBytes(At("stor.bin"), new byte[1_500_000]);
        await RunAsync("close", "--custodians", At("set.json"), "--lot", "1", "--out", At("hel.samkop"), At("stor.bin"));
        var bytes = File.ReadAllBytes(At("hel.samkop"));
        bytes[^1] ^= 1;
        File.WriteAllBytes(At("bruten.samkop"), bytes);
        foreach (var custodian in new[] { "a", "b" })
        {
            await RunAsync("shares", "--custodians", At("set.json"), "--group", "1", "--key", At(custodian + ".key"), "--out", At(custodian + ".shares"), At("bruten.samkop"));
        }

        var (code, _, errors) = await RunAsync("open", "--custodians", At("set.json"), "--shares", At("a.shares"), "--shares", At("b.shares"), "--out", At("opened"), At("bruten.samkop"));
        Assert.Equal(1, code);
        Assert.Contains("SEL-028", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder));
    }

    [Fact]
    public async Task A_key_is_never_written_over_and_a_poor_passphrase_makes_none()
    {
        await PrepareAsync();
        var before = File.ReadAllBytes(At("a.key"));
        Assert.Equal(2, (await RunAsync("key", "--out", At("a.key"), "--passphrase-file", At("phrase"))).Code);
        Assert.Equal(before, File.ReadAllBytes(At("a.key")));
        var (code, _, errors) = await RunAsync("key", "--out", At("c.key"));
        Assert.Equal(1, code);
        Assert.Contains("SEL-032", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(At("c.key")));
    }

    [Fact]
    public async Task Vectors_proofs_and_lists_are_judged()
    {
        var (code, output, errors) = await RunAsync("vectors", RepositoryRoot.At("docs", "rules", "seal-1.vectors.json"));
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.DoesNotContain("FAULT", output, StringComparison.Ordinal);

        var receipt = TreeReceipt.Of(Convert.ToHexStringLower(SealBench.Bytes("e")), "2026-12-01T11:00:00Z");
        var tree = ReceiptTree.Grow("P", [receipt], 8).OrThrow();
        File.WriteAllBytes(At("root"), ReceiptTreeFiles.Write(tree.Root));
        File.WriteAllBytes(At("proof"), ReceiptTreeFiles.Write(tree.ProofOf(receipt)));
        File.WriteAllBytes(At("list"), ReceiptTreeFiles.Write(tree));
        File.WriteAllBytes(At("other"), ReceiptTreeFiles.Write(ReceiptTree.Grow("P", [receipt], 8).OrThrow().Root));
        Assert.Equal((0, $"{receipt.Digest} {receipt.Received}\n"), Short(await RunAsync("proof", "--root", At("root"), At("proof"))));
        Assert.Equal((0, "1 of 8\n"), Short(await RunAsync("list", "--root", At("root"), At("list"))));
        Assert.Contains("SEL-041", (await RunAsync("proof", "--root", At("other"), At("proof"))).Errors, StringComparison.Ordinal);
        Assert.Contains("SEL-043", (await RunAsync("list", "--root", At("other"), At("list"))).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("opne")]
    [InlineData("check", "--what", "x")]
    [InlineData("check", "no-such-file")]
    [InlineData("close", "--lot", "1")]
    [InlineData("custodians", "--procurement", "P", "--custodian", "a,b", "--out", "x")]
    public async Task Wrong_use_gives_two_and_says_what_is_wrong(params string[] arguments)
    {
        var (code, _, errors) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
    }

    private async Task PrepareAsync()
    {
        File.WriteAllText(At("phrase"), Passphrase + "\n");
        Assert.Equal(0, (await RunAsync("key", "--out", At("a.key"), "--public", At("a.pub"), "--passphrase-file", At("phrase"))).Code);
        Assert.Equal(0, (await RunAsync("key", "--out", At("b.key"), "--public", At("b.pub"))).Code);
        Assert.Equal(0, (await RunAsync(
            "custodians", "--procurement", "UPPH-1", "--custodian", $"Åsa Öberg=2321000032={At("a.pub")}", "--custodian", $"Bo Ek=2321000016={At("b.pub")}", "--out", At("set.json"))).Code);
    }

    private static (int Code, string Output) Short((int Code, string Output, string Errors) run) => (run.Code, run.Output.ReplaceLineEndings("\n"));

    // The passphrase comes on standard input, except where a test names a third key.
    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var input = new StringReader(arguments.Any(argument => argument.EndsWith("c.key", StringComparison.Ordinal)) ? "kort\n" : Passphrase + "\n");
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await new SealCommand(input, output, errors).RunAsync(arguments, CancellationToken.None);
        var said = errors.ToString().Replace("Lösenfras: ", string.Empty, StringComparison.Ordinal).Replace("Passphrase: ", string.Empty, StringComparison.Ordinal);
        return (code, output.ToString(), said);
    }

    private string At(string name) => Path.Combine(folder, name);
}
