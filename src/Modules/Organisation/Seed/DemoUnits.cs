using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>Units with cost codes in the patterns that the entities publish.</summary>
internal static class DemoUnits
{
    public static readonly UnitId Ward52 = Id(1);
    public static readonly UnitId PurchasingSormland = Id(2);
    public static readonly UnitId FinanceSormland = Id(3);
    public static readonly UnitId EmergencyVasteras = Id(4);
    public static readonly UnitId FinanceVastmanland = Id(5);
    public static readonly UnitId DentalEskilstuna = Id(6);
    public static readonly UnitId DentalVasteras = Id(7);
    public static readonly UnitId PropertyCare = Id(8);
    public static readonly UnitId MuseumShop = Id(9);

    public static IReadOnlyList<Unit> All =>
    [
        Unit(Ward52, DemoEntities.Sormland, "Avdelning 52, Mälarsjukhuset", "843008440", "7350000010013", "Kungsvägen 42", "631 88", "Eskilstuna"), // sv-literal
        Unit(PurchasingSormland, DemoEntities.Sormland, "Gemensamma inköpsfunktionen", "843001100", "7350000010020", "Repslagaregatan 19", "611 88", "Nyköping"), // sv-literal
        Unit(FinanceSormland, DemoEntities.Sormland, "Ekonomistaben", "843001200", "7350000010037", "Repslagaregatan 19", "611 88", "Nyköping"), // sv-literal
        Unit(EmergencyVasteras, DemoEntities.Vastmanland, "Akutmottagningen Västerås", "1712300", "7350000020012", "Sigtunagatan", "721 89", "Västerås"), // sv-literal
        Unit(FinanceVastmanland, DemoEntities.Vastmanland, "Ekonomi Västmanland", "1710100", "7350000020029", "Regionhuset", "721 51", "Västerås"), // sv-literal
        Unit(DentalEskilstuna, DemoEntities.DentalSormland, "Folktandvården City, Eskilstuna", "843105210", "7350000030011", "Kungsgatan 13", "632 20", "Eskilstuna"), // sv-literal
        Unit(DentalVasteras, DemoEntities.DentalVastmanland, "Folktandvården Oxbacken", "1725110", "7350000040010", "Oxbackgatan 2", "722 13", "Västerås"), // sv-literal
        Unit(PropertyCare, DemoEntities.Property, "Fastighetsdrift", "843200100", "7350000050019", "Munktellstorget 2", "633 43", "Eskilstuna"), // sv-literal
        Unit(MuseumShop, DemoEntities.Museum, "Museibutiken", "1790200", "7350000060018", "Slottsgatan 1", "722 11", "Västerås"), // sv-literal
    ];

    private static UnitId Id(int number) => UnitId.From(DemoIds.Make(2, number));

    private static Unit Unit(UnitId id, LegalEntityId entity, string name, string code, string gln, string street, string postal, string city) => new()
    {
        Id = id,
        Entity = entity,
        Name = name,
        CostCode = code,
        DeliveryGln = gln,
        DeliveryAddress = street,
        PostalCode = postal,
        City = city,
    };
}
