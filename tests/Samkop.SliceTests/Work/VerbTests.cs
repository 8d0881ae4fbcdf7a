using Samkop.Host.Verbs;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.SliceTests.Work;

/// <summary>What the command line says to what it does not understand, and to what the rules refuse.</summary>
public sealed class VerbTests
{
    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal) { "--headless" };

    [Theory]
    [InlineData("--bogus is not an option here. Try: samkop help", "--bogus")]
    [InlineData("--bogus is not an option here. Try: samkop help", "--bogus", "--port", "5081")]
    [InlineData("--bogus is not an option here. Try: samkop help", "--headless", "--bogus", "yes")]
    [InlineData("--port needs a value.", "--port")]
    [InlineData("--port needs a value.", "--port", "--headless")]
    [InlineData("'bogus' is not understood here. Try: samkop help", "bogus")]
    public void A_wrong_word_is_named(string expected, params string[] words)
    {
        var wrong = Assert.Throws<WrongUseException>(() =>
        {
            var options = new VerbOptions(words, Flags);
            options.Number("--port", 5080, 1, 65535);
            options.Has("--headless");
            options.RefuseUnknown();
        });
        Assert.Equal(expected, wrong.Message);
    }

    [Theory]
    [InlineData("demo", "--bogus")]
    [InlineData("demo", "bogus")]
    [InlineData("serve", "--bogus")]
    [InlineData("seed", "--bogus")]
    [InlineData("audit", "--bogus")]
    [InlineData("receive", "--bogus")]
    public async Task A_command_that_is_not_understood_ends_with_two(params string[] words) =>
        Assert.Equal(Exit.WrongUse, await VerbList.RunAsync(words));

    [Fact]
    public async Task A_command_that_the_rules_refuse_ends_with_three() =>
        Assert.Equal(Exit.Refused, await VerbList.RunAsync(new Refused(), []));

    private sealed class Refused : IVerb
    {
        public string Name => "refused";

        public string Usage => string.Empty;

        public Text About => Text.Same("Refused");

        public Task<int> RunAsync(VerbOptions options, CancellationToken ct) => throw new RefusedException(WorkRefusals.NotFound.With());
    }
}
