using CsCheck;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;
using Samkop.Organisation.Seed;

namespace Samkop.UnitTests.Organisation;

public sealed class AttestTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("843008440", "843008440", true)]
    [InlineData("843008440", "843008441", false)]
    [InlineData("8430*", "843008440", true)]
    [InlineData("8430*", "8431", false)]
    [InlineData("*", "anything", true)]
    public void An_area_is_a_code_a_prefix_or_all(string area, string code, bool isCovered)
    {
        Assert.True(AttestArea.IsValid(area));
        Assert.Equal(isCovered, AttestArea.Covers(area, code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8*4")]
    [InlineData("84 30")]
    [InlineData("**")]
    public void Other_areas_are_none(string area) => Assert.False(AttestArea.IsValid(area));

    [Fact]
    public void A_limit_holds_to_the_last_ore_and_a_credit_counts_by_its_size() => Gen.Long[1, 1_000_000_000].Sample(limit =>
    {
        var entry = Entry(NetAmount.FromMinor(limit));
        Assert.True(entry.Covers("1", NetAmount.FromMinor(limit)));
        Assert.True(entry.Covers("1", NetAmount.FromMinor(-limit)));
        Assert.False(entry.Covers("1", NetAmount.FromMinor(limit + 1)));
        Assert.False(entry.Covers("1", NetAmount.FromMinor(-limit - 1)));
        Assert.True(Entry(limit: null).Covers("1", NetAmount.FromMinor(long.MaxValue)));
    });

    [Fact]
    public void In_the_demo_every_unit_has_an_orderer_and_another_one_who_decides() => Assert.All(DemoUnits.All, unit =>
    {
        var orderers = DemoPeople.All.Where(pair => pair.Person.HomeUnit == unit.Id && pair.Roles.Any(held => held.Role == Roles.Orderer)).Select(pair => pair.Person.Id).ToList();
        Assert.NotEmpty(orderers);
        var deciders = DemoAttest.All.Where(one => one.Act == AttestAct.Expenditure && one.Entity == unit.Entity && one.HoldsOn(Today)).ToList();
        Assert.All(orderers, orderer =>
        {
            Assert.Contains(deciders, one => one.Person != orderer && one.Covers(unit.CostCode, NetAmount.FromMinor(1_000_000)));
            Assert.Contains(deciders, one => one.Person != orderer && one.Covers(unit.CostCode, NetAmount.FromMinor(900_000_000)));
        });
    });

    [Fact]
    public void Those_who_decide_hold_the_role_in_that_entity() => Assert.All(
        DemoAttest.All.Where(one => one.Act == AttestAct.Expenditure),
        entry => Assert.Contains(DemoPeople.All.Single(pair => pair.Person.Id == entry.Person).Roles, held => held.Role == Roles.Approver && held.Entity == entry.Entity));

    [Fact]
    public void The_demos_cost_codes_and_order_series_fit_the_entities_patterns()
    {
        Assert.All(DemoUnits.All, unit => Assert.Equal(unit.CostCode, Match(unit.Entity, ReferenceKind.BuyerReference, unit.CostCode)));
        Assert.All(DemoEntities.All, entity =>
        {
            var number = entity.FormatOrderNumber(entity.OrderFirst);
            Assert.Equal(number, Match(entity.Id, ReferenceKind.Order, $"order {number}"));
        });
        Assert.Equal("P09-N002-2001", Match(DemoEntities.Sormland, ReferenceKind.Order, "p09n0022001"));
    }

    private static string? Match(LegalEntityId entity, ReferenceKind kind, string text) => DemoReferences.All
        .Where(one => one.Entity == entity && one.Kind == kind).OrderBy(one => one.Place)
        .Select(one => one.ToPattern().OrThrow().Match(text)).FirstOrDefault(found => found is not null);

    private static AttestEntry Entry(NetAmount? limit) => new()
    {
        Id = AttestEntryId.From(DemoIds.Make(10, 9999)),
        Person = DemoIds.Person(2),
        Act = AttestAct.Expenditure,
        Entity = DemoIds.Entity(1),
        Area = "*",
        Limit = limit,
        From = Today,
        Decision = "RS § 1",
    };
}
