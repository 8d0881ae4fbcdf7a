using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samkop.Kernel;
using Samkop.Standards.Ocds.Schema;

namespace Samkop.Standards.Ocds.Checking;

/// <summary>Holds a document to its schema.</summary>
internal sealed class SchemaCheck
{
    private readonly List<OcdsFinding> findings = [];

    public static IReadOnlyList<OcdsFinding> Run(JsonNode document, OcdsSchema schema)
    {
        var check = new SchemaCheck();
        check.CheckObject(document, schema, schema.Root, Place.Top);
        return check.findings;
    }

    private void CheckObject(JsonNode? node, OcdsSchema schema, Definition definition, Place place)
    {
        if (definition.Array is { } array)
        {
            CheckField(node, schema, array, place);
            return;
        }

        if (node is not JsonObject @object)
        {
            if (node is not null || !definition.AllowsNull)
            {
                Add("type", place, new Text("Här ska stå ett objekt.", "An object must stand here."));
            }

            return;
        }

        foreach (var name in definition.Required.Where(name => !@object.ContainsKey(name)))
        {
            Add("required", place.In(name), new Text($"Fältet {name} saknas.", $"The field {name} is missing."));
        }

        if (@object.Count < definition.MinProperties)
        {
            Add("minProperties", place, new Text("Objektet är tomt.", "The object is empty."));
        }

        foreach (var (name, value) in @object)
        {
            if (definition.Find(name) is { } field)
            {
                CheckField(value, schema, field, place.In(name));
            }
        }
    }

    private void CheckField(JsonNode? node, OcdsSchema schema, FieldRule field, Place place)
    {
        CheckValue(node, schema, field.Value, place);
        if (node is JsonObject { } inner && inner.Count < field.MinProperties)
        {
            Add("minProperties", place, new Text("Objektet är tomt.", "The object is empty."));
        }

        if (node is not JsonArray array)
        {
            return;
        }

        if (array.Count < field.MinItems)
        {
            Add("minItems", place, new Text("Listan har för få poster.", "The list has too few entries."));
        }

        if (field.IsUnique && HasTwins(array))
        {
            Add("uniqueItems", place, new Text("Samma sak står två gånger i listan.", "The same thing stands twice in the list."));
        }

        if (field is { Element: { } element, OtherElement: { } other })
        {
            findings.AddRange(Better(Elements(array, schema, element, place), Elements(array, schema, other, place)));
        }
        else if (field.Element is { } only)
        {
            findings.AddRange(Elements(array, schema, only, place));
        }
    }

    private static List<OcdsFinding> Elements(JsonArray array, OcdsSchema schema, ValueRule rule, Place place)
    {
        var check = new SchemaCheck();
        for (var i = 0; i < array.Count; i++)
        {
            check.CheckValue(array[i], schema, rule, place.At(i));
        }

        return check.findings;
    }

    // Neither reading fits: tell of the one with fewer faults; of two equal ones the one that was followed deeper.
    private static List<OcdsFinding> Better(List<OcdsFinding> first, List<OcdsFinding> second)
    {
        if (first.Count != second.Count)
        {
            return first.Count < second.Count ? first : second;
        }

        return Depth(second) > Depth(first) ? second : first;
    }

    private static int Depth(List<OcdsFinding> findings) => findings.Count == 0 ? 0 : findings[0].Field.Count(static sign => sign == '/');

    private void CheckValue(JsonNode? node, OcdsSchema schema, ValueRule rule, Place place)
    {
        if (rule.Definition is { } name)
        {
            var (other, definition) = schema.Find(name);
            CheckObject(node, other, definition, place);
            return;
        }

        var types = TypesOf(node);
        if (rule.Types != JsonTypes.Any && (types & rule.Types) == 0)
        {
            Add("type", place, new Text("Värdet har fel slag.", "The value is of the wrong kind."));
        }

        var text = types == JsonTypes.String ? node!.GetValue<string>() : null;
        if (rule.Codes is { } codes && !(node is null && rule.Types.HasFlag(JsonTypes.Null)) && (text is null || !codes.Contains(text)))
        {
            Add("enum", place, new Text($"Koden {Shown(node)} finns inte i den slutna listan.", $"The code {Shown(node)} is not in the closed list."));
        }

        if (text is not null)
        {
            CheckText(text, rule, place);
        }
        else if (types.HasFlag(JsonTypes.Number) && (rule.Minimum is not null || rule.Maximum is not null))
        {
            CheckNumber(node!, rule, place);
        }
    }

    private void CheckText(string text, ValueRule rule, Place place)
    {
        if (text.Length < rule.MinLength)
        {
            Add("minLength", place, new Text("Texten är tom.", "The text is empty."));
        }

        if (rule.Format is { } format && !Formats.IsOf(format, text))
        {
            Add(format == "version" ? "pattern" : $"format-{format}", place, format switch
            {
                "date-time" => new Text($"{Shown(text)} är inte en tidpunkt med tidszon.", $"{Shown(text)} is not a moment with an offset."),
                "uri" => new Text($"{Shown(text)} är inte en fullständig adress.", $"{Shown(text)} is not a full address."),
                _ => new Text($"{Shown(text)} är inte en version.", $"{Shown(text)} is not a version."),
            });
        }
    }

    private void CheckNumber(JsonNode node, ValueRule rule, Place place)
    {
        if (!decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return;
        }

        if (number < rule.Minimum || (rule.IsMinimumExcluded && number == rule.Minimum))
        {
            Add("minimum", place, new Text("Talet är för litet.", "The number is too small."));
        }

        if (number > rule.Maximum)
        {
            Add("maximum", place, new Text("Talet är för stort.", "The number is too large."));
        }
    }

    private void Add(string rule, Place place, Text message) => findings.Add(new OcdsFinding(FindingKind.Schema, rule, place.Field, place.Path, message));

    // Equal things have equal text once names are in order; a set keeps long lists fast.
    private static bool HasTwins(JsonArray array)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return array.Any(element => !seen.Add(CanonicalJson.Of(element)));
    }

    private static JsonTypes TypesOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => JsonTypes.Null,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.Object => JsonTypes.Object,
        _ => IsWhole(node!) ? JsonTypes.Number | JsonTypes.Integer : JsonTypes.Number,
    };

    private static bool IsWhole(JsonNode node) =>
        double.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsInteger(number);

    private static string Shown(JsonNode? node) => Shown(node is null ? "null" : node.ToJsonString());

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
