using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Small steps of telling: an object within an object, a text, a sum, a moment.</summary>
internal static class Telling
{
    private static readonly Dictionary<string, int> DaysOfUnit = new(StringComparer.Ordinal)
    {
        ["DAY"] = 1,
        ["WEEK"] = 7,
        ["MONTH"] = 30,
        ["YEAR"] = 365,
    };

    /// <summary>The object in a field, begun when it is missing; the path may have several steps.</summary>
    public static JsonObject In(this JsonObject told, string path)
    {
        foreach (var step in path.Split('/'))
        {
            if (told[step] is not JsonObject inner)
            {
                inner = [];
                told[step] = inner;
            }

            told = inner;
        }

        return told;
    }

    /// <summary>The list in a field, begun when it is missing.</summary>
    public static JsonArray List(this JsonObject told, string name)
    {
        if (told[name] is not JsonArray list)
        {
            list = [];
            told[name] = list;
        }

        return list;
    }

    /// <summary>Sets a field at the end of a path. Nothing is set to nothing.</summary>
    public static void Set(this JsonObject told, string path, JsonNode? value)
    {
        if (value is null)
        {
            return;
        }

        var cut = path.LastIndexOf('/');
        (cut < 0 ? told : told.In(path[..cut]))[path[(cut + 1)..]] = value;
    }

    /// <summary>Adds a text to a list of texts unless it stands there.</summary>
    public static void AddTo(this JsonObject told, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        var list = told.List(name);
        if (!told.Texts(name).Contains(text, StringComparer.Ordinal))
        {
            list.Add((JsonNode)JsonValue.Create(text));
        }
    }

    /// <summary>Sets a text, or adds to the one that another field gave.</summary>
    public static void Append(this JsonObject told, string name, string? text, string between = " ")
    {
        if (text is not null)
        {
            told[name] = told.Text(name) is { } before && before != text ? before + between + text : text;
        }
    }

    /// <summary>A number; null when the text is none.</summary>
    public static JsonNode? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(Plain(number)) : null;

    /// <summary>A share of one from a percentage; null when the text is none.</summary>
    public static JsonNode? Share(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(Plain(number / 100)) : null;

    /// <summary>A sum with its currency.</summary>
    public static JsonObject? Sum(XElement amount) =>
        Number(amount.Text()) is { } number ? new JsonObject { ["amount"] = number, ["currency"] = amount.Of("currencyID") } : null;

    /// <summary>true or false; null when the text is neither.</summary>
    public static JsonNode? Flag(string? text) => text switch
    {
        "true" or "yes" => JsonValue.Create(true),
        "false" or "no" => JsonValue.Create(false),
        _ => null,
    };

    /// <summary>Length in days: months of 30, years of 365.</summary>
    public static JsonNode? Days(XElement measure) =>
        Number(measure.Text()) is JsonValue number && DaysOfUnit.TryGetValue(measure.Of("unitCode") ?? "DAY", out var days)
            ? JsonValue.Create(Plain(number.GetValue<decimal>() * days))
            : null;

    /// <summary>A moment from a date and a time that stand apart; the date's offset counts when the time has none.</summary>
    /// <param name="date">The date, as <c>2019-11-08+01:00</c>.</param>
    /// <param name="time">The time, or what to take when it is not told.</param>
    public static JsonNode? Moment(string? date, string time)
    {
        if (date is not { Length: >= 10 })
        {
            return null;
        }

        var offset = date.Length > 10 ? date[10..] : "Z";
        return JsonValue.Create($"{date[..10]}T{(time.Length == 8 ? time + offset : time)}");
    }

    /// <summary>The first moment of a day.</summary>
    public static JsonNode? Start(string? date) => Moment(date, "00:00:00");

    /// <summary>The last second of a day.</summary>
    public static JsonNode? End(string? date) => Moment(date, "23:59:59");

    // 250000.00 is told as 250000.
    private static decimal Plain(decimal number) => number / 1.000000000000000000000000000000000m;
}
