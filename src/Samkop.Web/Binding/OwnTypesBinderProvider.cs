using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Samkop.Web;

/// <summary>Binders for ids, amounts and dates; all other types are bound by the framework.</summary>
internal sealed class OwnTypesBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(decimal))
        {
            return new TextBinder(text => FormInput.Amount(text), () => ValidationTexts.Amount);
        }

        if (type == typeof(DateOnly))
        {
            return new TextBinder(text => FormInput.Date(text), () => ValidationTexts.Date);
        }

        return FieldText.IsEntityId(type)
            ? new TextBinder(text => Guid.TryParse(text, out var id) ? FieldText.ToEntityId(type, id) : null, () => ValidationTexts.Unknown)
            : null;
    }

    private sealed class TextBinder(Func<string, object?> read, Func<string> fault) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            context.ModelState.SetModelValue(context.ModelName, given);
            if (string.IsNullOrWhiteSpace(given.FirstValue))
            {
                // Blank is "not given": null where the model allows it, else the required message.
                if (!context.ModelMetadata.IsReferenceOrNullableType)
                {
                    context.ModelState.TryAddModelError(context.ModelName, ValidationTexts.Required);
                    return Task.CompletedTask;
                }

                context.Result = ModelBindingResult.Success(null);
                return Task.CompletedTask;
            }

            if (read(given.FirstValue) is { } value)
            {
                context.Result = ModelBindingResult.Success(value);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, fault());
            }

            return Task.CompletedTask;
        }
    }
}

/// <summary>Reads amounts and dates in the ways people write them.</summary>
public static class FormInput
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d", "yyyy.MM.dd", "yyyy/MM/dd"];

    /// <summary>
    /// An amount: spaces of any kind between thousands, comma or point before the decimals, a real or a typed minus, with or without "kr".
    /// Null when it is none.
    /// </summary>
    public static decimal? Amount(string text)
    {
        var kept = new string([.. text.Where(c => !char.IsWhiteSpace(c))]);
        if (kept.EndsWith("kr", StringComparison.OrdinalIgnoreCase))
        {
            kept = kept[..^2];
        }

        kept = kept.Replace('\u2212', '-').Replace(',', '.');
        return kept.Count(c => c == '.') > 1
            ? null
            : decimal.TryParse(kept, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                ? amount
                : null;
    }

    /// <summary>A date as year, month, day, with or without separators; null when it is none.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
