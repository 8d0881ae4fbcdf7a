using Samkop.Transparency.Domain;
using Xunit;

namespace Samkop.UnitTests.Transparency;

public sealed class PublicPagesTests
{
    [Theory]
    [InlineData("", "text", "TRA-001")]
    [InlineData("   ", "text", "TRA-001")]
    [InlineData("Rubrik", " ", "TRA-003")]
    public void A_page_needs_heading_and_text(string heading, string body, string expected) => Assert.Equal(expected, CodeOf(heading, body));

    [Fact]
    public void Heading_and_text_have_a_longest_length()
    {
        Assert.Equal("TRA-002", CodeOf(new string('a', 121), "text"));
        Assert.Equal("TRA-004", CodeOf("Rubrik", new string('a', 20_001)));
        Assert.False(PublicPages.Check(new string('a', 120), new string('a', 20_000)).IsRefused(out _));
    }

    [Fact]
    public void An_empty_line_parts_paragraphs() => Assert.Equal(["ett", "två\nrader"], PublicPages.Paragraphs("ett\r\n\r\ntvå\r\nrader\n\n\n"));

    private static string? CodeOf(string heading, string body) => PublicPages.Check(heading, body).IsRefused(out var no) ? no.Code : null;
}
