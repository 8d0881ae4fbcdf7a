using CsCheck;
using Samkop.Kernel;
using Samkop.Web;
using Xunit;

namespace Samkop.UnitTests.Web;

public sealed class FormReadingTests
{
    [Theory]
    [InlineData("1250,50", "1250.50")]
    [InlineData("1 250,50", "1250.50")]
    [InlineData("1\u00A0250.50 kr", "1250.50")]
    [InlineData("1\u202F250,50\u00A0KR", "1250.50")]
    [InlineData("\u2212590", "-590")]
    [InlineData(" 12 ", "12")]
    public void Amounts_are_read_as_people_write_them(string typed, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FormInput.Amount(typed));

    [Theory]
    [InlineData("")]
    [InlineData("tolv")]
    [InlineData("1.250,50")]
    [InlineData("12-")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    public void What_is_no_amount_or_could_be_two_is_not_guessed(string typed) => Assert.Null(FormInput.Amount(typed));

    [Theory]
    [InlineData("2026-12-02")]
    [InlineData("20261202")]
    [InlineData("2026-12-2")]
    [InlineData("2026.12.02")]
    [InlineData(" 2026/12/02 ")]
    public void Dates_are_read_year_first(string typed) => Assert.Equal(new DateOnly(2026, 12, 2), FormInput.Date(typed));

    [Theory]
    [InlineData("02-12-2026")]
    [InlineData("2026-02-30")]
    [InlineData("i morgon")]
    public void Other_dates_are_refused(string typed) => Assert.Null(FormInput.Date(typed));

    [Fact]
    public void What_a_page_shows_as_an_amount_can_be_typed_back() =>
        Gen.Long[-1_000_000_000_000L, 1_000_000_000_000L].Sample(minor =>
            FormInput.Amount(Money.FromMinor(minor).ToString()) == minor / 100m
            && FormInput.Amount(Show.Amount(minor / 100m)) == minor / 100m);

    [Fact]
    public void The_text_in_a_field_is_read_back_to_the_same_value()
    {
        Gen.Long[-10_000_000_000L, 10_000_000_000L].Sample(minor =>
            ComesBack(Money.FromMinor(minor)) && ComesBack(NetAmount.FromMinor(minor)) && ComesBack(GrossAmount.From(Money.FromMinor(minor)))
            && ComesBack(UnitPrice.FromMicro(minor)) && ComesBack(minor / 1_000_000m));
        Gen.Int[0, 3_000_000].Sample(day => ComesBack(DateOnly.FromDayNumber(day)));
        Assert.True(ComesBack(new ThingId(Guid.CreateVersion7())));
        Assert.True(ComesBack(OrganisationNumber.Parse("556012-5790")));
    }

    [Fact]
    public void An_identifier_that_is_refused_says_why_with_the_words_of_its_refusal()
    {
        var (value, fault) = FormReaders.For(typeof(OrganisationNumber))!("556012-5791");
        Assert.Null(value);
        var refusal = OrganisationNumber.Read("556012-5791").Match<Refusal?>(_ => null, refused => refused);
        Assert.Equal($"{refusal!.What} {refusal.WayOn}", fault);
    }

    [Fact]
    public void More_decimals_than_ore_are_refused_and_not_rounded() =>
        Assert.NotNull(FormReaders.For(typeof(NetAmount))!("12,505").Fault);

    [Fact]
    public void Types_of_the_framework_are_left_to_it()
    {
        Assert.Null(FormReaders.For(typeof(string)));
        Assert.Null(FormReaders.For(typeof(int)));
        Assert.Null(FormReaders.For(typeof(FormReadingTests)));
    }

    private static bool ComesBack<T>(T value)
    {
        var (read, fault) = FormReaders.For(typeof(T))!(FieldText.Of(value)!);
        return fault is null && Equals(value, read);
    }

    private readonly record struct ThingId(Guid Value) : IEntityId<ThingId>
    {
        public static ThingId From(Guid value) => new(value);
    }
}
