using System.Text.RegularExpressions;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Words;

/// <summary>publiccode.yml has what the standard 0.4 demands, and names no address that nobody has.</summary>
public sealed partial class PublicCodeTests
{
    // The standard's required keys at the first level, but for "url": whoever publishes the repository adds it.
    private static readonly string[] Required =
        ["publiccodeYmlVersion", "name", "platforms", "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation"];

    private static readonly string[] Statuses = ["concept", "development", "beta", "stable", "obsolete"];

    private static readonly string[] Types =
        ["standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend", "standalone/other", "addon", "library", "configurationFiles"];

    private static readonly string Text = File.ReadAllText(RepositoryRoot.At("publiccode.yml"));

    [Fact]
    public void Every_required_key_is_there_with_a_value_that_the_standard_knows()
    {
        Assert.All(Required, key => Assert.Matches($"(?m)^{key}:", Text));
        Assert.Equal("\"0.4\"", Value("publiccodeYmlVersion"));
        Assert.Contains(Value("developmentStatus"), Statuses);
        Assert.Contains(Value("softwareType"), Types);
        Assert.Equal("EUPL-1.2", Value("  license"));
        Assert.Contains("localisationReady: true", Text, StringComparison.Ordinal);
        Assert.Matches(@"availableLanguages:\s+- sv\s+- en", Text);
        // A community or own staff must name somebody to turn to.
        Assert.Equal("community", Value("  type"));
        Assert.Matches(@"contacts:\s+- name: \S", Text);
    }

    [Fact]
    public void Descriptions_have_the_lengths_of_the_standard()
    {
        foreach (var language in new[] { "sv", "en" })
        {
            var own = Text[Text.IndexOf($"\n  {language}:", StringComparison.Ordinal)..];
            var brief = Brief().Match(own).Groups["text"].Value.Trim();
            var whole = Regex.Replace(Whole().Match(own).Groups["text"].Value, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
            Assert.InRange(brief.Length, 1, 150);
            Assert.InRange(whole.Length, 150, 10_000);
        }
    }

    /// <summary>An address that is there must be a real one; SECURITY.md leads to the repository's own form and to each installation's registrar.</summary>
    [Fact]
    public void No_address_is_invented()
    {
        var url = Regex.Match(Text, @"^url:\s*(?<url>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(!url.Success || (url.Groups["url"].Value.StartsWith("https://", StringComparison.Ordinal) && !url.Value.Contains("example", StringComparison.Ordinal)), url.Value);
        Assert.True(url.Success || Text.Contains("# url is added by whoever publishes the repository", StringComparison.Ordinal));
        var security = File.ReadAllText(RepositoryRoot.At("SECURITY.md"));
        Assert.DoesNotMatch(@"[\w.+-]+@[\w-]+\.\w+|https?://", security);
        Assert.Contains("Report a vulnerability", security, StringComparison.Ordinal);
        Assert.Contains("registrator", security, StringComparison.Ordinal);
    }

    private static string Value(string key) => Regex.Match(Text, $@"^{key}:\s*(?<value>.+?)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;

    [GeneratedRegex(@"shortDescription:(?<text>[^\n]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brief();

    [GeneratedRegex(@"longDescription: >(?<text>.*?)features:", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();
}
