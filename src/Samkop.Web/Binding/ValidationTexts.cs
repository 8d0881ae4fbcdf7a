using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Samkop.Web;

/// <summary>
/// Texts of the validation attributes in both languages. The field's label stands beside them, so they need not name it.
/// Properties are read by name through the attributes' resource mechanism, hence public.
/// </summary>
public sealed class ValidationTexts : IValidationMetadataProvider
{
    /// <summary>A value is missing.</summary>
    public static string Required => new Text("Fyll i det här.", "Fill this in.").ToString();

    /// <summary>Not a number.</summary>
    public static string Number => new Text("Skriv en siffra.", "Write a number.").ToString();

    /// <summary>Not an amount.</summary>
    public static string Amount => new Text("Skriv beloppet med siffror, till exempel 1\u00A0250,50.", "Write the amount in figures, for example 1\u00A0250,50.").ToString();

    /// <summary>Not a date.</summary>
    public static string Date => new Text("Skriv datumet som år-månad-dag, till exempel 2026-12-02.", "Write the date as year-month-day, for example 2026-12-02.").ToString();

    /// <summary>Not one of the choices.</summary>
    public static string Unknown => new Text("Välj ett av alternativen.", "Choose one of the alternatives.").ToString();

    /// <summary>Longer than <c>{1}</c> characters.</summary>
    public static string TooLong => new Text("Skriv högst {1} tecken.", "Write at most {1} characters.").ToString();

    /// <summary>Outside <c>{1}</c> to <c>{2}</c>.</summary>
    public static string OutOfRange => new Text("Ange ett värde från {1} till {2}.", "Give a value from {1} to {2}.").ToString();

    /// <summary>Not a mail address.</summary>
    public static string MailAddress => new Text("Skriv en e-postadress, till exempel namn@region.se.", "Write a mail address, for example name@region.se.").ToString();

    /// <summary>Not in the form asked for.</summary>
    public static string WrongForm => new Text("Det har inte rätt form.", "It does not have the right form.").ToString();

    /// <summary>What was typed could not be read.</summary>
    public static string Unreadable(string value) =>
        new Text($"”{value}” går inte att läsa här.", $"“{value}” cannot be read here.").ToString();

    /// <inheritdoc />
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (NameOfText(attribute) is { } name && HasNoTextOfItsOwn(attribute))
            {
                attribute.ErrorMessageResourceType = typeof(ValidationTexts);
                attribute.ErrorMessageResourceName = name;
            }
        }
    }

    private static bool HasNoTextOfItsOwn(ValidationAttribute attribute) =>
        attribute.ErrorMessageResourceName is null && (attribute.ErrorMessage is null || attribute is EmailAddressAttribute);

    private static string? NameOfText(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => nameof(Required),
        StringLengthAttribute or MaxLengthAttribute => nameof(TooLong),
        RangeAttribute => nameof(OutOfRange),
        EmailAddressAttribute => nameof(MailAddress),
        RegularExpressionAttribute => nameof(WrongForm),
        _ => null,
    };
}
