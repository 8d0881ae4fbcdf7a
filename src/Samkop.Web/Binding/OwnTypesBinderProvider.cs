using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Samkop.Web;

/// <summary>Binders for our own types, amounts and dates; all other types are bound by the framework.</summary>
internal sealed class OwnTypesBinderProvider : IModelBinderProvider, IValidationMetadataProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        FormReaders.For(context.Metadata.UnderlyingOrModelType) is { } read ? new TextBinder(read) : null;

    // Values are whole: their insides are no fields of a form, and looking into them would only cost.
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (FormReaders.For(Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType) is not null)
        {
            context.ValidationMetadata.ValidateChildren = false;
        }
    }

    private sealed class TextBinder(FormReader read) : IModelBinder
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
                Blank(context);
                return Task.CompletedTask;
            }

            var (value, fault) = read(given.FirstValue);
            if (fault is null)
            {
                context.Result = ModelBindingResult.Success(value);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, fault);
            }

            return Task.CompletedTask;
        }

        // Blank is "not given": null where the model allows it, else the required message.
        private static void Blank(ModelBindingContext context)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType)
            {
                context.Result = ModelBindingResult.Success(null);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, ValidationTexts.Required);
            }
        }
    }
}
