using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class PersonalNumberScanTests
{
    private static readonly Gen<string> Separator = Gen.OneOf("", "-", "\u2010", "\u2011", "–", "\u2212", " ", "\u00A0", "+");

    [Theory]
    [InlineData("811228-9874")]
    [InlineData("8112289874")]
    [InlineData("19811228-9874")]
    [InlineData("198112289874")]
    [InlineData("gäller patient 811228–9874, rum 4")]
    [InlineData("kallelse_198112289874.pdf")]
    [InlineData("SE811228987401")] // a sole trader's VAT number
    [InlineData("9955:SE811228987401")]
    [InlineData("0007:8112289874")]
    [InlineData("701063-2391")] // Skatteverkets exempel på samordningsnummer
    public void Numbers_of_persons_are_found(string text) => Assert.Single(PersonalNumberScan.Find(text));

    [Theory]
    [InlineData("232100-0032")] // an organisation
    [InlineData("811228-9875")] // check digit
    [InlineData("811328-9879")] // no thirteenth month
    [InlineData("810230-9873")] // no thirtieth of February
    [InlineData("8112289874123")] // part of a longer number
    [InlineData("SE811228987402")] // no VAT number
    [InlineData("SE5566778899 01")]
    [InlineData("4811228-9874")]
    [InlineData("218112289874")] // no such century
    [InlineData("5050-1055")]
    [InlineData("2026-12-02 14:30")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_numbers_are_left_alone(string? text) => Assert.False(PersonalNumberScan.IsIn(text));

    [Fact]
    public void Every_way_to_write_every_valid_number_is_found_and_masked() =>
        Gen.Select(IdentifierCases.PersonalNumbers, Separator, Gen.OneOf("", "18", "19", "20"), Gen.OneOf("", "tel ", "Pnr:", "å("), Gen.OneOf("", ".", " år", ")"))
            .Sample((number, separator, century, before, after) =>
            {
                var written = $"{century}{number[..6]}{separator}{number[6..]}";
                var hit = Assert.Single(PersonalNumberScan.Find(before + written + after));
                Assert.Equal(written, (before + written + after).Substring(hit.Start, hit.Length));
                Assert.Equal(number[..6] + "-****", hit.Masked);
                Assert.Equal(number[4] >= '6', hit.IsCoordinationNumber);
                var masked = PersonalNumberScan.Mask(before + written + after);
                Assert.False(PersonalNumberScan.IsIn(masked));
                Assert.Equal(before + written[..^4] + "****" + after, masked);
            });

    [Fact]
    public void All_of_several_are_found() =>
        Assert.Equal(2, PersonalNumberScan.Find("811228-9874 och 19121212-1212").Count);

    [Fact]
    public void A_long_text_of_digits_is_read_in_a_moment() =>
        Assert.Empty(PersonalNumberScan.Find(new string('1', 1_000_000)));
}
