using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Start.Domain;

/// <summary>What a hint is.</summary>
internal enum HintKind
{
    /// <summary>A text that tells how one does.</summary>
    Guidance,

    /// <summary>A shop outside the system where one orders: travel, booking, the supplier's own.</summary>
    Shop,

    /// <summary>Something that is being procured or planned.</summary>
    Plan,
}

/// <summary>Something that the one search finds beside articles and contracts; written by the function.</summary>
internal sealed class Hint : IVersioned
{
    public Guid Id { get; init; }

    public HintKind Kind { get; set; }

    public required string TitleSv { get; set; }

    public required string TitleEn { get; set; }

    public required string BodySv { get; set; }

    public required string BodyEn { get; set; }

    /// <summary>Words that lead here, separated by commas.</summary>
    public required string Words { get; set; }

    /// <summary>Address of the shop or of a page; empty when the text says it all.</summary>
    public required string Link { get; set; }

    /// <summary>Last day it is shown; <see langword="null"/> = until further notice.</summary>
    public DateOnly? ValidThrough { get; set; }

    public int RowVersion { get; set; }

    public Text Title => new(TitleSv, TitleEn);

    public Text Body => new(BodySv, BodyEn);

    /// <summary>How well it answers: each word must be found in title, words or text; 0 = not at all.</summary>
    public int Score(IReadOnlyList<string> asked)
    {
        var fields = new (IReadOnlyList<string> Words, int Weight)[]
        {
            (SwedishWords.Of(TitleSv + " " + TitleEn), 4), (SwedishWords.Of(Words), 4), (SwedishWords.Of(BodySv + " " + BodyEn), 1),
        };
        var scores = asked.Select(word => fields.Max(field => field.Words.Select(held => Likeness(word, held) * field.Weight).DefaultIfEmpty().Max())).ToList();
        return scores.Count == 0 || scores.Contains(0) ? 0 : scores.Sum();
    }

    private static int Likeness(string asked, string held)
    {
        if (string.Equals(SwedishWords.Stem(asked), SwedishWords.Stem(held), StringComparison.Ordinal))
        {
            return 5;
        }

        if (asked.Length >= 3 && held.StartsWith(asked, StringComparison.Ordinal))
        {
            return 3;
        }

        var most = asked.Length >= 7 ? 2 : asked.Length >= 4 ? 1 : 0;
        return most > 0 && SwedishWords.Distance(asked, held, most) <= most ? 2 : 0;
    }
}

/// <summary>The value from which the function makes the purchase, from a day on.</summary>
internal sealed class QuestionLimit
{
    public DateOnly ValidFrom { get; init; }

    public long Kronor { get; init; }

    public required string Source { get; init; }
}
