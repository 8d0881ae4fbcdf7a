using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Samkop.Web;

/// <summary>A model's value as the text that stands in a field, such that reading it back gives the value again.</summary>
internal static class FieldText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> IdValues = new();

    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.########", Text.Swedish),
        Money money => money.ToDecimal().ToString("0.00", Text.Swedish),
        NetAmount net => Of(net.Money),
        GrossAmount gross => Of(gross.Money),
        UnitPrice price => price.ToDecimal().ToString("0.00####", Text.Swedish),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        _ when IsEntityId(value.GetType()) => ((Guid)IdValue(value.GetType())!.GetValue(value)!).ToString(),
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static IReadOnlyList<string> AllOf(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().Select(Of).OfType<string>()],
        _ => Of(value) is { } one ? [one] : [],
    };

    public static bool IsEntityId(Type type) => IdValue(type) is not null;

    public static object ToEntityId(Type type, Guid id) => Activator.CreateInstance(type, id)!;

    private static PropertyInfo? IdValue(Type type) => IdValues.GetOrAdd(type, static candidate =>
        candidate.IsValueType && Array.Exists(candidate.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>))
            ? candidate.GetProperty("Value")
            : null);
}
