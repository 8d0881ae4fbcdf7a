using Samkop.Web;

namespace Samkop.UnitTests.Web;

public sealed class PaperTextTests
{
    [Theory]
    [InlineData("Sänglinne 150 × 210 – blå", "Sänglinne 150 × 210 – blå")]
    [InlineData("1\u202F250,00\u00A0kr", "1 250,00 kr")]
    [InlineData("a\u030A", "å")]
    [InlineData("mjuk\u00ADbindning", "mjukbindning")]
    [InlineData("漢字 😀", "?? ?")]
    [InlineData("rad\r\nbryt", "rad  bryt")]
    public void Text_that_the_typeface_lacks_never_stops_a_document(string given, string set) => Assert.Equal(set, PaperText.Of(given));
}
