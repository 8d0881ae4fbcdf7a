using Microsoft.AspNetCore.Mvc;

namespace Samkop.Web;

/// <summary>Reads forms as Swedes fill them in, and says in the reader's language what could not be read.</summary>
internal static class SwedishBinding
{
    public static void Configure(MvcOptions options)
    {
        var own = new OwnTypesBinderProvider();
        options.ModelBinderProviders.Insert(0, own);
        options.ModelMetadataDetailsProviders.Add(own);
        options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => ValidationTexts.Unreadable(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(ValidationTexts.Unreadable);
        messages.SetValueIsInvalidAccessor(ValidationTexts.Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => ValidationTexts.Unknown);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => ValidationTexts.Unknown);
        messages.SetValueMustBeANumberAccessor(_ => ValidationTexts.Number);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => ValidationTexts.Number);
        messages.SetValueMustNotBeNullAccessor(_ => ValidationTexts.Required);
        messages.SetMissingBindRequiredValueAccessor(_ => ValidationTexts.Required);
        messages.SetMissingKeyOrValueAccessor(() => ValidationTexts.Required);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => ValidationTexts.Required);
    }
}
