using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Words;

/// <summary>Documents that people follow: links lead somewhere, decisions have all their parts and fit a page.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Parts =
        ["## Context", "## Options", "## Decision", "## Consequences", "## When this does not apply", "## How we will notice that it was wrong", "## Enforced by"];

    [Fact]
    public void Decisions_have_all_their_parts_and_fit_a_page()
    {
        var records = Sources.Under("docs/decisions", ".md").Where(file => file.Name != "README.md").ToList();
        Assert.NotEmpty(records);
        Faults.None([
            .. records.Where(record => !Dated().IsMatch(record.Name)).Select(record => $"{record.Path} has no date in its name"),
            .. records.Where(record => record.Lines.Length > 80).Select(record => $"{record.Path} is longer than a page"),
            .. records.SelectMany(record => Parts.Where(part => !record.Text.Contains(part, StringComparison.Ordinal)).Select(part => $"{record.Path} lacks \"{part}\"")),
        ]);
    }

    [Fact]
    public void Links_in_documents_lead_somewhere()
    {
        var documents = Sources.Under("docs", ".md")
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Path, "*.md").Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path))))
            .Concat(Directory.EnumerateFiles(RepositoryRoot.At("src", "Modules"), "README.md", SearchOption.AllDirectories)
                .Select(path => new SourceFile(Path.GetRelativePath(RepositoryRoot.Path, path), File.ReadAllText(path))));
        Faults.None(
            from document in documents
            from link in Link().Matches(document.Text).Select(match => match.Groups["to"].Value)
            where !link.Contains("://", StringComparison.Ordinal)
            let target = Path.GetFullPath(Path.Combine(RepositoryRoot.Path, Path.GetDirectoryName(document.Path)!, link))
            where !Path.Exists(target)
            select $"{document.Path} links to {link}");
    }

    [Fact]
    public void Decisions_that_the_code_cites_exist()
    {
        var cited = (
            from file in Sources.Under("src", ".cs", ".cshtml", ".sql", ".css").Concat(Sources.Under("tests", ".cs"))
            from match in Cited().Matches(file.Text)
            select (file.Path, Record: match.Groups["record"].Value)).ToList();
        Assert.NotEmpty(cited);
        Faults.None(cited.Where(one => !File.Exists(RepositoryRoot.At("docs", "decisions", one.Record))).Select(one => $"{one.Path} cites {one.Record}"));
    }

    [GeneratedRegex(@"^20\d{6}-[a-z0-9-]+\.md$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"decisions/(?<record>20\d{6}-[a-z0-9-]+\.md)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cited();
}
