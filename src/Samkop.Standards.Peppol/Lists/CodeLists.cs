using System.Collections.Frozen;

namespace Samkop.Standards.Peppol.Lists;

/// <summary>The code lists of one release.</summary>
internal sealed class CodeLists
{
    private static readonly Lazy<Dictionary<string, List<(string? Release, string[] Codes)>>> Source = new(Load);
    private readonly Dictionary<string, FrozenSet<string>> lists = new(StringComparer.Ordinal);

    public CodeLists(Release release)
    {
        foreach (var (name, entries) in Source.Value)
        {
            lists.Add(name, At(entries, release));
        }
    }

    /// <summary>Every list by name.</summary>
    public IReadOnlyDictionary<string, FrozenSet<string>> All => lists;

    /// <summary>The codes of a list; asking for a list that does not exist is a bug.</summary>
    public FrozenSet<string> this[string name] => lists[name];

    private static FrozenSet<string> At(List<(string? Release, string[] Codes)> entries, Release release)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (change, items) in entries)
        {
            if (change is null)
            {
                codes.UnionWith(items.SelectMany(Expand));
                continue;
            }

            // The data goes from the newest release back: a change holds for its release and all before it.
            if (Release.Parse(change).CompareTo(release) < 0)
            {
                continue;
            }

            codes.UnionWith(items.Where(item => item[0] == '+').Select(item => item[1..]));
            codes.ExceptWith(items.Where(item => item[0] == '-').Select(item => item[1..]));
        }

        return codes.ToFrozenSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Expand(string item)
    {
        var dots = item.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return [item];
        }

        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var first = int.Parse(item.AsSpan(0, dots), culture);
        var last = int.Parse(item.AsSpan(dots + 2), culture);
        return Enumerable.Range(first, last - first + 1).Select(number => number.ToString(culture));
    }

    private static Dictionary<string, List<(string? Release, string[] Codes)>> Load()
    {
        var loaded = new Dictionary<string, List<(string? Release, string[] Codes)>>(StringComparer.Ordinal);
        List<(string? Release, string[] Codes)>? list = null;
        foreach (var line in Resource.Lines("codes.txt"))
        {
            if (line[0] == '[')
            {
                list = [];
                loaded.Add(line[1..line.IndexOf(']', StringComparison.Ordinal)], list);
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            list!.Add(colon > 0 ? (line[..colon], line[(colon + 2)..].Split(' ')) : (null, line.Split(' ')));
        }

        return loaded;
    }
}
