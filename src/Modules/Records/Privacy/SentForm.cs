using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Samkop.Web;

namespace Samkop.Records.Privacy;

/// <summary>
/// Which fields of a page's form hold free text. A field is found by its form name in the page model or the handler's parameters; what is bound
/// to a number, date, choice or identifier is no free text, and what is bound to nothing known is judged as text, to be safe.
/// </summary>
internal static class SentForm
{
    public static bool IsFreeText(Type page, HandlerMethodDescriptor? handler, string name)
    {
        var steps = Steps(name);
        if (steps.Count == 0 || name.StartsWith("__", StringComparison.Ordinal) || name is "handler" or PersonalDataFilter.Answer)
        {
            return false;
        }

        var parameter = handler?.Parameters.FirstOrDefault(one => string.Equals(one.Name, steps[0].Name, StringComparison.OrdinalIgnoreCase));
        var property = Property(page, steps[0].Name);
        var type = property?.PropertyType ?? parameter?.ParameterInfo.ParameterType;
        ICustomAttributeProvider? source = property is not null ? property : parameter?.ParameterInfo;
        foreach (var (step, next) in steps.Zip(steps.Skip(1).Select(one => one.Name).Append(null)))
        {
            type = step.IsIndexed ? Element(type) : type;
            if (next is not null && type is not null)
            {
                var inner = Property(type, next);
                (type, source) = (inner?.PropertyType, inner);
            }
        }

        return type is null || (IsText(type) && source is not null && !IsExempt(source));
    }

    private static bool IsText(Type type) => type == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(type);

    private static bool IsExempt(ICustomAttributeProvider source) =>
        source.IsDefined(typeof(NotFreeTextAttribute), inherit: true)
        || source.GetCustomAttributes(typeof(DataTypeAttribute), inherit: true).Any(one => one is DataTypeAttribute { DataType: DataType.Password });

    private static PropertyInfo? Property(Type owner, string name)
    {
        var all = owner.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.FlattenHierarchy);
        return all.FirstOrDefault(one => string.Equals(one.GetCustomAttribute<BindPropertyAttribute>()?.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private static Type? Element(Type? type)
    {
        if (type is null || type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        return type.IsArray ? type.GetElementType() : type.GetGenericArguments().LastOrDefault();
    }

    // "Lines[7].Reason" is Lines, indexed, and Reason.
    private static List<(string Name, bool IsIndexed)> Steps(string name) =>
        [.. name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('[')).Select(parts => (parts[0], parts.Length > 1))];
}
