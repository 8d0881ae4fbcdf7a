using System.Text;
using Samkop.Kernel;
using Samkop.Standards.Seal;

namespace Samkop.ConformanceTests.Seal;

/// <summary>The published list keeps its rule, and a key comes back from its backup, or not at all.</summary>
public sealed class CustodianTests
{
    private const string Passphrase = "fem slumpade ord på rad";

    private static readonly string[] Two = ["2321000032", "2321000016"];

    [Fact]
    public void A_list_is_read_as_it_was_written()
    {
        var read = CustodianSet.Read(SealBench.Custodians.Write()).OrThrow();
        Assert.Equal(SealBench.Custodians.Fingerprint, read.Fingerprint);
        Assert.Equal(SealBench.Custodians.Groups, read.Groups);
        Assert.Equal(SealBench.Custodians.Custodians, read.Custodians);
    }

    [Fact]
    public void Pairs_across_organisations_leave_out_the_pair_of_one_organisation() =>
        Assert.Equal([[0, 2], [0, 3], [1, 2], [1, 3], [2, 3]], SealBench.Custodians.Groups);

    [Fact]
    public void A_list_that_breaks_its_rule_cannot_be_made()
    {
        Assert.Equal("SEL-011", Refusal(["2321000032"], [[0]]));
        Assert.Equal("SEL-011", Refusal([.. Enumerable.Repeat("2321000032", 5), "2321000016"], [[0, 5]]));
        Assert.Equal("SEL-012", Refusal([.. Two, "2321000032"], [[0, 1], [0, 2]]));
        Assert.Equal("SEL-012", Refusal(Two, [[0]]));
        Assert.Equal("SEL-013", Refusal(Two, []));
        Assert.Equal("SEL-013", Refusal(Two, [[1, 0]]));
        Assert.Equal("SEL-013", Refusal(Two, [[0, 2]]));
        Assert.Equal("SEL-013", Refusal(Two, [[0, 1], [0, 1]]));
        Assert.Equal("SEL-013", Refusal([.. Two, "5560160680"], [[0, 1], [0, 1, 2]]));
        Assert.Equal("SEL-010", Refusal(["232100-0032", "2321000032"], [[0, 1]]));
    }

    [Fact]
    public void Two_custodians_cannot_share_one_key()
    {
        var twice = new Custodian("Ett", Two[0], SealBench.KeyOf(0));
        Assert.True(CustodianSet.Create("P", [twice, twice with { Organisation = Two[1] }], [[0, 1]]).IsRefused(out var refusal));
        Assert.Equal("SEL-014", refusal.Code);
    }

    [Theory]
    [InlineData("[]", "SEL-010")]
    [InlineData("{\"format\":\"samkop-seal/1\",\"type\":\"custodian-set\"}", "SEL-010")]
    [InlineData("ej json", "SEL-010")]
    public void What_is_no_list_is_refused(string text, string code)
    {
        Assert.True(CustodianSet.Read(Encoding.UTF8.GetBytes(text)).IsRefused(out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void A_list_changed_after_publication_is_refused()
    {
        var changed = Encoding.UTF8.GetString(SealBench.Custodians.Write()).Replace("Nyckelinnehavare 3", "Någon annan", StringComparison.Ordinal);
        Assert.True(CustodianSet.Read(Encoding.UTF8.GetBytes(changed)).IsRefused(out var refusal));
        Assert.Equal("SEL-016", refusal.Code);
    }

    [Fact]
    public void A_point_off_the_curve_is_no_key()
    {
        var point = SealBench.KeyOf(0).Point.ToArray();
        point[64] ^= 1;
        Assert.All([point, point[..64], new byte[65], [2, .. point[1..]]], bytes =>
        {
            Assert.True(CustodianKey.Of(bytes).IsRefused(out var refusal));
            Assert.Equal("SEL-015", refusal.Code);
        });
    }

    [Fact]
    public void A_public_key_goes_from_hand_to_hand_in_a_file()
    {
        using var pair = CustodianKeyPair.Create();
        Assert.Equal(pair.Key, CustodianKeyPair.ReadPublic(pair.WritePublic()).OrThrow());
        Assert.True(CustodianKeyPair.ReadPublic(SealBench.Custodians.Write()).IsRefused(out var refusal));
        Assert.Equal("SEL-034", refusal.Code);
    }

    [Fact]
    public void A_backup_gives_the_key_back_to_the_right_passphrase_only()
    {
        using var pair = CustodianKeyPair.Create();
        var backup = pair.Backup(Passphrase).OrThrow();
        using var back = CustodianKeyPair.Restore(backup, Passphrase.Normalize(NormalizationForm.FormD)).OrThrow();
        Assert.Equal(pair.Key, back.Key);
        Assert.DoesNotContain(Passphrase, Encoding.UTF8.GetString(backup), StringComparison.Ordinal);
        Assert.Equal("SEL-031", Code(CustodianKeyPair.Restore(backup, Passphrase + "!")));

        var text = Encoding.UTF8.GetString(backup);
        Assert.Equal("SEL-031", Code(CustodianKeyPair.Restore(Encoding.UTF8.GetBytes(text.Replace("600000", "600001", StringComparison.Ordinal)), Passphrase)));
        Assert.Equal("SEL-030", Code(CustodianKeyPair.Restore(Encoding.UTF8.GetBytes(text.Replace("600000", "1000", StringComparison.Ordinal)), Passphrase)));
        Assert.Equal("SEL-030", Code(CustodianKeyPair.Restore(SealBench.Custodians.Write(), Passphrase)));
        Assert.Equal("SEL-032", Code(pair.Backup("för kort")));
    }

    [Fact]
    public void What_is_no_file_of_shares_is_refused()
    {
        Assert.Equal("SEL-033", Code(CustodianShares.Read(SealBench.Custodians.Write())));
        Assert.Equal("SEL-033", Code(CustodianShares.Read("""{"format":"samkop-seal/1","type":"shares","custodians":"00","group":0,"custodian":0,"shares":[{"envelope":"00","share":"AAAA"}]}"""u8.ToArray())));
    }

    /// <summary>The recovery drill of <c>docs/rules/seal-1.md</c>: one key is gone for good, and the deputy's backup is read on another computer.</summary>
    [Fact]
    public async Task Recovery_drill_a_lost_key_does_not_lose_the_tenders()
    {
        using var deputy = CustodianKeyPair.Create();
        var backup = deputy.Backup(Passphrase).OrThrow();
        Custodian[] custodians =
        [
            new("Ordinarie, region ett", Two[0], SealBench.KeyOf(0)), new("Ersättare, region ett", Two[0], deputy.Key),
            new("Ordinarie, region två", Two[1], SealBench.KeyOf(2)), new("Deponering", "5560160680", SealBench.KeyOf(3)),
        ];
        var set = CustodianSet.Create(SealBench.Procurement, custodians, CustodianSet.PairsAcrossOrganisations(custodians)).OrThrow();
        var envelope = await SealBench.SealAsync(SealBench.Context(), set, SealBench.File("anbud.txt", [7]));

        // The first custodian's key and backup are lost: without them the two that remain in place still make groups.
        var group = set.Groups.ToList().FindIndex(one => one.SequenceEqual([1, 2]));
        var header = SealBench.HeaderOf(envelope);
        using var restored = CustodianKeyPair.Restore(backup, Passphrase).OrThrow();
        var shares = new[] { CustodianShares.Unwrap(set, group, restored, [header]).OrThrow(), CustodianShares.Unwrap(set, group, SealBench.PairOf(2), [header]).OrThrow() };
        Assert.True(ContentKey.Combine(header, set, shares).IsGranted(out _, out _));

        // And with no one of region one at all, region two and the escrow.
        Assert.Null((await SealBench.OpenAsync(envelope, set, set.Groups.ToList().FindIndex(one => one.SequenceEqual([2, 3])))).Refusal);
    }

    private static string? Refusal(string[] organisations, IReadOnlyList<IReadOnlyList<int>> groups) =>
        Code(CustodianSet.Create("P", [.. organisations.Select((organisation, index) => new Custodian($"Person {index}", organisation, SealBench.KeyOf(index)))], groups));

    private static string? Code<T>(Result<T> result) => result.IsRefused(out var refusal) ? refusal.Code : null;
}
