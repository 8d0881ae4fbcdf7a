using System.Globalization;
using System.Reflection;

namespace Samkop.Kernel.Work;

/// <summary>The keys of a row as text in an address, and back. What is no place is read as none: addresses are typed and mangled by anybody.</summary>
internal static class ListPlace
{
    private const char Between = '~';
    private const string Day = "yyyy-MM-dd";

    public static readonly MethodInfo CompareTexts = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static readonly MethodInfo ComparedByDatabase = typeof(ListPlace).GetMethod(nameof(OnlyInTheDatabase), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static string Write(IEnumerable<object> keys) => string.Join(Between, keys.Select(key => Uri.EscapeDataString(TextOf(key)).Replace("~", "%7E", StringComparison.Ordinal)));

    public static object[]? Read(string place, IReadOnlyList<Type> types)
    {
        var parts = place.Split(Between);
        if (parts.Length != types.Count)
        {
            return null;
        }

        var values = parts.Zip(types, (part, type) => ValueOf(Uri.UnescapeDataString(part), type)).ToArray();
        return Array.Exists(values, value => value is null) ? null : [.. values.OfType<object>()];
    }

    public static bool HasOperators(Type type) => type.IsPrimitive || type.GetMethod("op_GreaterThan", [type, type]) is not null;

    private static string TextOf(object key) => key switch
    {
        string text => text,
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        Instant moment => moment.ToString(),
        Enum state => Convert.ToInt32(state, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable plain when key.GetType().IsPrimitive || key is Guid => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => key.GetType().GetProperty("Value")!.GetValue(key)!.ToString()!,
    };

    private static object? ValueOf(string text, Type type)
    {
        if (type == typeof(string))
        {
            // PostgreSQL refuses a text that holds the zero character.
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        if (type == typeof(Instant))
        {
            return Instant.TryParse(text, out var moment) ? moment : null;
        }

        if (type.IsEnum || type == typeof(int))
        {
            return !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? null : type.IsEnum ? Enum.ToObject(type, number) : number;
        }

        if (type == typeof(long))
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        return !Guid.TryParse(text, out var id) ? null : type == typeof(Guid) ? id : Activator.CreateInstance(type, id);
    }

    private static bool OnlyInTheDatabase<TId>(TId left, TId right) => throw new NotSupportedException($"{left} and {right} are compared by the database.");
}
