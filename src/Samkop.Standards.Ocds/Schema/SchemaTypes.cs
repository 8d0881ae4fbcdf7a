namespace Samkop.Standards.Ocds.Schema;

/// <summary>The JSON types that a field may have; several together where the schema allows a choice.</summary>
[Flags]
internal enum JsonTypes
{
    Any = 0,
    Null = 1,
    String = 2,
    Number = 4,
    Integer = 8,
    Boolean = 16,
    Array = 32,
    Object = 64,
}

/// <summary>What must hold for one value, whether it stands in a field or in an array.</summary>
internal sealed record ValueRule
{
    public JsonTypes Types { get; init; }

    /// <summary>Name of the definition that the object follows; null for plain values.</summary>
    public string? Definition { get; init; }

    public int MinLength { get; init; }

    /// <summary><c>date-time</c>, <c>uri</c> or <c>version</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The codes of a closed list; null when any text will do.</summary>
    public IReadOnlySet<string>? Codes { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool IsMinimumExcluded { get; init; }
}

/// <summary>A field of a definition, with what merging needs to know of it.</summary>
internal sealed record FieldRule
{
    public required string Name { get; init; }

    public required ValueRule Value { get; init; }

    /// <summary>What each element must be; null when the field is no array.</summary>
    public ValueRule? Element { get; init; }

    /// <summary>The other kind of element that the array may hold instead: all or none.</summary>
    public ValueRule? OtherElement { get; init; }

    public int MinItems { get; init; }

    public int MinProperties { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>The codes of an open list: others may be used, but are told of.</summary>
    public IReadOnlySet<string>? OpenCodes { get; init; }

    /// <summary>The array is replaced as a whole when releases are merged.</summary>
    public bool IsReplacedWhole { get; init; }

    /// <summary>The field belongs to the single release and is not carried over when releases are merged.</summary>
    public bool IsOmitted { get; init; }

    /// <summary>An identifier that has a history of its own in a versioned release.</summary>
    public bool IsVersionedId { get; init; }
}

/// <summary>An object of the schema.</summary>
internal sealed record Definition
{
    public required string Name { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    public int MinProperties { get; init; }

    public bool AllowsNull { get; init; }

    public IReadOnlyDictionary<string, FieldRule> Fields { get; init; } = new Dictionary<string, FieldRule>(StringComparer.Ordinal);

    /// <summary>Texts that may stand in other languages too, as <c>title_sv</c>.</summary>
    public IReadOnlyDictionary<string, FieldRule> Translated { get; init; } = new Dictionary<string, FieldRule>(StringComparer.Ordinal);

    /// <summary>Set when the name stands for an array and not for an object.</summary>
    public FieldRule? Array { get; init; }

    /// <summary>The rule of a field, also of <c>title_sv</c> and the like; null for fields that the schema does not know.</summary>
    public FieldRule? Find(string name)
    {
        if (Fields.TryGetValue(name, out var field))
        {
            return field;
        }

        var cut = name.IndexOf('_', StringComparison.Ordinal);
        return cut > 0 && Translated.TryGetValue(name[..cut], out field) && Formats.IsLanguageTag(name[(cut + 1)..]) ? field : null;
    }
}
