using System.Collections.Frozen;
using System.Globalization;

namespace Samkop.Standards.Ocds.Schema;

/// <summary>
/// A schema of the standard, read once from the compact lists beside this file. See decisions/20261129-ocds-own-library.md.
/// </summary>
internal sealed class OcdsSchema
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Codes = new(() => ReadCodes("codes"));
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> EformsCodes = new(() => ReadCodes("eforms-codes"));
    private static readonly Lazy<OcdsSchema> BaseRelease = new(() => new OcdsSchema("release", Codes.Value, _ => null));
    private static readonly Lazy<OcdsSchema> EformsRelease = new(() => new OcdsSchema("eforms-release", EformsCodes.Value, _ => null));
    private static readonly Lazy<OcdsSchema> Versioned = new(() => new OcdsSchema("versioned", Codes.Value, _ => null));

    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly Func<string, OcdsSchema?> others;

    private OcdsSchema(string file, FrozenDictionary<string, FrozenSet<string>> codes, Func<string, OcdsSchema?> others)
    {
        this.others = others;
        string? root = null;
        foreach (var block in Blocks(file))
        {
            var definition = Parse(block, codes);
            definitions.Add(definition.Name, definition);
            root ??= definition.Name;
        }

        Root = definitions[root!];
    }

    /// <summary>The definition of the document itself.</summary>
    public Definition Root { get; }

    /// <summary>A release of OCDS 1.1.5, or of the profile for eForms.</summary>
    public static OcdsSchema Release(OcdsProfile profile) => profile == OcdsProfile.Eforms ? EformsRelease.Value : BaseRelease.Value;

    /// <summary>A package of releases.</summary>
    public static OcdsSchema ReleasePackage(OcdsProfile profile) => Package("release-package", profile);

    /// <summary>A package of records.</summary>
    public static OcdsSchema RecordPackage(OcdsProfile profile) => Package("record-package", profile);

    /// <summary>The schema and definition that a name leads to; <c>@release</c> leads to another schema.</summary>
    public (OcdsSchema Schema, Definition Definition) Find(string name)
    {
        if (name[0] != '@')
        {
            return (this, definitions[name]);
        }

        var other = others(name[1..]) ?? throw new InvalidOperationException($"No schema is called {name[1..]}.");
        return (other, other.Root);
    }

    private static OcdsSchema Package(string file, OcdsProfile profile) =>
        new(file, Codes.Value, name => name == "versioned" ? Versioned.Value : Release(profile));

    private static FrozenDictionary<string, FrozenSet<string>> ReadCodes(string file) =>
        Resource.Lines($"schema/{file}.txt")
            .Select(static line => line.Split(' '))
            .ToFrozenDictionary(static words => words[0], static words => words[1..].ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<List<string>> Blocks(string file)
    {
        List<string>? block = null;
        foreach (var line in Resource.Lines($"schema/{file}.txt"))
        {
            if (line[0] == '[')
            {
                if (block is not null)
                {
                    yield return block;
                }

                block = [];
            }

            block!.Add(line);
        }

        yield return block!;
    }

    private static Definition Parse(List<string> block, FrozenDictionary<string, FrozenSet<string>> codes)
    {
        var head = block[0].Split(' ');
        var name = head[0].Trim('[', ']');
        if (head is [_, "=", ..])
        {
            return new Definition { Name = name, Array = Field([name, .. head[2..]], codes) };
        }

        var fields = block.Skip(1).Select(line => Field(line.Split(' '), codes)).ToList();
        return new Definition
        {
            Name = name,
            Required = Word(head, "required")?.Split(',') ?? [],
            MinProperties = Number(head, "minProperties"),
            AllowsNull = head.Contains("null"),
            Fields = fields.Where(static field => field.Name[0] != '~').ToFrozenDictionary(static field => field.Name, StringComparer.Ordinal),
            Translated = fields.Where(static field => field.Name[0] == '~').ToFrozenDictionary(static field => field.Name[1..], StringComparer.Ordinal),
        };
    }

    private static FieldRule Field(string[] words, FrozenDictionary<string, FrozenSet<string>> codes)
    {
        var element = Word(words, "of");
        var other = Word(words, "or");
        return new FieldRule
        {
            Name = words[0],
            Value = Rule(words[1], words, "", codes) with
            {
                Minimum = Limit(words, "minimum"),
                Maximum = Limit(words, "maximum"),
                IsMinimumExcluded = words.Contains("exclusive"),
            },
            Element = element is null ? null : Rule(element, words, "of", codes),
            OtherElement = other is null ? null : Rule(other, [], "", codes),
            MinItems = Number(words, "minItems"),
            MinProperties = Number(words, "minProperties"),
            IsUnique = words.Contains("unique"),
            OpenCodes = Word(words, "open") is { } list ? codes[list] : null,
            IsReplacedWhole = words.Contains("whole"),
            IsOmitted = words.Contains("omit"),
            IsVersionedId = words.Contains("versionId"),
        };
    }

    private static ValueRule Rule(string types, string[] words, string prefix, FrozenDictionary<string, FrozenSet<string>> codes) => new()
    {
        Definition = types[0] == '@' ? types[1..] : null,
        Types = types[0] == '@' ? JsonTypes.Any : types.Split('|').Aggregate(JsonTypes.Any, static (all, one) => all | TypeOf(one)),
        MinLength = Number(words, prefix + "min"),
        Format = Word(words, prefix + "format"),
        Codes = Word(words, prefix + "enum") is { } list ? codes[list]
            : Word(words, prefix + "codes")?.Split(',').ToFrozenSet(StringComparer.Ordinal),
    };

    private static JsonTypes TypeOf(string name) => name switch
    {
        "null" => JsonTypes.Null,
        "string" => JsonTypes.String,
        "number" => JsonTypes.Number,
        "integer" => JsonTypes.Integer,
        "boolean" => JsonTypes.Boolean,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        _ => JsonTypes.Any,
    };

    private static string? Word(string[] words, string name) =>
        words.FirstOrDefault(word => word.Length > name.Length && word[name.Length] == '=' && word.StartsWith(name, StringComparison.Ordinal))?[(name.Length + 1)..];

    private static int Number(string[] words, string name) => (int)(Limit(words, name) ?? 0);

    private static decimal? Limit(string[] words, string name) =>
        Word(words, name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
