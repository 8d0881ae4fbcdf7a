using System.Globalization;
using Samkop.Host.Verbs;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.EForms.Notices;
using Samkop.Standards.Espd.Checking;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;

namespace Samkop.UnitTests.Exports;

/// <summary><c>export --random</c>: the command line of it, and its files.</summary>
public sealed class RandomExportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samkop-random").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Cases_over_every_form_come_out_valid_and_the_same_for_a_seed()
    {
        var first = await WriteAsync("a", 4);
        var second = await WriteAsync("b", 4);
        var other = await WriteAsync("c", 5);
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
        Assert.All(first, file => Assert.NotEqual(file.Value, other[file.Key]));
        Assert.Equal(2 * ((2 * NoticeForm.All.Count) + 2), first.Count);
        foreach (var (name, bytes) in first)
        {
            var isRight = name.Split(Path.DirectorySeparatorChar)[0] switch
            {
                "eforms" => NoticeCheck.Check(bytes) is { Refusal: null, Findings.Count: 0 },
                "ocds" => OcdsChecker.Check(bytes, OcdsProfile.Eforms).IsValid,
                _ => EspdCheck.Check(bytes).IsValid,
            };
            Assert.True(isRight, name);
        }
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("--random", "3")]
    [InlineData("--random", "0", "x")]
    [InlineData("--random", "2", "--all", "x")]
    [InlineData("eforms")]
    [InlineData("nonsense", "--case", "1")]
    [InlineData("--all", "x", "--data", "/nowhere")]
    public async Task A_line_that_cannot_be_understood_says_so_and_writes_nothing(params string[] words)
    {
        var options = new VerbOptions([.. words.Select(word => word == "x" ? Path.Combine(folder, "x") : word)], new HashSet<string>(StringComparer.Ordinal) { "--all" });
        await Assert.ThrowsAsync<WrongUseException>(() => new ExportVerb().RunAsync(options, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Nothing_is_written_in_a_folder_that_holds_something()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "mine"), "x", TestContext.Current.CancellationToken);
        var options = new VerbOptions(["--random", "1", folder], new HashSet<string>(StringComparer.Ordinal));
        var no = await Assert.ThrowsAsync<RefusedException>(() => new ExportVerb().RunAsync(options, TestContext.Current.CancellationToken));
        Assert.Equal("HST-003", no.Refusal.Code);
        Assert.Single(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task No_name_leads_out_of_the_folder()
    {
        var inside = Path.Combine(folder, "inside");
        await using var told = new StringWriter(CultureInfo.InvariantCulture);
        var opened = ExportFolder.Open(inside, told).OrThrow();
        await opened.WriteAsync(new ExportedFile("../up", "../../evil/ä.xml", "a\tb\n", new byte[] { 1 }), TestContext.Current.CancellationToken);
        Assert.Single(Directory.GetFileSystemEntries(folder));
        var written = Assert.Single(Directory.GetFiles(inside, "*", SearchOption.AllDirectories));
        Assert.Equal($"../up\t{written}\ta b ", told.ToString().TrimEnd('\r', '\n'));
        Assert.Equal(1, opened.Count);
    }

    private async Task<Dictionary<string, byte[]>> WriteAsync(string name, int seed)
    {
        var place = Path.Combine(folder, name);
        await RandomExport.WriteAsync(ExportFolder.Open(place, TextWriter.Null).OrThrow(), cases: 2, seed, TestContext.Current.CancellationToken);
        return Directory.GetFiles(place, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(place, file), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
