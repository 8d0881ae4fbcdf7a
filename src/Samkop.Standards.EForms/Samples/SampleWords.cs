using Samkop.Standards.EForms.Metadata;

namespace Samkop.Standards.EForms.Samples;

/// <summary>Swedish and English of one thing said.</summary>
internal sealed record SampleText(string Swedish, string English);

/// <summary>Something bought, with the names of its lots.</summary>
internal sealed record SampleSubject(string Nature, string Cpv, IReadOnlyList<string> MoreCpv, SampleText Title, SampleText Description, IReadOnlyList<SampleText> Lots);

/// <summary>Where something is.</summary>
internal sealed record SampleCounty(string Code, string City, string PostCode);

/// <summary>What made-up notices say, from <c>Data/samples.txt</c>.</summary>
internal static class SampleWords
{
    private static readonly Lazy<ILookup<string, string[]>> Lines =
        new(static () => Resource.Lines("samples.txt").Select(static line => line.Split('\t')).ToLookup(static parts => parts[0], static parts => parts[1..], StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, SampleText>> Words = new(static () => Lines.Value["word"].ToDictionary(static parts => parts[0], static parts => Pair(parts[1]), StringComparer.Ordinal));
    private static readonly Lazy<Dictionary<string, string>> Plains = new(static () => Lines.Value["plain"].ToDictionary(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal));
    private static readonly Lazy<SampleCounty[]> AllCounties = new(static () => [.. Lines.Value["county"].Select(static parts => new SampleCounty(parts[0], parts[1], parts[2]))]);
    private static readonly Lazy<SampleSubject[]> All = new(static () => [.. Lines.Value["subject"].Select(Subject)]);
    private static readonly Lazy<SampleSubject[]> Light = new(static () => [.. Lines.Value["light"].Select(Subject)]);

    /// <summary>Goods, services and works under the ordinary rules.</summary>
    public static IReadOnlyList<SampleSubject> Subjects => All.Value;

    /// <summary>Social and other special services (LOU 19 kap. 36 § and annex XIV of directive 2014/24/EU).</summary>
    public static IReadOnlyList<SampleSubject> LightSubjects => Light.Value;

    public static IReadOnlyList<SampleCounty> Counties => AllCounties.Value;

    public static SampleText Of(string key) => Words.Value[key];

    public static string Plain(string key) => Plains.Value[key];

    /// <summary>The names of a kind: <c>buyer</c>, <c>supplier</c>, <c>court</c>, <c>database</c>, <c>street</c>.</summary>
    public static IReadOnlyList<SampleText> Names(string kind) => [.. Lines.Value[kind].Select(static parts => Pair(parts[0]))];

    private static SampleSubject Subject(string[] parts) =>
        new(parts[0], parts[1], parts[2].Split(' '), Pair(parts[3]), Pair(parts[4]), [.. parts[5].Split("; ").Select(Pair)]);

    private static SampleText Pair(string text)
    {
        var both = text.Split(" | ");
        return new SampleText(both[0], both[^1]);
    }
}
