using System.Text;
using Samkop.Identity.Domain;
using Samkop.Kernel;

namespace Samkop.UnitTests.Identity;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Secret, Totp.StepOf(At(seconds))));

    [Fact]
    public void A_code_counts_one_step_early_and_late_and_never_twice()
    {
        var now = At(1_800_000_000);
        var step = Totp.StepOf(now);
        Assert.Equal(step, Totp.Match(Secret, Totp.CodeOf(Secret, step), now, lastUsed: 0));
        Assert.Equal(step - 1, Totp.Match(Secret, Totp.CodeOf(Secret, step - 1), now, lastUsed: 0));
        Assert.Equal(step + 1, Totp.Match(Secret, Totp.CodeOf(Secret, step + 1), now, lastUsed: 0));
        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step - 2), now, lastUsed: 0));
        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step + 2), now, lastUsed: 0));
        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step), now, lastUsed: step));
        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step - 1), now, lastUsed: step));
        Assert.Null(Totp.Match(Secret, string.Empty, now, lastUsed: 0));
    }

    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_the_standard(string plain, string coded) => Assert.Equal(coded, Totp.Base32(Encoding.ASCII.GetBytes(plain)));

    [Fact]
    public void The_address_names_issuer_and_login_and_holds_the_secret() =>
        Assert.Equal(
            "otpauth://totp/Samk%C3%B6p:a%2Bb%40x.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Samk%C3%B6p&digits=6&period=30",
            Totp.Address(Secret, "a+b@x.example"));

    private static Instant At(long seconds) => Instant.From(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
