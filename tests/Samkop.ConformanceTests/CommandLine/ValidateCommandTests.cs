using System.Text.Json;
using Samkop.Cli;
using Samkop.ConformanceTests.Peppol;
using Xunit;

namespace Samkop.ConformanceTests.CommandLine;

/// <summary>The verb <c>validate</c> as scripts use it: exit codes, order and the form of its lines.</summary>
public sealed class ValidateCommandTests : IDisposable
{
    private static readonly string[] Keys = ["file", "kind", "ruleset", "wellformed", "schema", "aborted", "valid", "findings"];

    private readonly string folder = Directory.CreateTempSubdirectory("samkop-validate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_valid_document_gives_zero_and_a_line_of_the_agreed_form()
    {
        var file = Put("a.xml", Example());
        var (code, lines, _) = Run("--format", "jsonl", "--ruleset", "2026.5", file);
        using var json = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(0, code);
        Assert.Equal(Keys, json.RootElement.EnumerateObject().Select(static property => property.Name));
        Assert.Equal(file, json.RootElement.GetProperty("file").GetString());
        Assert.Equal("peppol-2026.5", json.RootElement.GetProperty("ruleset").GetString());
        Assert.True(json.RootElement.GetProperty("schema").GetProperty("valid").GetBoolean());
    }

    [Fact]
    public void A_broken_rule_gives_one_and_a_finding_in_both_languages()
    {
        var file = Put("a.xml", Example().Replace("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "<cbc:DocumentCurrencyCode>XXX</cbc:DocumentCurrencyCode>", StringComparison.Ordinal));
        var (code, lines, _) = Run("--format", "jsonl", file);
        using var json = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(1, code);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().First();
        Assert.Equal(
            ["rule", "severity", "location", "line", "column", "terms", "sv", "en"], finding.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("fatal", finding.GetProperty("severity").GetString());
    }

    [Fact]
    public void Something_that_is_no_document_gives_one()
    {
        var (code, lines, _) = Run("--format", "jsonl", Put("a.xml", "not xml"));
        using var json = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(1, code);
        Assert.False(json.RootElement.GetProperty("wellformed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("kind").ValueKind);
    }

    [Fact]
    public void Without_the_schema_the_line_says_null()
    {
        var (_, lines, _) = Run("--format", "jsonl", "--no-schema", Put("a.xml", Example()));
        using var json = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("schema").ValueKind);
    }

    [Fact]
    public void Folders_come_in_the_order_of_their_paths_and_arguments_in_their_own()
    {
        var example = Example();
        var later = Put("z/one.xml", example);
        Put("z/two.xml", example);
        Put("z/a/deep.xml", example);
        var single = Put("first.xml", "x");
        var (_, lines, _) = Run("--format", "jsonl", single, Path.GetDirectoryName(later)!);
        Assert.Equal(
            [single, Path.Combine(folder, "z", "a", "deep.xml"), later, Path.Combine(folder, "z", "two.xml")],
            lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!));
    }

    [Fact]
    public void Html_writes_a_page_for_each_document()
    {
        var output = Path.Combine(folder, "out");
        var (code, _, _) = Run("--format", "html", "--out", output, Put("a.xml", Example()));
        Assert.Equal(0, code);
        Assert.Contains("</html>", File.ReadAllText(Assert.Single(Directory.GetFiles(output))), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_name_in_several_folders_keep_a_page_each()
    {
        var output = Path.Combine(folder, "out");
        var good = Example();
        Put("in/a/faktura.xml", good);
        Put("in/b/faktura.xml", good.Replace("<cbc:DocumentCurrencyCode>EUR<", "<cbc:DocumentCurrencyCode>QQQ<", StringComparison.Ordinal));
        Put("in/b/c/faktura.xml", "not xml");
        Put("in/faktura.xml", good);
        var (code, lines, _) = Run("--format", "html", "--out", output, Path.Combine(folder, "in"));
        Assert.Equal(1, code);
        var pages = Directory.GetFiles(output).Order(StringComparer.Ordinal).Select(static page => System.Net.WebUtility.HtmlDecode(File.ReadAllText(page))).ToList();
        Assert.Equal(4, pages.Count);
        Assert.Equal(["Godkänd", "Kan inte läsas", "Underkänd", "Godkänd"], pages.Select(page => page[(page.IndexOf("<title>", StringComparison.Ordinal) + 7)..page.IndexOf(" –", StringComparison.Ordinal)])); // sv-literal
        Assert.Contains("BR-CL-04", pages[2], StringComparison.Ordinal);
        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.True(File.Exists(Path.Combine(output, line[(line.IndexOf("→ ", StringComparison.Ordinal) + 2)..].Trim()))));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_gives_two_and_says_so()
    {
        var (code, lines, errors) = Run("--format", "html", "--out", Put("taken", "x"), Put("a.xml", Example()));
        Assert.Equal(2, code);
        Assert.Empty(lines);
        Assert.Contains("taken", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-09-01", "peppol-2025.5-t111")]
    [InlineData("2026-03-01", "peppol-2025.11-t111")]
    [InlineData("2026-08-17", "peppol-2026.5-t111")]
    public void A_response_too_is_judged_by_the_rules_of_its_day_of_issue(string issued, string used)
    {
        const string Head = "<ApplicationResponse xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">";
        var (_, lines, _) = Run("--format", "jsonl", "--ruleset", "auto", Put("r.xml", $"{Head}<cbc:IssueDate>{issued}</cbc:IssueDate></ApplicationResponse>"));
        Assert.Equal(used, JsonDocument.Parse(Assert.Single(lines)).RootElement.GetProperty("ruleset").GetString());
    }

    [Theory]
    [InlineData("auto", "2025-09-01", "peppol-2025.5")]
    [InlineData("auto", "2010-01-01", "peppol-2025.5")]
    [InlineData("auto", "2026-10-01", "peppol-2026.5")]
    [InlineData("next", "2010-01-01", "peppol-2026.5")]
    [InlineData("2025.11", "2026-10-01", "peppol-2025.11")]
    public void The_rule_set_is_that_of_the_day_of_issue_the_next_or_the_named(string asked, string issued, string used)
    {
        var file = Put("a.xml", System.Text.RegularExpressions.Regex.Replace(Example(), "<cbc:IssueDate>[^<]*<", $"<cbc:IssueDate>{issued}<", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        var (_, lines, _) = Run("--format", "jsonl", "--ruleset", asked, file);
        using var json = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(used, json.RootElement.GetProperty("ruleset").GetString());
    }

    [Theory]
    [InlineData("--ruleset", "1999.1", "x.xml")]
    [InlineData("--format", "pdf", "x.xml")]
    [InlineData("--format", "html", "x.xml")]
    [InlineData("--what", "x.xml")]
    [InlineData("no-such-file.xml")]
    [InlineData]
    public void Wrong_use_gives_two_and_says_what_is_wrong(params string[] arguments)
    {
        var (code, lines, errors) = Run(arguments);
        Assert.Equal(2, code);
        Assert.Empty(lines);
        Assert.NotEmpty(errors);
    }

    private static string Example() => File.ReadAllText(Path.Combine(Oracle.Folder(), "billing/example/bis-ex-base-example-v2.xml"));

    private static (int Code, IReadOnlyList<string> Lines, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = ValidateCommand.Run(arguments, output, errors, TimeProvider.System);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), errors.ToString());
    }

    private string Put(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
