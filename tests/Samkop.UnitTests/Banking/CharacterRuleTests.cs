using CsCheck;
using Samkop.Standards.Banking;

namespace Samkop.UnitTests.Banking;

public sealed class CharacterRuleTests
{
    private static readonly CharacterRule Bank = GiroDialect.SwedishCommon.Characters;

    [Theory]
    [InlineData("Åkeri & Söner AB", "Åkeri och Söner AB")]
    [InlineData("Café Crème", "Cafe Creme")]
    [InlineData("Łódź–Ærø", "Lodz-Ärö")]
    [InlineData("A\u030Angström", "Ångström")] // a ring on its own
    [InlineData("a\tb\r\nc", "a b c")]
    [InlineData("  två   mellanslag  ", "två mellanslag")]
    [InlineData("株式会社", "....")]
    [InlineData("\u200B", "")]
    [InlineData("ﬁrma ①", "firma 1")]
    [InlineData("<b>fet</b>", "(b)fet(/b)")]
    [InlineData("😀", ".")]
    public void Names_reach_the_bank_by_rule(string name, string written) => Assert.Equal(written, Bank.Apply(name));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal(".x", Bank.Apply("\uD800x"));

    [Fact]
    public void Applying_the_rule_twice_changes_nothing_more() =>
        Gen.String.Sample(text =>
        {
            var once = Bank.Apply(text);
            Assert.Equal(once, Bank.Apply(once));
            Assert.True(Bank.Takes(once));
        });

    [Fact]
    public void A_cut_text_is_never_longer_than_allowed_and_never_ends_in_space() =>
        Gen.Select(Gen.String, Gen.Int[0, 20]).Sample((text, longest) =>
        {
            var cut = Bank.Apply(text, longest);
            Assert.True(cut.Length <= longest);
            Assert.Equal(cut.TrimEnd(), cut);
        });

    [Fact]
    public void A_rule_that_contradicts_itself_is_refused()
    {
        Assert.True(CharacterRule.Make("abc", new Dictionary<string, string> { ["x"] = "z" }, "a").IsRefused(out var reason));
        Assert.Equal(BankingRefusals.BadCharacterRule, reason.Definition);
        Assert.True(CharacterRule.Make("abc", new Dictionary<string, string> { ["xy"] = "a" }, "a").IsRefused(out _));
        Assert.True(CharacterRule.Make("abc", new Dictionary<string, string>(), "?").IsRefused(out _));
    }
}
