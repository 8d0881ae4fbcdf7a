using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>People of the demo; each shows one way to work. All names are made up.</summary>
internal static class DemoPeople
{
    private static readonly DateOnly From = new(2025, 1, 1);

    /// <summary>The demo supplier's id, agreed with the suppliers' part of the demo world.</summary>
    public static readonly SupplierId DemoSupplier = SupplierId.From(DemoIds.Make(5, 1));

    public static IReadOnlyList<(Person Person, IReadOnlyList<RoleHolding> Roles)> All =>
    [
        Staff(1, "Åsa Öberg", "Sjuksköterska, avdelning 52 – beställare", DemoEntities.Sormland, DemoUnits.Ward52, Roles.Orderer), // sv-literal
        Staff(2, "Mikael Lindqvist", "Enhetschef, avdelning 52 – beslutsattestant", DemoEntities.Sormland, DemoUnits.Ward52, Roles.Approver | Roles.Orderer), // sv-literal
        Staff(3, "Samira Haddad", "Inköpare, gemensamma inköpsfunktionen", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Buyer, isJoint: true), // sv-literal
        Staff(4, "Göran Åkesson", "Avtalsförvaltare, gemensamma inköpsfunktionen", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.ContractManager, isJoint: true), // sv-literal
        Staff(5, "Eva-Lena Nordström", "Ekonom, Region Sörmland", DemoEntities.Sormland, DemoUnits.FinanceSormland, Roles.Finance, isJoint: true), // sv-literal
        Staff(6, "Johan Bergkvist", "Ekonom, Region Västmanland", DemoEntities.Vastmanland, DemoUnits.FinanceVastmanland, Roles.Finance, isJoint: true), // sv-literal
        Staff(7, "Fatima Nilsson", "Vårdenhetschef, akuten Västerås – beställare och attestant", DemoEntities.Vastmanland, DemoUnits.EmergencyVasteras, Roles.Orderer | Roles.Approver), // sv-literal
        Staff(8, "Ingrid Sjöö", "Hållbarhetsstrateg", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Sustainability, isJoint: true), // sv-literal
        Staff(9, "Lars Tengblad", "Revisor", DemoEntities.Sormland, null, Roles.Auditor, isJoint: true), // sv-literal
        Staff(10, "Maria Ek", "Systemadministratör", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Administrator, isJoint: true), // sv-literal
        Staff(11, "Peter Hallgren", "Registrator", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Registrar, isJoint: true), // sv-literal
        Staff(12, "Karin Wester", "Klinikchef, Folktandvården City – beställare och attestant", DemoEntities.DentalSormland, DemoUnits.DentalEskilstuna, Roles.Orderer | Roles.Approver), // sv-literal
        SupplierPerson(13, "Nils Fager", "Säljare, Nordtextil AB – leverantör", DemoSupplier), // sv-literal
        Staff(20, "Lena Stråhle", "Verksamhetschef medicin – beslutsattestant utan beloppsgräns", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Approver), // sv-literal
        Staff(21, "Anders Vikström", "Inköpschef – beslutsattestant", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Approver), // sv-literal
        Staff(22, "Olle Sandin", "Administratör, inköpsfunktionen – beställare", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Orderer), // sv-literal
        Staff(23, "Birgitta Holm", "Administratör, ekonomistaben – beställare", DemoEntities.Sormland, DemoUnits.FinanceSormland, Roles.Orderer), // sv-literal
        Staff(24, "Daniel Ekberg", "Undersköterska, akuten Västerås – beställare", DemoEntities.Vastmanland, DemoUnits.EmergencyVasteras, Roles.Orderer), // sv-literal
        Staff(25, "Helena Kraft", "Sjukhuschef – beslutsattestant utan beloppsgräns", DemoEntities.Vastmanland, DemoUnits.EmergencyVasteras, Roles.Approver), // sv-literal
        Staff(26, "Tomas Alm", "Ekonomichef – beslutsattestant", DemoEntities.Vastmanland, DemoUnits.FinanceVastmanland, Roles.Approver), // sv-literal
        Staff(27, "Sofia Bladh", "Administratör, ekonomi – beställare", DemoEntities.Vastmanland, DemoUnits.FinanceVastmanland, Roles.Orderer), // sv-literal
        Staff(28, "Ali Rezaei", "Tandsköterska, Folktandvården City – beställare", DemoEntities.DentalSormland, DemoUnits.DentalEskilstuna, Roles.Orderer), // sv-literal
        Staff(29, "Monica Falk", "Verkställande direktör – beslutsattestant utan beloppsgräns", DemoEntities.DentalSormland, DemoUnits.DentalEskilstuna, Roles.Approver), // sv-literal
        Staff(30, "Jenny Ström", "Tandhygienist, Folktandvården Oxbacken – beställare", DemoEntities.DentalVastmanland, DemoUnits.DentalVasteras, Roles.Orderer), // sv-literal
        Staff(31, "Patrik Lund", "Klinikchef, Folktandvården Oxbacken – beslutsattestant", DemoEntities.DentalVastmanland, DemoUnits.DentalVasteras, Roles.Approver), // sv-literal
        Staff(32, "Ulla Björk", "Verkställande direktör – beslutsattestant utan beloppsgräns", DemoEntities.DentalVastmanland, DemoUnits.DentalVasteras, Roles.Approver), // sv-literal
        Staff(33, "Kent Åberg", "Fastighetsskötare – beställare", DemoEntities.Property, DemoUnits.PropertyCare, Roles.Orderer), // sv-literal
        Staff(34, "Susanne Grip", "Verkställande direktör – beslutsattestant utan beloppsgräns", DemoEntities.Property, DemoUnits.PropertyCare, Roles.Approver), // sv-literal
        Staff(35, "Hanna Forsell", "Driftchef – beslutsattestant", DemoEntities.Property, DemoUnits.PropertyCare, Roles.Approver), // sv-literal
        Staff(36, "Elsa Rydh", "Butiksansvarig, museibutiken – beställare", DemoEntities.Museum, DemoUnits.MuseumShop, Roles.Orderer), // sv-literal
        Staff(37, "Bengt Hammar", "Museichef – beslutsattestant utan beloppsgräns", DemoEntities.Museum, DemoUnits.MuseumShop, Roles.Approver), // sv-literal
        Staff(38, "Rebecka Lind", "Intendent – beslutsattestant", DemoEntities.Museum, DemoUnits.MuseumShop, Roles.Approver), // sv-literal
        Staff(39, "Gunilla Roos", "Arkivarie – registrator som godkänner gallring", DemoEntities.Sormland, DemoUnits.PurchasingSormland, Roles.Registrar, isJoint: true), // sv-literal
    ];

    private static (Person, IReadOnlyList<RoleHolding>) Staff(
        int number, string name, string title, LegalEntityId entity, UnitId? unit, Roles roles, bool isJoint = false)
    {
        var person = Make(number, name, title, entity, unit, supplier: null);
        var entities = isJoint ? DemoEntities.All.Select(one => one.Id) : [entity];
        var held = entities.SelectMany(one => RoleNames.Each(roles).Select(role => (one, role)))
            .Select((pair, index) => new RoleHolding
            {
                Id = DemoIds.Make(4, (number * 100) + index),
                Person = person.Id,
                Role = pair.role,
                Entity = pair.one,
                Unit = isJoint ? null : unit,
                From = From,
            });
        return (person, [.. held]);
    }

    private static (Person, IReadOnlyList<RoleHolding>) SupplierPerson(int number, string name, string title, SupplierId supplier) =>
        (Make(number, name, title, entity: null, unit: null, supplier), []);

    private static Person Make(int number, string name, string title, LegalEntityId? entity, UnitId? unit, SupplierId? supplier) => new()
    {
        Id = PersonId.From(DemoIds.Make(3, number)),
        Name = name,
        Title = title,
        Email = $"demo{number}@samkop.example",
        HomeEntity = entity,
        HomeUnit = unit,
        Supplier = supplier,
        IsDemo = true,
    };
}
