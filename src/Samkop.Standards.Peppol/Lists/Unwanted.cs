using System.Collections.Frozen;

namespace Samkop.Standards.Peppol.Lists;

/// <summary>A node in the tree of elements that EN 16931 does not use.</summary>
internal sealed class UnwantedNode
{
    public Dictionary<string, UnwantedNode> Elements { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, UnwantedNode> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The rule looks for a value, not a group.</summary>
    public bool IsOnlyValue { get; init; }

    /// <summary>Rules that report this element or attribute.</summary>
    public string[] Rules { get; set; } = [];
}

/// <summary>A path that is looked for at any level: the parents above the last step.</summary>
internal sealed record AnywherePath(string[] Parents, string? Attribute, string Rule);

/// <summary>Elements and attributes that EN 16931 does not use, in one release (UBL-CR, UBL-DT-08 to 28).</summary>
internal sealed class Unwanted
{
    public Unwanted(Release release)
    {
        var stack = new List<UnwantedNode> { Root };
        var anywhere = new Dictionary<string, List<AnywherePath>>(StringComparer.Ordinal);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var isAnywhere = false;
        foreach (var line in Resource.Lines("unwanted.txt"))
        {
            if (line is "ANYWHERE")
            {
                isAnywhere = true;
            }
            else if (isAnywhere)
            {
                AddAnywhere(line, release, anywhere, attributes);
            }
            else
            {
                AddToTree(line, release, stack);
            }
        }

        Anywhere = anywhere.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        AnywhereAttributes = attributes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public UnwantedNode Root { get; } = new();

    /// <summary>By the name of the last element.</summary>
    public FrozenDictionary<string, AnywherePath[]> Anywhere { get; }

    /// <summary>Attributes that no element may carry: name → rule.</summary>
    public FrozenDictionary<string, string> AnywhereAttributes { get; }

    /// <summary>Every rule with the path it looks for, such as <c>InvoicePeriod/StartTime</c>.</summary>
    public IEnumerable<(string Rule, string Path)> Rules()
    {
        foreach (var (name, rule) in AnywhereAttributes)
        {
            yield return (rule, "@" + name);
        }

        foreach (var (name, paths) in Anywhere)
        {
            foreach (var path in paths)
            {
                var steps = path.Parents.Reverse().Append(name);
                yield return (path.Rule, string.Join('/', path.Attribute is null ? steps : steps.Append("@" + path.Attribute)));
            }
        }

        foreach (var found in Rules(Root, ""))
        {
            yield return found;
        }
    }

    private static IEnumerable<(string Rule, string Path)> Rules(UnwantedNode node, string path)
    {
        foreach (var (name, child) in node.Elements.Concat(node.Attributes.Select(static pair => KeyValuePair.Create("@" + pair.Key, pair.Value))))
        {
            var here = path.Length == 0 ? name : $"{path}/{name}";
            foreach (var rule in child.Rules)
            {
                yield return (rule, here);
            }

            foreach (var found in Rules(child, here))
            {
                yield return found;
            }
        }
    }

    private static void AddToTree(string line, Release release, List<UnwantedNode> stack)
    {
        var depth = line.Length - line.TrimStart(' ').Length;
        var words = line.Trim().Split(' ');
        stack.RemoveRange(depth + 1, stack.Count - depth - 1);
        var isOnlyValue = words[0].StartsWith("cbc:", StringComparison.Ordinal);
        words[0] = isOnlyValue ? words[0][4..] : words[0];
        var node = new UnwantedNode
        {
            IsOnlyValue = isOnlyValue,
            Rules = [.. words.Skip(1).Select(word => Rule(word, release)).OfType<string>().Select(number => "UBL-CR-" + number)],
        };
        if (words[0][0] == '@')
        {
            stack[depth].Attributes.Add(words[0][1..], node);
        }
        else
        {
            stack[depth].Elements.Add(words[0], node);
        }

        stack.Add(node);
    }

    private static void AddAnywhere(
        string line, Release release, Dictionary<string, List<AnywherePath>> anywhere, Dictionary<string, string> attributes)
    {
        var words = line.Split(' ');
        if (Rule(words[1], release) is not { } rule)
        {
            return;
        }

        var steps = words[0].Split('/').ToList();
        var attribute = steps[^1][0] == '@' ? steps[^1][1..] : null;
        if (attribute is not null)
        {
            steps.RemoveAt(steps.Count - 1);
        }

        if (steps.Count == 0)
        {
            attributes.Add(attribute!, rule);
            return;
        }

        if (!anywhere.TryGetValue(steps[^1], out var paths))
        {
            anywhere.Add(steps[^1], paths = []);
        }

        steps.Reverse();
        paths.Add(new AnywherePath([.. steps.Skip(1)], attribute, rule));
    }

    private static string? Rule(string word, Release release)
    {
        var brace = word.IndexOf('{', StringComparison.Ordinal);
        return brace < 0 ? word : ReleaseRange.Parse(word[(brace + 1)..^1]).Contains(release) ? word[..brace] : null;
    }
}
