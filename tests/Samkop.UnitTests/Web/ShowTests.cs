using System.Globalization;
using Samkop.Kernel;
using Samkop.Web;
using Xunit;

namespace Samkop.UnitTests.Web;

public sealed class ShowTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Amounts_are_set_as_in_a_ledger_and_as_the_kernel_sets_money()
    {
        Assert.Equal("14\u202F210,00", Show.Amount(14210m));
        Assert.Equal("\u2212590,00", Show.Amount(-590m));
        Assert.Equal(Money.FromMinor(-123456789).ToNumber(), Show.Amount(-1234567.89m));
        Assert.Equal("0,0125", Show.Number(0.0125m));
        Assert.Equal("2\u202F400", Show.Number(2400m));
        Assert.Equal("91\u00A0%", Show.Percent(0.91m));
    }

    [Theory]
    [InlineData("sv-SE", "onsdag 2 dec")]
    [InlineData("en-GB", "Wednesday 2 Dec")]
    public void Dates_in_sentences_name_the_day(string culture, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Show.DateInWords(new DateOnly(2026, 12, 2), Today));
            Assert.EndsWith(" 2027", Show.DateInWords(new DateOnly(2027, 1, 4), Today), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData(0, "i dag")]
    [InlineData(1, "i morgon")]
    [InlineData(-1, "i går")]
    [InlineData(9, "om 9 dagar")]
    [InlineData(-2, "för 2 dagar sedan")]
    public void Time_left_is_said_in_words(int days, string expected) =>
        Assert.Equal(expected, Show.DaysLeft(Today.AddDays(days), Today).Sv);
}
