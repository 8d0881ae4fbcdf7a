namespace Samkop.Testing;

/// <summary>
/// Test data of others (official samples, rule suites). It is never committed: it lies where <c>SAMKOP_TESTDATA</c> says,
/// else in <c>../shared</c> beside the repository.
/// </summary>
public static class TestDataFolder
{
    /// <summary>True when continuous integration runs the tests: then nothing may be missing.</summary>
    public static bool IsDemanded { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file or folder of the test data; a test without it is skipped with a word, in continuous integration it fails.</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Root, .. parts]);
        if (!Path.Exists(path))
        {
            var word = $"There is no test data at {path}. Set SAMKOP_TESTDATA to the folder that holds it.";
            if (IsDemanded)
            {
                throw new InvalidOperationException(word);
            }

            Assert.Skip(word);
        }

        return path;
    }

    private static string Root =>
        Environment.GetEnvironmentVariable("SAMKOP_TESTDATA") is { Length: > 0 } named ? named : RepositoryRoot.At("..", "shared");
}
