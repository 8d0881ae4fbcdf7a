using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Seed;

namespace Samkop.UnitTests.Suppliers;

public sealed class DemoSupplierTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Sixty_suppliers_have_numbers_that_are_theirs_alone()
    {
        var all = DemoSuppliers.All(Today).Select(pair => pair.Supplier).ToList();
        Assert.Equal(DemoIds.SupplierCount, all.Count);
        Assert.Equal(all.Count, all.Select(one => one.OrganisationNumber).Distinct().Count());
        Assert.Equal(all.Count, Enumerable.Range(1, all.Count).Select(DemoSuppliers.AccountOf).Distinct().Count());
        Assert.Equal("Nordtextil AB", all[0].Name);
        Assert.NotNull(all[0].PeppolId);
    }

    [Fact]
    public void They_are_reached_and_paid_in_different_ways()
    {
        var all = DemoSuppliers.All(Today).Select(pair => pair.Supplier).ToList();
        Assert.Equal(2, all.Count(one => one.OrganisationNumber.IsPersonal));
        Assert.InRange(all.Count(one => one.PeppolId is null), 10, 30);
        var accounts = Enumerable.Range(1, all.Count).Select(DemoSuppliers.AccountOf).ToList();
        Assert.Contains(accounts, one => one is PayeeAccount.Bankgiro);
        Assert.Contains(accounts, one => one is PayeeAccount.Plusgiro);
        Assert.Contains(accounts, one => one is PayeeAccount.BankAccount);
    }

    [Fact]
    public void A_sole_traders_number_is_not_searched_for() =>
        Assert.All(
            DemoSuppliers.All(Today).Select(pair => pair.Supplier).Where(one => one.OrganisationNumber.IsPersonal),
            one => Assert.DoesNotContain(one.OrganisationNumber.ToString(), one.SearchKey, StringComparison.Ordinal));
}
