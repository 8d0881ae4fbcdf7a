using System.Collections.Frozen;

namespace Samkop.Standards.Ubl.Schema;

/// <summary>One element in a group, with how often it may stand there.</summary>
internal sealed record Particle(string Name, int Least, bool IsRepeated);

/// <summary>The kinds of simple value in UBL (its unqualified data types).</summary>
internal enum ValueKind
{
    Text,
    Amount,
    BinaryObject,
    Code,
    Date,
    Identifier,
    Indicator,
    Measure,
    Numeric,
    Quantity,
    Time,
}

/// <summary>The structure of UBL 2.1, read once from the embedded table.</summary>
internal static class SchemaTable
{
    /// <summary>Stands for a group whose inside is not checked.</summary>
    public static readonly Particle[] Open = [];

    private static readonly FrozenDictionary<string, Particle[]> Groups = Load();

    /// <summary>The particles of a group; null when no such group is known.</summary>
    public static Particle[]? Of(string group) => Groups.GetValueOrDefault(group);

    /// <summary>UBL names its basic components after their data type; the few exceptions are texts.</summary>
    public static ValueKind KindOf(string name) => name switch
    {
        _ when name.EndsWith("Amount", StringComparison.Ordinal) => ValueKind.Amount,
        _ when name.EndsWith("BinaryObject", StringComparison.Ordinal) => ValueKind.BinaryObject,
        _ when name.EndsWith("Code", StringComparison.Ordinal) => ValueKind.Code,
        _ when name.EndsWith("Date", StringComparison.Ordinal) => ValueKind.Date,
        _ when name.EndsWith("Time", StringComparison.Ordinal) => ValueKind.Time,
        _ when name.EndsWith("Indicator", StringComparison.Ordinal) => ValueKind.Indicator,
        _ when name.EndsWith("ID", StringComparison.Ordinal) || name.EndsWith("URI", StringComparison.Ordinal) => ValueKind.Identifier,
        _ when name.EndsWith("Measure", StringComparison.Ordinal) => ValueKind.Measure,
        _ when name.EndsWith("Quantity", StringComparison.Ordinal) => ValueKind.Quantity,
        _ when name.EndsWith("Numeric", StringComparison.Ordinal) || name.EndsWith("Percent", StringComparison.Ordinal)
            || name.EndsWith("Rate", StringComparison.Ordinal) => ValueKind.Numeric,
        _ => ValueKind.Text,
    };

    /// <summary>Attributes that a value may carry; the first is demanded when the kind demands one.</summary>
    public static ReadOnlySpan<string> AttributesOf(ValueKind kind) => kind switch
    {
        ValueKind.Amount => AmountAttributes,
        ValueKind.BinaryObject => BinaryAttributes,
        ValueKind.Code => CodeAttributes,
        ValueKind.Identifier => IdentifierAttributes,
        ValueKind.Measure => MeasureAttributes,
        ValueKind.Numeric => NumericAttributes,
        ValueKind.Quantity => QuantityAttributes,
        ValueKind.Text => TextAttributes,
        _ => [],
    };

    /// <summary>The attribute without which a value is invalid, or null.</summary>
    public static string? RequiredAttribute(ValueKind kind) => kind switch
    {
        ValueKind.Amount => "currencyID",
        ValueKind.BinaryObject => "mimeCode",
        ValueKind.Measure => "unitCode",
        _ => null,
    };

    private static readonly string[] AmountAttributes = ["currencyID", "currencyCodeListVersionID"];
    private static readonly string[] BinaryAttributes = ["mimeCode", "format", "encodingCode", "characterSetCode", "uri", "filename"];
    private static readonly string[] CodeAttributes = ["listID", "listAgencyID", "listAgencyName", "listName", "listVersionID", "name", "languageID", "listURI", "listSchemeURI"];
    private static readonly string[] IdentifierAttributes = ["schemeID", "schemeName", "schemeAgencyID", "schemeAgencyName", "schemeVersionID", "schemeDataURI", "schemeURI"];
    private static readonly string[] MeasureAttributes = ["unitCode", "unitCodeListVersionID"];
    private static readonly string[] NumericAttributes = ["format"];
    private static readonly string[] QuantityAttributes = ["unitCode", "unitCodeListID", "unitCodeListAgencyID", "unitCodeListAgencyName"];
    private static readonly string[] TextAttributes = ["languageID", "languageLocaleID"];

    private static FrozenDictionary<string, Particle[]> Load()
    {
        using var stream = typeof(SchemaTable).Assembly.GetManifestResourceStream("ubl-2.1.txt")!;
        using var lines = new StreamReader(stream);
        var groups = new Dictionary<string, Particle[]>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split(" : ");
            var particles = parts[1] is "..." ? Open : Array.ConvertAll(parts[1].Split(' '), Parse);
            foreach (var name in parts[0].Split(' '))
            {
                groups.Add(name, particles);
            }
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Particle Parse(string text) => text[^1] switch
    {
        '?' => new Particle(string.Intern(text[..^1]), 0, IsRepeated: false),
        '*' => new Particle(string.Intern(text[..^1]), 0, IsRepeated: true),
        '+' => new Particle(string.Intern(text[..^1]), 1, IsRepeated: true),
        _ => new Particle(string.Intern(text), 1, IsRepeated: false),
    };
}
