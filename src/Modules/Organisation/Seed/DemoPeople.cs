using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;

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
