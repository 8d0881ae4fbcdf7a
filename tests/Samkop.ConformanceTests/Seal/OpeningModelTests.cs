using System.Numerics;
using CsCheck;
using Samkop.Standards.Seal;

namespace Samkop.ConformanceTests.Seal;

/// <summary>
/// Model: a set of custodians opens exactly when it holds an allowed group. The attacker holds the custodians' private keys and may mix all
/// shares that these unwrap, in every way, outside the product too.
/// </summary>
public sealed class OpeningModelTests
{
    private static readonly string[] Organisations = ["2321000032", "2321000016", "5560160680"];

    private static readonly Gen<CustodianSet> Sets =
        Gen.Select(Gen.Int[0, 2].Array[2, 5], Gen.Int[1, 31].Array[1, 8], (organisations, masks) =>
        {
            var custodians = organisations.Select((organisation, index) => new Custodian($"Person {index}", Organisations[organisation], SealBench.KeyOf(index))).ToList();
            var groups = Smallest(masks.Select(mask => mask & ((1 << custodians.Count) - 1)).Where(mask => CountOrganisations(custodians, mask) > 1).Distinct());
            return CustodianSet.Create(SealBench.Procurement, custodians, groups).Match<CustodianSet?>(set => set, _ => null);
        }).Where(set => set is not null).Select(set => set!);

    [Fact]
    public void Only_whole_groups_open() =>
        Gen.Select(Sets, Gen.Int[0, 31]).Sample(
            (set, mask) =>
            {
                var draw = Draw.For(set);
                var header = Wrapping.Seal(SealBench.Context(), set, 1, draw);
                var held = Enumerable.Range(0, set.Custodians.Count).Where(index => (mask & (1 << index)) != 0).ToList();
                var mayOpen = set.Groups.Any(group => group.All(held.Contains));
                return mayOpen == OpensByTheBook(set, header, held) && mayOpen == OpensByForce(set, header, held, draw.ContentKey);
            },
            iter: 400);

    [Fact]
    public void Custodians_of_one_organisation_never_open() =>
        Gen.Select(Sets, Gen.Int[0, 2]).Sample(
            (set, organisation) =>
            {
                var draw = Draw.For(set);
                var header = Wrapping.Seal(SealBench.Context(), set, 1, draw);
                var held = Enumerable.Range(0, set.Custodians.Count).Where(index => set.Custodians[index].Organisation == Organisations[organisation]).ToList();
                return !OpensByTheBook(set, header, held) && !OpensByForce(set, header, held, draw.ContentKey);
            },
            iter: 200);

    [Fact]
    public void Shares_of_different_groups_do_not_make_one_whole()
    {
        var header = Wrapping.Seal(SealBench.Context(), SealBench.Custodians, 1, Draw.For(SealBench.Custodians));
        CustodianShares Share(int group, int member) =>
            CustodianShares.Unwrap(SealBench.Custodians, group, SealBench.PairOf(SealBench.Custodians.Groups[group][member]), [header]).OrThrow();
        CustodianShares[][] wrong = [[], [Share(0, 0)], [Share(0, 0), Share(0, 0)], [Share(0, 0), Share(1, 1)], [Share(0, 0), Share(0, 1), Share(1, 1)]];
        Assert.All(wrong, shares =>
        {
            Assert.True(ContentKey.Combine(header, SealBench.Custodians, shares).IsRefused(out var refusal));
            Assert.Equal(SealRefusals.NotAllowedGroup.Code, refusal.Code);
        });
        Assert.True(ContentKey.Combine(header, SealBench.Custodians, [Share(0, 0), Share(0, 1)]).IsGranted(out _, out _));
    }

    [Fact]
    public void A_key_outside_the_group_unwraps_nothing()
    {
        var header = Wrapping.Seal(SealBench.Context(), SealBench.Custodians, 1, Draw.For(SealBench.Custodians));
        var outside = Enumerable.Range(0, 4).First(index => !SealBench.Custodians.Groups[0].Contains(index));
        Assert.True(CustodianShares.Unwrap(SealBench.Custodians, 0, SealBench.PairOf(outside), [header]).IsRefused(out var refusal));
        Assert.Equal("SEL-022", refusal.Code);
        Assert.True(CustodianShares.Unwrap(SealBench.Custodians, 99, SealBench.PairOf(0), [header]).IsRefused(out refusal));
        Assert.Equal("SEL-022", refusal.Code);
    }

    // Through the library, every group for which they have anything.
    private static bool OpensByTheBook(CustodianSet set, EnvelopeHeader header, List<int> held) =>
        Enumerable.Range(0, set.Groups.Count).Any(group =>
        {
            var shares = set.Groups[group].Where(held.Contains).Select(member => CustodianShares.Unwrap(set, group, SealBench.PairOf(member), [header]).OrThrow()).ToList();
            return ContentKey.Combine(header, set, shares).IsGranted(out _, out _);
        });

    // Past the library: every wrap that their keys open, in every mixture, held against the key itself.
    private static bool OpensByForce(CustodianSet set, EnvelopeHeader header, List<int> held, byte[] key)
    {
        var shares = Wrapping.Places(set).SelectMany(place => held.Select(member => Wrapping.Unwrap(header, set, SealBench.PairOf(member), place))).OfType<byte[]>().ToList();
        // All mixtures by exclusive or are the span of the shares: reduce the key by a basis of them.
        var basis = new List<BigInteger>();
        foreach (var share in shares)
        {
            if (Reduced(share, basis) is { IsZero: false } rest)
            {
                basis.Add(rest);
            }
        }

        return Reduced(key, basis).IsZero;
    }

    private static BigInteger Reduced(byte[] bytes, List<BigInteger> basis)
    {
        var value = new BigInteger(bytes, isUnsigned: true);
        foreach (var one in basis.OrderByDescending(one => one))
        {
            value = BigInteger.Min(value, value ^ one);
        }

        return value;
    }

    private static int CountOrganisations(List<Custodian> custodians, int mask) =>
        custodians.Where((_, index) => (mask & (1 << index)) != 0).Select(custodian => custodian.Organisation).Distinct().Count();

    private static List<IReadOnlyList<int>> Smallest(IEnumerable<int> masks)
    {
        var all = masks.ToList();
        return [.. all.Where(mask => !all.Exists(other => other != mask && (other & mask) == other))
            .Select(mask => (IReadOnlyList<int>)[.. Enumerable.Range(0, 5).Where(index => (mask & (1 << index)) != 0)])];
    }
}
