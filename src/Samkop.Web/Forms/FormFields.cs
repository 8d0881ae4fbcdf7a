using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Samkop.Web;

/// <summary>A field that the page has written: where an error can point.</summary>
/// <param name="Name">Full form name.</param>
/// <param name="Id">Element to move the focus to.</param>
/// <param name="Label">What the reader calls it.</param>
internal sealed record WrittenField(string Name, string Id, string Label);

/// <summary>An error as the summary shows it.</summary>
/// <param name="Label">Label of the field, or null when the error concerns the whole form.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Id">Element to move the focus to, or null.</param>
public sealed record FieldError(string? Label, string Message, string? Id);

/// <summary>
/// The fields of the page being written. The layout comes after the body, so when it writes the error summary
/// all labels and ids are known, and no page has to repeat them.
/// </summary>
public static class FormFields
{
    private static readonly object Key = new();

    /// <summary>All errors, in the order of the fields on the page; those without a field first.</summary>
    public static IReadOnlyList<FieldError> Errors(HttpContext context, ModelStateDictionary state)
    {
        if (state.ErrorCount == 0)
        {
            return [];
        }

        var fields = Of(context);
        return [.. state
            .Where(entry => entry.Value!.Errors.Count > 0)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Index: fields.FindIndex(field => Concerns(entry.Key, field.Name)), error.ErrorMessage)))
            .OrderBy(found => found.Index)
            .Select(found => found.Index < 0
                ? new FieldError(Label: null, found.ErrorMessage, Id: null)
                : new FieldError(fields[found.Index].Label, found.ErrorMessage, fields[found.Index].Id))];
    }

    internal static void Register(HttpContext context, WrittenField field) => Of(context).Add(field);

    internal static IReadOnlyList<string> ErrorsOf(ModelStateDictionary state, string name) => state.ErrorCount == 0
        ? []
        : [.. state.Where(entry => Concerns(entry.Key, name)).SelectMany(entry => entry.Value!.Errors).Select(error => error.ErrorMessage)];

    // Handlers name the field of their command ("Amount"); the page may have it inside an input object ("Input.Amount").
    private static bool Concerns(string key, string name) =>
        string.Equals(key, name, StringComparison.OrdinalIgnoreCase)
        || (key.Length > 0 && name.EndsWith($".{key}", StringComparison.OrdinalIgnoreCase));

    private static List<WrittenField> Of(HttpContext context)
    {
        if (context.Items[Key] is not List<WrittenField> fields)
        {
            context.Items[Key] = fields = [];
        }

        return fields;
    }
}
