using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>
/// The buyers of the demo. The regions and dental companies carry their published numbers, addresses and patterns
/// (the regions' own invoicing pages, read 2022–2023); the property company and the foundation are made up.
/// </summary>
internal static class DemoEntities
{
    public static readonly LegalEntityId Sormland = Id(1);
    public static readonly LegalEntityId Vastmanland = Id(2);
    public static readonly LegalEntityId DentalSormland = Id(3);
    public static readonly LegalEntityId DentalVastmanland = Id(4);
    public static readonly LegalEntityId Property = Id(5);
    public static readonly LegalEntityId Museum = Id(6);

    public static IReadOnlyList<LegalEntity> All =>
    [
        Entity(Sormland, Sormland, EntityForm.Region, "Region Sörmland", "Sörmland", "2321000032", "DLL", 7, 852_123, "Referenskod", "Box 529, 631 07 Eskilstuna", "leverantorsfaktura@regionsormland.se"), // sv-literal
        Entity(Vastmanland, Vastmanland, EntityForm.Region, "Region Västmanland", "Västmanland", "2321000172", "", 8, 40_012_345, "Ansvarsnummer", "Box 1134, 721 28 Västerås", "e-handel@regionvastmanland.se"), // sv-literal
        Entity(DentalSormland, Sormland, EntityForm.Company, "Folktandvården Sörmland AB", "FTV Sörmland", "5568202625", "FTS", 7, 1_001, "Referenskod", "Box 543, 611 10 Nyköping", "leverantorsfaktura@regionsormland.se"), // sv-literal
        Entity(DentalVastmanland, Vastmanland, EntityForm.Company, "Folktandvården Västmanland AB", "FTV Västmanland", "5567665574", "", 8, 14_012_345, "Ansvarsnummer", "Box 1050, 721 27 Västerås", "e-handel@regionvastmanland.se"), // sv-literal
        Entity(Property, Sormland, EntityForm.Company, "Mälarfastigheter Vård AB", "Mälarfastigheter", "5590000013", "MFV", 7, 2_001, "Referenskod", "Box 77, 631 02 Eskilstuna", "faktura@malarfastigheter.example"), // sv-literal
        Entity(Museum, Vastmanland, EntityForm.Foundation, "Stiftelsen Mälardalens museum", "Mälarmuseet", "8024000013", "SMM", 7, 301, "Ansvarsnummer", "Slottsgatan 1, 722 11 Västerås", "faktura@malarmuseet.example"), // sv-literal
    ];

    internal static LegalEntityId Id(int number) => LegalEntityId.From(DemoIds.Make(1, number));

    private static LegalEntity Entity(
        LegalEntityId id, LegalEntityId group, EntityForm form, string name, string shortName, string number, string prefix, int digits, long first,
        string codeLabel, string address, string email) => new()
        {
            Id = id,
            Group = group,
            Form = form,
            Name = name,
            ShortName = shortName,
            OrganisationNumber = number,
            PeppolId = "0007:" + number,
            InvoiceAddress = address,
            InvoiceEmail = email,
            OrderPrefix = prefix,
            OrderDigits = digits,
            OrderFirst = first,
            CostCodeLabel = codeLabel,
        };
}
