using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

/// <summary>The published reference formats of both regions as data (catalogue 7.2.1).</summary>
public sealed class ReferencePatternTests
{
    private static readonly ReferencePattern[] Sormland =
    [
        Make(ReferenceKind.Order, "DLL[0-9]{7}"),
        Make(ReferenceKind.Order, "P([0-9]{2})([A-Z][0-9]{3})([0-9]{4})", "P$1-$2-$3"),
        Make(ReferenceKind.BuyerReference, "[0-9]{9}"),
        Make(ReferenceKind.BuyerReference, "FM[0-9]{4}"),
    ];

    private static readonly ReferencePattern[] Vastmanland =
    [
        Make(ReferenceKind.Order, "[45]0[0-9]{6}"),
        Make(ReferenceKind.Order, "1000[0-9]{6}"),
        Make(ReferenceKind.BuyerReference, "[0-9]{7}"),
    ];

    [Theory]
    [InlineData("DLL0852123", ReferenceKind.Order, "DLL0852123")]
    [InlineData(" dll 085-2123 ", ReferenceKind.Order, "DLL0852123")]
    [InlineData("Order: DLL0852123", ReferenceKind.Order, "DLL0852123")]
    [InlineData("Ordernr DLL0852123", ReferenceKind.Order, "DLL0852123")]
    [InlineData("Er ref DLL0852123", ReferenceKind.Order, "DLL0852123")]
    [InlineData("P09-N002-2001", ReferenceKind.Order, "P09-N002-2001")]
    [InlineData("P09N0022001", ReferenceKind.Order, "P09-N002-2001")]
    [InlineData("843008440", ReferenceKind.BuyerReference, "843008440")]
    [InlineData("Beställar-ID: 843 008 440", ReferenceKind.BuyerReference, "843008440")]
    [InlineData("FM8440", ReferenceKind.BuyerReference, "FM8440")]
    [InlineData("ref.FM8440", ReferenceKind.BuyerReference, "FM8440")]
    public void References_of_Sormland_are_known(string text, ReferenceKind kind, string own) =>
        Assert.Equal((kind, own), Assert.Single(Matches(Sormland, text)));

    [Theory]
    [InlineData("40012345", ReferenceKind.Order, "40012345")]
    [InlineData("50012345", ReferenceKind.Order, "50012345")]
    [InlineData("1000123456", ReferenceKind.Order, "1000123456")]
    [InlineData("Ansvar 1712300", ReferenceKind.BuyerReference, "1712300")]
    public void References_of_Vastmanland_are_known(string text, ReferenceKind kind, string own) =>
        Assert.Equal((kind, own), Assert.Single(Matches(Vastmanland, text)));

    [Theory]
    [InlineData("DLL08521234")]
    [InlineData("XDLL0852123")]
    [InlineData("Anna Andersson")]
    [InlineData("")]
    [InlineData(null)]
    public void Only_the_whole_text_counts(string? text) => Assert.Empty(Matches(Sormland, text));

    [Theory]
    [InlineData("ref", "REF")] // nothing but the word: kept, so that it is seen
    [InlineData("POL123", "POL123")] // PO is a word only before a digit
    [InlineData("PO 4711", "4711")]
    [InlineData("Your reference: A-1", "A1")]
    public void Words_before_a_reference_are_dropped_and_the_reference_never(string text, string normalised) =>
        Assert.Equal(normalised, ReferenceText.Normalise(text));

    [Fact]
    public void A_pattern_that_could_be_made_to_hang_is_refused_or_harmless()
    {
        var pattern = Make(ReferenceKind.Order, "(A+)+B");
        Assert.Null(pattern.Match(new string('A', 50_000)));
    }

    private static ReferencePattern Make(ReferenceKind kind, string expression, string form = "$0") =>
        ReferencePattern.Make(kind, expression, Text.Same(expression), form).OrThrow();

    private static IEnumerable<(ReferenceKind Kind, string Own)> Matches(ReferencePattern[] patterns, string? text) =>
        patterns.Select(pattern => (pattern.Kind, Own: pattern.Match(text))).Where(it => it.Own is not null).Select(it => (it.Kind, it.Own!));
}
