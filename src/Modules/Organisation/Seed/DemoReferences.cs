using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>Patterns derived from the examples that the regions publish on their invoicing pages (catalogue 1.1 and 7.2.1); those of the made-up entities are made up.</summary>
internal static class DemoReferences
{
    private const string NineDigits = "[0-9]{9}";
    private const string SevenDigits = "[0-9]{7}";

    public static IReadOnlyList<EntityReference> All =>
    [
        Order(DemoEntities.Sormland, 1, "DLL[0-9]{7}", "$0", "DLL och sju siffror, till exempel DLL0852123", "DLL and seven digits, for example DLL0852123"),
        Order(DemoEntities.Sormland, 2, "P([0-9]{2})([A-Z][0-9]{3})([0-9]{4})", "P$1-$2-$3", "P och tolv tecken, till exempel P09-N002-2001", "P and twelve characters, for example P09-N002-2001"),
        Code(DemoEntities.Sormland, 3, NineDigits, "Referenskod, nio siffror, till exempel 843008440", "Reference code, nine digits, for example 843008440"),
        Code(DemoEntities.Sormland, 4, "FM[0-9]{4}", "FM och fyra siffror, till exempel FM8440", "FM and four digits, for example FM8440"),
        Order(DemoEntities.Vastmanland, 1, "[45]0[0-9]{6}", "$0", "Åtta siffror som börjar med 40 eller 50, till exempel 40012345", "Eight digits that begin with 40 or 50, for example 40012345"), // sv-literal
        Order(DemoEntities.Vastmanland, 2, "1000[0-9]{6}", "$0", "Tio siffror som börjar med 1000, till exempel 1000123456", "Ten digits that begin with 1000, for example 1000123456"), // sv-literal
        Code(DemoEntities.Vastmanland, 3, SevenDigits, "Ansvarsnummer, sju siffror, till exempel 1712300", "Cost responsibility number, seven digits, for example 1712300"),
        Order(DemoEntities.DentalSormland, 1, "FTS[0-9]{7}", "$0", "FTS och sju siffror", "FTS and seven digits"),
        Code(DemoEntities.DentalSormland, 2, NineDigits, "Referenskod, nio siffror", "Reference code, nine digits"),
        Order(DemoEntities.DentalVastmanland, 1, "14[0-9]{6}", "$0", "Åtta siffror som börjar med 14, till exempel 14012345", "Eight digits that begin with 14, for example 14012345"), // sv-literal
        Code(DemoEntities.DentalVastmanland, 2, SevenDigits, "Ansvarsnummer, sju siffror", "Cost responsibility number, seven digits"),
        Order(DemoEntities.Property, 1, "MFV[0-9]{7}", "$0", "MFV och sju siffror", "MFV and seven digits"),
        Code(DemoEntities.Property, 2, NineDigits, "Referenskod, nio siffror", "Reference code, nine digits"),
        Order(DemoEntities.Museum, 1, "SMM[0-9]{7}", "$0", "SMM och sju siffror", "SMM and seven digits"),
        Code(DemoEntities.Museum, 2, SevenDigits, "Ansvarsnummer, sju siffror", "Cost responsibility number, seven digits"),
    ];

    private static EntityReference Order(LegalEntityId entity, int place, string expression, string form, string sv, string en) =>
        Make(entity, ReferenceKind.Order, place, expression, form, new Text(sv, en));

    private static EntityReference Code(LegalEntityId entity, int place, string expression, string sv, string en) =>
        Make(entity, ReferenceKind.BuyerReference, place, expression, "$0", new Text(sv, en));

    private static EntityReference Make(LegalEntityId entity, ReferenceKind kind, int place, string expression, string form, Text description) => new()
    {
        Id = DemoIds.Make(11, (DemoEntities.All.ToList().FindIndex(one => one.Id == entity) * 100) + place),
        Entity = entity,
        Kind = kind,
        Expression = expression,
        Form = form,
        DescriptionSv = description.Sv,
        DescriptionEn = description.En,
        Place = place,
    };
}
