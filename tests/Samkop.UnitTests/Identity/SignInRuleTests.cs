using Samkop.Identity.Domain;

namespace Samkop.UnitTests.Identity;

public sealed class SignInRuleTests
{
    [Theory]
    [InlineData("korthet", "IDN-010")]
    [InlineData("elvateckenx", "IDN-010")]
    [InlineData("Samköp Samköp Samköp", "IDN-011")]
    [InlineData("Lösenord123456!", "IDN-011")]
    [InlineData("Password2026!!", "IDN-011")]
    [InlineData("aaaaaaaaaaaaaaaa", "IDN-011")]
    [InlineData("qwertyuiop123456", "IDN-011")]
    [InlineData("VikströmAnders1", "IDN-011")]
    [InlineData("anders.vikstrom@region", "IDN-011")]
    [InlineData("grön häst på isen", null)]
    [InlineData("tolvtecken är", null)]
    [InlineData("Anders cyklar till jobbet", null)]
    public void A_password_is_long_and_not_guessed_from_its_context(string password, string? code) =>
        Assert.Equal(code, PasswordRule.Judge(password, "Anders Vikström", "anders.vikstrom@region.example")?.Code);

    [Fact]
    public void A_password_has_a_longest_length_so_that_hashing_it_stays_cheap() =>
        Assert.Equal("IDN-012", PasswordRule.Judge(string.Concat(Enumerable.Repeat("lång och krånglig ", 10)))?.Code);

    [Fact]
    public void Waits_double_and_stop_growing()
    {
        Assert.Equal(TimeSpan.Zero, WaitRule.OfPerson.After(4));
        Assert.Equal([15, 30, 60, 120], Enumerable.Range(5, 4).Select(failures => (int)WaitRule.OfPerson.After(failures).TotalSeconds));
        Assert.Equal(TimeSpan.FromHours(1), WaitRule.OfPerson.After(100_000));
        Assert.Equal(TimeSpan.Zero, WaitRule.OfAddress.After(49));
        Assert.Equal(TimeSpan.FromMinutes(5), WaitRule.OfAddress.After(1000));
    }

    [Fact]
    public void A_recovery_code_is_known_however_it_is_typed()
    {
        var code = SecretText.NewCode();
        Assert.Matches("^([2-9b-z]{4}-){2}[2-9b-z]{4}$", code);
        Assert.Equal(SecretText.DigestOfCode(code), SecretText.DigestOfCode($" {code.ToUpperInvariant().Replace('-', ' ')} "));
        Assert.NotEqual(SecretText.DigestOfCode(code), SecretText.DigestOfCode(SecretText.NewCode()));
    }
}
