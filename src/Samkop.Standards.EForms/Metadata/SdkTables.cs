using System.Collections.Concurrent;
using System.Globalization;

namespace Samkop.Standards.EForms.Metadata;

/// <summary>How a field is used in a subtype, from a condition line.</summary>
/// <param name="IsMust">True: required when the condition holds. False: forbidden then.</param>
/// <param name="Field">The field.</param>
/// <param name="Node">Where it is asked.</param>
/// <param name="Subtypes">For these.</param>
/// <param name="Condition">In the words of the data file.</param>
internal sealed record Use(bool IsMust, Field Field, Node Node, IReadOnlySet<string> Subtypes, string Condition);

/// <summary>A node that a subtype must have or must not have.</summary>
internal sealed record NodeUse(bool IsMust, Node Node, Node Where, string Subtype);

/// <summary>A rule between fields.</summary>
internal sealed record FieldRule(string Id, bool IsWarning, IReadOnlySet<string>? Subtypes, Node Node, string Fault, string Swedish, string English);

/// <summary>The data files of one SDK version. Read once and kept; several versions stand side by side.</summary>
internal sealed class SdkTables
{
    private static readonly ConcurrentDictionary<string, SdkTables> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Node> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> always = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> free = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Swedish, string English)> terms = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Text)> lets = [];
    private readonly HashSet<string> subtypes = new(StringComparer.Ordinal);

    private SdkTables(string version, Func<string, IEnumerable<string>> open)
    {
        Version = version;
        ReadFields(open("fields.txt"));
        ReadLists(open("codes.txt"));
        ReadUses(open("use.txt"));
        ReadNumbers(open("numbers.txt"));
        ReadRules(open("rules.txt"));
        foreach (var line in open("../terms.txt"))
        {
            var parts = line.Split('|');
            terms[parts[0]] = (parts[1], parts[2]);
        }
    }

    /// <summary>For example <c>1.15</c>.</summary>
    public string Version { get; }

    public IReadOnlyCollection<Field> Fields => fields.Values;

    public List<Use> Uses { get; } = [];

    public List<NodeUse> NodeUses { get; } = [];

    public List<FieldRule> Rules { get; } = [];

    /// <summary>Subtypes whose fields are all in the tables, so that a field outside them is forbidden.</summary>
    public IReadOnlySet<string> Subtypes => subtypes;

    /// <summary>The tables that ship with the library.</summary>
    /// <exception cref="ArgumentException">No such version.</exception>
    public static SdkTables Load(string version) =>
        Loaded.GetOrAdd(version, static v => new SdkTables(v, name => Resource.Lines(name is "../terms.txt" ? "terms.txt" : $"{v}/{name}")));

    /// <summary>Tables from elsewhere, in the same form: another version, or a national tailoring.</summary>
    public static SdkTables From(string version, Func<string, IEnumerable<string>> open) => new(version, open);

    public Field Field(string id) => fields.TryGetValue(id, out var field) ? field : throw new FormatException($"No field {id} in the tables of {Version}.");

    public Field? TryField(string id) => fields.GetValueOrDefault(id);

    public Node Node(string id) => nodes.TryGetValue(id, out var node) ? node : throw new FormatException($"No node {id} in the tables of {Version}.");

    public IReadOnlyList<string>? TryList(string name) => lists.GetValueOrDefault(name);

    public bool IsAlways(Field field, string subtype) => always.TryGetValue(field.Id, out var where) && where.Contains(subtype);

    public bool IsAllowed(Field field, string subtype) => IsAlways(field, subtype) || (free.TryGetValue(field.Id, out var where) && where.Contains(subtype));

    /// <summary>True when the field may be written: it is allowed, or it has been seen in accepted notices of a subtype that we know from those only.</summary>
    public bool IsWritten(Field field, string subtype) => field.IsAttribute || IsAllowed(field, subtype) || (seen.TryGetValue(field.Id, out var where) && where.Contains(subtype));

    /// <summary>The form that a field must have, as a regular expression; null without.</summary>
    public string? FormOf(Field field) => forms.TryGetValue(field.Id, out var name) ? lists["form:" + name][0][1..] : null;

    public (string Swedish, string English) Name(Field field) =>
        terms.TryGetValue(field.Term, out var name) ? name : (field.Term, field.Term);

    /// <summary>The official number of the rule that requires or forbids a field in a subtype.</summary>
    public string UseNumber(bool isMust, Field field, string subtype)
    {
        if (numbers.TryGetValue($"{(isMust ? "must" : "not")} {field.Id} {subtype}", out var known))
        {
            return $"{field.NumberHead}-{known}";
        }

        if (!numbers.TryGetValue("index " + subtype, out var index))
        {
            return $"SK-{(isMust ? "must" : "not")}-{field.RuleName}";
        }

        var offset = numbers.TryGetValue("base " + field.Id, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{field.NumberHead}-{offset + int.Parse(index, CultureInfo.InvariantCulture):D4}");
    }

    /// <summary>The number of the rule about a field's code list (<c>list</c>), language (<c>lang</c>) or form (<c>pattern</c>).</summary>
    public string ValueNumber(string kind, Field field) =>
        numbers.TryGetValue($"{kind} {field.Id}", out var known) ? $"{field.NumberHead}-{known}" : $"SK-{kind}-{field.RuleName}";

    /// <summary>A rule's fault condition as XPath, seen from its node.</summary>
    public string FaultPath(FieldRule rule)
    {
        var text = rule.Fault;
        foreach (var (name, replacement) in lets)
        {
            text = Expand(text, name, replacement);
        }

        text = text.Replace("EXT/", Names.ExtensionPath + "/", StringComparison.Ordinal);
        int open;
        while ((open = text.IndexOf('{', StringComparison.Ordinal)) >= 0)
        {
            var close = text.IndexOf('}', open);
            text = text[..open] + PathText.Between(rule.Node.Steps, Field(text[(open + 1)..close]).Steps) + text[(close + 1)..];
        }

        return text;
    }

    private static string Expand(string text, string name, string replacement)
    {
        int start;
        while ((start = text.IndexOf(name, StringComparison.Ordinal)) >= 0)
        {
            var end = start + name.Length;
            if (!replacement.Contains("$1", StringComparison.Ordinal))
            {
                text = text[..start] + replacement + text[end..];
                continue;
            }

            // The argument is a field in braces, which may hold brackets of its own, or a plain code.
            var close = text[end + 1] is '{' ? text.IndexOf('}', end) + 1 : text.IndexOf(')', end);
            text = text[..start] + replacement.Replace("$1", text[(end + 1)..close], StringComparison.Ordinal) + text[(close + 1)..];
        }

        return text;
    }

    private void ReadFields(IEnumerable<string> lines)
    {
        Node? node = null;
        foreach (var line in lines)
        {
            var parts = line.Trim().Split(' ');
            if (!line.StartsWith(' '))
            {
                node = ReadNode(parts);
                nodes.Add(node.Id, node);
                continue;
            }

            var attribute = parts[3].TrimStart('?');
            var (name, value) = attribute is "-" ? (null, null)
                : attribute.StartsWith("list:", StringComparison.Ordinal) ? ("listName", attribute[5..]) : ("schemeName", attribute[7..]);
            var field = new Field(
                parts[0], node!, parts[1], parts[2] is "-" ? null : parts[2], name, value,
                name is not null && !parts[3].StartsWith('?'), PathText.Split(string.Join(' ', parts[4..])));
            fields.Add(field.Id, field);
        }
    }

    private Node ReadNode(string[] parts)
    {
        var end = parts.Length;
        bool isRepeatable = false, isAskedInParent = false;
        while (parts[end - 1] is "*" or "^")
        {
            isRepeatable |= parts[end - 1] is "*";
            isAskedInParent |= parts[--end] is "^";
        }

        var parent = parts[1] is "-" ? null : Node(parts[1]);
        var steps = PathText.Split(string.Join(' ', parts[2..end]));
        return new Node(parts[0], parent, [.. parent?.Steps ?? [], .. steps], isRepeatable, isAskedInParent);
    }

    private void ReadLists(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var rest = line[(space + 1)..];
            lists[line[..space]] = rest.StartsWith('~') ? [rest] : rest.Split(' ');
        }
    }

    private void ReadUses(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var head = line[..colon].Split(' ');
            var tail = line[(colon + 2)..];
            switch (head[0])
            {
                case "always":
                    always[head[1]] = new HashSet<string>(tail.Split(' '), StringComparer.Ordinal);
                    break;
                case "free":
                    free[head[1]] = new HashSet<string>(tail.Split(' '), StringComparer.Ordinal);
                    subtypes.UnionWith(free[head[1]]);
                    break;
                case "seen":
                    seen[head[1]] = new HashSet<string>(tail.Split(' '), StringComparer.Ordinal);
                    break;
                case "must" or "not":
                    var sign = tail.IndexOf('@', StringComparison.Ordinal);
                    var space = tail.IndexOf(' ', sign);
                    Uses.Add(new Use(
                        head[0] is "must", Field(head[1]), Node(tail[(sign + 1)..space]),
                        new HashSet<string>(tail[..(sign - 1)].Split(' '), StringComparer.Ordinal), tail[(space + 1)..]));
                    break;
                default:
                    var parts = tail.Split(" @");
                    NodeUses.Add(new NodeUse(head[0] is "node-must", Node(head[1]), Node(parts[1]), parts[0]));
                    break;
            }
        }
    }

    private void ReadNumbers(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            switch (parts[0])
            {
                case "at":
                    numbers[$"{parts[1]} {parts[2]} {parts[3]}"] = parts[4].PadLeft(4, '0');
                    break;
                case "index" or "base":
                    numbers[$"{parts[0]} {parts[1]}"] = parts[2];
                    break;
                default:
                    numbers[$"{parts[0]} {parts[1]}"] = parts[2].PadLeft(4, '0');
                    break;
            }

            if (parts[0] is "pattern")
            {
                forms[parts[1]] = parts[3];
            }
        }
    }

    private void ReadRules(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split('\t');
            if (line.StartsWith("let ", StringComparison.Ordinal))
            {
                lets.Add((parts[0][4..], parts[1]));
                continue;
            }

            var where = parts[2] is "all" ? null : new HashSet<string>(parts[2].Split(' '), StringComparer.Ordinal);
            Rules.Add(new FieldRule(parts[0], parts[1] is "w", where, Node(parts[3]), parts[4], parts[5], parts[6]));
        }
    }
}
