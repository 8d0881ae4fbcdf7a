using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class SwedishWordsTests
{
    [Theory]
    [InlineData("Kopieringspapper A4 80 g, ohålat", "kopieringspapper a4 80 g ohalat")]
    [InlineData("ÖRNGOTT och påslakan", "orngott paslakan")]
    [InlineData("NT-PS/44", "nt ps 44")]
    [InlineData("  ", "")]
    public void Words_are_folded_and_fillers_left_out(string text, string words) => Assert.Equal(words, string.Join(' ', SwedishWords.Of(text)));

    [Fact]
    public void Letters_that_are_looked_up_fold_as_those_that_are_taken_apart() =>
        Assert.All(Enumerable.Range(1, 0x24F), letter => Assert.Equal(SwedishWords.Fold($"x{(char)letter}\u0301"), SwedishWords.Fold($"x{(char)letter}")));

    [Theory]
    [InlineData("handdukar", "handduk")]
    [InlineData("handdukarna", "handduk")]
    [InlineData("stolar", "stol")]
    [InlineData("stolen", "stol")]
    [InlineData("bord", "bord")]
    public void Endings_come_off(string word, string stem) => Assert.Equal(stem, SwedishWords.Stem(word));

    [Theory]
    [InlineData("papper", "paper", 1)]
    [InlineData("papper", "paepper", 1)]
    [InlineData("skrom", "skorm", 1)]
    [InlineData("toner", "toenr", 1)]
    [InlineData("penna", "panna", 1)]
    [InlineData("penna", "pennor", 2)]
    [InlineData("bord", "stol", 3)]
    public void Faults_are_counted(string left, string right, int faults) => Assert.Equal(faults, Math.Min(3, SwedishWords.Distance(left, right, 2)));

    [Fact]
    public void Distance_is_a_distance() =>
        Gen.Select(Word, Word).Sample((left, right) =>
        {
            var distance = SwedishWords.Distance(left, right, 100);
            return distance == SwedishWords.Distance(right, left, 100) && (distance == 0) == (left == right) && distance <= Math.Max(left.Length, right.Length);
        });

    [Fact]
    public void The_limit_changes_no_distance_below_it() =>
        Gen.Select(Word, Word, Gen.Int[0, 5]).Sample((left, right, most) =>
            Math.Min(most + 1, SwedishWords.Distance(left, right, 100)) == Math.Min(most + 1, SwedishWords.Distance(left, right, most)));

    [Fact]
    public void One_fault_spoils_at_most_four_trigrams() =>
        Gen.Select(Gen.Char["abcdeklmnorst"].Array[4, 12], Gen.Int[0, 11], Gen.Char["abcdeklmnorst"]).Sample((letters, at, other) =>
        {
            var word = new string(letters);
            letters[at % letters.Length] = other;
            return SwedishWords.Trigrams(word).Except(SwedishWords.Trigrams(new string(letters))).Count() <= 4;
        });

    private static readonly Gen<string> Word = Gen.Char["abcdeklmno"].Array[0, 9].Select(letters => new string(letters));
}
