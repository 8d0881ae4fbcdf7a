using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;

namespace Samkop.ArchitectureTests.Words;

/// <summary>A name says what the thing is in the words of the trade.</summary>
public sealed partial class NameTests
{
    private static readonly HashSet<string> Never = new(["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Dto", "Impl"], StringComparer.Ordinal);
    private static readonly HashSet<string> NeverLast = new(["Base", "Info", "Data", "Service"], StringComparer.Ordinal);

    [Fact]
    public void Names_do_not_hide_behind_empty_words()
    {
        var names = Compiled.Types.Select(type => type.Name.Split('`')[0]).ToList();
        Assert.True(names.Count > 50, $"Only {names.Count} types were found.");
        var (terms, _) = ReadGlossary();
        Faults.None(
            from name in names
            let words = PascalWords.Of(name)
            where words.Any(Never.Contains) || (NeverLast.Contains(words[^1]) && !terms.Any(term => PascalWords.EndsWith(words, term)))
            select name);
    }

    [Fact]
    public void Folders_do_not_hide_behind_empty_words() =>
        Faults.None(
            from file in Sources.Under("src", ".cs", ".cshtml")
            from part in file.Folder.Split('/')
            where Never.Contains(part) || part is "Base" or "Info" or "Service" or "Services" || part is "Shared" && !file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            select file.Folder);

    [Fact]
    public void Words_that_the_glossary_avoids_are_avoided()
    {
        var (terms, avoided) = ReadGlossary();
        Assert.True(avoided.Count > 10, $"Only {avoided.Count} avoided words were read from the glossary.");
        Faults.None(
            from type in Compiled.Types
            where !type.Namespace!.StartsWith("Samkop.Standards", StringComparison.Ordinal)
            let name = PascalWords.Of(type.Name.Split('`')[0])
            from word in avoided
            where PascalWords.Contains(name, word) && !terms.Any(term => PascalWords.Contains(term, word) && PascalWords.Contains(name, term))
            select $"{type.FullName}: the glossary avoids {string.Concat(word)}");
    }

    // Rows: Swedish | English | Standard term | Avoid. Terms of several words may hold an avoided word.
    private static (List<string[]> Terms, List<string[]> Avoided) ReadGlossary()
    {
        var rows = Sources.LinesOf("docs", "glossary.md").Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|')).Where(row => row.Length == 4).ToList();
        var terms = rows.SelectMany(row => row[1].Split([',', ';'], StringSplitOptions.TrimEntries)).Select(term => term.Split(' ')).Where(words => words.Length > 1);
        var avoided = rows.SelectMany(row => InCode().Matches(row[3])).Select(match => PascalWords.Of(match.Groups["name"].Value));
        return ([.. terms], [.. avoided]);
    }

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InCode();
}
