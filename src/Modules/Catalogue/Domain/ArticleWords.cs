using Samkop.Kernel;

namespace Samkop.Catalogue.Domain;

/// <summary>The words under which an article is found, each with the weight of the best field it stands in.</summary>
internal static class ArticleWords
{
    private const int OfNumber = 100;
    private const int OfName = 50;
    private const int OfFirstWord = 60;
    private const int OfSynonym = 40;
    private const int OfSupplier = 15;
    private const int OfMarks = 12;
    private const int OfCategory = 10;
    private const int OfDescription = 8;

    /// <summary>A stem stands in for its word at nearly the same weight: "handdukar" is found by "handduk".</summary>
    private const int StemLoss = 1;

    public static IReadOnlyDictionary<string, int> Of(Article article, string supplierName, string category)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var name = SwedishWords.Of(article.Name);
        Add(weights, name.Take(1), OfFirstWord);
        Add(weights, name, OfName);
        Add(weights, SwedishWords.Of(article.Synonyms), OfSynonym);
        Add(weights, SwedishWords.Of(article.Marks), OfMarks);
        Add(weights, SwedishWords.Of(supplierName), OfSupplier);
        Add(weights, SwedishWords.Of(category), OfCategory);
        Add(weights, SwedishWords.Of(article.Description), OfDescription);
        Add(weights, SwedishWords.Of(article.Number), OfName);
        AddWhole(weights, WholeNumber(article.Number), OfNumber);
        if (article.Gtin is { } gtin)
        {
            AddWhole(weights, gtin.ToString(), OfNumber);
        }

        return weights;
    }

    /// <summary>An article number as one word, since people leave out hyphens and spaces.</summary>
    public static string WholeNumber(string number) => string.Concat(SwedishWords.Fold(number).Where(char.IsLetterOrDigit));

    private static void Add(Dictionary<string, int> weights, IEnumerable<string> words, int weight)
    {
        foreach (var word in words)
        {
            AddWhole(weights, word, weight);
            if (SwedishWords.Stem(word) is var stem && stem.Length < word.Length)
            {
                AddWhole(weights, stem, weight - StemLoss);
            }
        }
    }

    private static void AddWhole(Dictionary<string, int> weights, string word, int weight)
    {
        if (word.Length is > 0 and <= 60 && weight > weights.GetValueOrDefault(word))
        {
            weights[word] = weight;
        }
    }
}
