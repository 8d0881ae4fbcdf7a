using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Words;

/// <summary>The digest of the sealing page is published: a page that changes unseen would be no page to trust.</summary>
public sealed class SealingPageDigestTests
{
    [Fact]
    public void The_published_digest_is_that_of_the_page() => GeneratedDocument.Check(
        "sealing-page.md",
        $"""
        # The sealing page

        Written by a test. `./samkop seal page --out forsegla.html` gives the file; `sha256sum forsegla.html` must give this:

        ```
        {SealingPage.Digest}
        ```

        {SealingPage.Html.Length} bytes. What it does: [seal-1.md](../rules/seal-1.md).
        """);
}
