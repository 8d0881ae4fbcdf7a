using Samkop.Kernel;

namespace Samkop.Standards.Espd.Metadata;

/// <summary>The criteria of ESPD-EDM 4.1.0. Thread-safe.</summary>
public static class EspdCriteria
{
    /// <summary>The version of the data model.</summary>
    public const string Version = "4.1.0";

    /// <summary>Grounds that every request must ask about (rule BR-REQ-30; LOU 13 kap. 1 and 2 §§).</summary>
    public static IReadOnlyList<string> Compulsory { get; } = ["crime-org", "corruption", "fraud", "terr-offence", "finan-laund", "human-traffic", "tax-pay", "socsec-pay"];

    /// <summary>All, in the order of the model.</summary>
    public static IReadOnlyList<CriterionForm> All { get; } = Load();

    private static readonly Dictionary<string, CriterionForm> ByCode = All.ToDictionary(static one => one.Code, StringComparer.Ordinal);
    private static readonly Dictionary<string, PropertyForm> ByProperty =
        All.SelectMany(static one => one.AllGroups()).SelectMany(static group => group.Properties).ToDictionary(static property => property.Id, StringComparer.Ordinal);

    /// <summary>The criterion of a code; null when there is none.</summary>
    public static CriterionForm? Of(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The property of an id; null when there is none.</summary>
    public static PropertyForm? Property(string id) => ByProperty.GetValueOrDefault(id);

    private static List<CriterionForm> Load()
    {
        var texts = Resource.Lines("texts.txt").Select(static line => line.Split('\t')).ToDictionary(static parts => parts[0], static parts => new Text(parts[1], parts[2]), StringComparer.Ordinal);
        var all = new List<CriterionForm>();
        var lines = new Queue<string>(Resource.Lines($"{Version}/criteria.txt"));
        while (lines.TryDequeue(out var head))
        {
            var parts = head.Split(' ');
            var kind = Enum.Parse<CriterionClass>(parts[4], ignoreCase: true);
            all.Add(new CriterionForm(parts[1], parts[2], parts[3], kind, parts[5] == "-" ? string.Empty : parts[5], texts["name " + parts[1]], Groups(lines, 1, parts[3], texts)));
        }

        return all;
    }

    private static List<GroupForm> Groups(Queue<string> lines, int level, string prefix, Dictionary<string, Text> texts)
    {
        var groups = new List<GroupForm>();
        while (lines.TryPeek(out var line) && Level(line) == level && line[level] == 'g')
        {
            var parts = lines.Dequeue().Trim().Split(' ');
            groups.Add(new GroupForm($"{prefix}/{parts[1]}", parts[2].Replace('_', ' '), Properties(lines, level + 1, prefix, texts), Groups(lines, level + 1, prefix, texts)));
        }

        return groups;
    }

    private static List<PropertyForm> Properties(Queue<string> lines, int level, string prefix, Dictionary<string, Text> texts)
    {
        var properties = new List<PropertyForm>();
        while (lines.TryPeek(out var line) && Level(line) == level && line[level] != 'g')
        {
            var parts = lines.Dequeue().Trim().Split(' ');
            var role = parts[0] switch { "c" => PropertyRole.Caption, "r" => PropertyRole.Requirement, _ => PropertyRole.Question };
            properties.Add(new PropertyForm($"{prefix}/{parts[1]}", role, parts[2], texts["text " + parts[3]]));
        }

        return properties;
    }

    private static int Level(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
}
