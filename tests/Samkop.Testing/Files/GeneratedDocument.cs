namespace Samkop.Testing;

/// <summary>
/// A document that a test writes and that is checked in, so that a change of routes, refusals or rights shows up in review.
/// <c>SAMKOP_WRITE_GENERATED=1</c> (or <c>./test manual</c>) renews it; otherwise a difference fails the test.
/// </summary>
public static class GeneratedDocument
{
    /// <summary>Compares <paramref name="text"/> with <c>docs/generated/<paramref name="name"/></c>.</summary>
    public static void Check(string name, string text)
    {
        var path = RepositoryRoot.At("docs", "generated", name);
        var written = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (string.Equals(Environment.GetEnvironmentVariable("SAMKOP_WRITE_GENERATED"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
            return;
        }

        var committed = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (!string.Equals(committed, written, StringComparison.Ordinal))
        {
            Assert.Fail($"docs/generated/{name} is out of date. {FirstDifference(committed, written)} Run ./test manual and review the change.");
        }
    }

    private static string FirstDifference(string committed, string written)
    {
        var before = committed.Split('\n');
        var now = written.Split('\n');
        var line = before.Zip(now).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        return $"Line {line + 1} is \"{before.ElementAtOrDefault(line)}\" and should be \"{now.ElementAtOrDefault(line)}\".";
    }
}
