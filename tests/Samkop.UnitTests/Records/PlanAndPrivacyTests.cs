using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Privacy;
using Samkop.Records.Public;
using Samkop.Records.Seed;

namespace Samkop.UnitTests.Records;

public sealed class PlanAndPrivacyTests
{
    private static readonly DateOnly From = new(2025, 1, 1);

    [Fact]
    public void The_demos_plan_is_read_and_written_back_alike()
    {
        var (rules, faults) = Read(DemoPlans.Csv);
        Assert.Empty(faults);
        Assert.Equal(8, rules.Count);
        Assert.Equal(rules.Select(rule => (rule.Type, rule.Years, rule.CountedFrom)), Read(PlanFile.Write(rules)).Rules.Select(rule => (rule.Type, rule.Years, rule.CountedFrom)));
    }

    [Theory]
    [InlineData("order;Order;sju;year-end;DHP", "gallras_efter_ar")]
    [InlineData("order;Order;0;year-end;DHP", "gallras_efter_ar")]
    [InlineData("order;Order;7;sometime;DHP", "raknas_fran")]
    [InlineData(";Order;7;year-end;DHP", "typ")]
    [InlineData("order;Order;7;year-end;", "beslut")]
    public void Each_faulty_cell_of_a_plan_is_named(string row, string column)
    {
        var (rules, faults) = Read("typ;rubrik;gallras_efter_ar;raknas_fran;beslut\n" + row);
        Assert.Empty(rules);
        Assert.Equal((2, column), (faults[0].Line, faults[0].Column));
    }

    [Fact]
    public void Vouchers_may_go_seven_years_after_the_year_and_contracts_never()
    {
        var rules = Read(DemoPlans.Csv).Rules.ToDictionary(rule => rule.Type);
        Assert.Equal(new DateOnly(2034, 1, 1), rules["invoice"].DisposalDay(new DateOnly(2026, 3, 1)));
        Assert.Equal(new DateOnly(2028, 3, 1), rules["message"].DisposalDay(new DateOnly(2026, 3, 1)));
        Assert.Null(rules["contract"].DisposalDay(new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void Saving_a_personal_number_takes_a_decision()
    {
        var check = new PersonalDataCheck();
        const string Found = "Beställning för patient 850709-9805";
        Assert.True(check.Check("Purpose", Found, PersonalNumberAnswer.None).IsRefused(out var no));
        Assert.Equal(("RCD-001", "Purpose"), (no.Code, no.Field));
        Assert.DoesNotContain("9805", no.ToString(), StringComparison.Ordinal);
        Assert.Equal("Beställning för patient 850709-****", check.Check("Purpose", Found, PersonalNumberAnswer.Mask).OrThrow());
        Assert.Equal(Found, check.Check("Purpose", Found, PersonalNumberAnswer.Keep).OrThrow());
        Assert.Equal("DLL0852123", check.Check("Purpose", "DLL0852123", PersonalNumberAnswer.None).OrThrow());
        Assert.Equal(2, check.Choices.Count);
    }

    private static (IReadOnlyList<RetentionRule> Rules, IReadOnlyList<CellFault> Faults) Read(string text) => PlanFile.Read(text, DemoIds.Entity(1), From, Guid.NewGuid);
}
