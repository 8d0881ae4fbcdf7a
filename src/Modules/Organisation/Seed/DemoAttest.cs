using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>
/// The attest register of the demo. Every unit has somebody who orders and somebody else who decides; every entity has one without
/// limit. Amounts and decisions are made up.
/// </summary>
internal static class DemoAttest
{
    private static readonly DateOnly From = new(2025, 1, 1);

    private static readonly (LegalEntityId Entity, string Decision)[] Decisions =
    [
        (DemoEntities.Sormland, "Regionstyrelsen 2024-12-10 § 214"), // sv-literal
        (DemoEntities.Vastmanland, "Regionstyrelsen 2024-12-11 § 198"), // sv-literal
        (DemoEntities.DentalSormland, "Styrelsen 2024-12-03 § 41"),
        (DemoEntities.DentalVastmanland, "Styrelsen 2024-12-05 § 37"),
        (DemoEntities.Property, "Styrelsen 2024-11-28 § 52"),
        (DemoEntities.Museum, "Styrelsen 2024-12-01 § 12"),
    ];

    public static IReadOnlyList<AttestEntry> All =>
    [
        .. Spending(DemoEntities.Sormland,
            (2, "843008440", 100_000, 20), (21, "8430011*", 500_000, 20), (20, AttestArea.All, null, 21)),
        .. Spending(DemoEntities.Vastmanland,
            (7, "1712300", 100_000, 26), (26, "1710*", 500_000, 25), (25, AttestArea.All, null, 26)),
        .. Spending(DemoEntities.DentalSormland, (12, "843105210", 50_000, 29), (29, AttestArea.All, null, 12)),
        .. Spending(DemoEntities.DentalVastmanland, (31, "1725110", 100_000, 32), (32, AttestArea.All, null, 31)),
        .. Spending(DemoEntities.Property, (34, AttestArea.All, null, 35), (35, "843200100", 75_000, null)),
        .. Spending(DemoEntities.Museum, (37, AttestArea.All, null, 38), (38, "1790200", 40_000, null)),
        .. Receiving,
    ];

    private static IEnumerable<AttestEntry> Spending(LegalEntityId entity, params (int Person, string Area, int? Kronor, int? Substitute)[] rows) =>
        rows.Select(row => Entry(row.Person, AttestAct.Expenditure, entity, row.Area, row.Kronor, row.Substitute));

    // Those who order confirm what came; the finance officer confirms for all codes, for what has no order.
    private static IEnumerable<AttestEntry> Receiving =>
    [
        .. DemoPeople.All
            .Where(pair => pair.Roles.Any(held => held.Role == Roles.Orderer))
            .Select(pair => Entry(Number(pair.Person), AttestAct.Receipt, pair.Person.HomeEntity!.Value, CodeOf(pair.Person), kronor: null, substitute: null)),
        .. DemoEntities.All.Select(entity => Entry(entity.Group == DemoEntities.Sormland ? 5 : 6, AttestAct.Receipt, entity.Id, AttestArea.All, kronor: null, entity.Group == DemoEntities.Sormland ? 6 : 5)),
    ];

    private static AttestEntry Entry(int person, AttestAct act, LegalEntityId entity, string area, int? kronor, int? substitute) => new()
    {
        Id = AttestEntryId.From(DemoIds.Make(10, (person * 100) + ((int)act * 10) + IndexOf(entity))),
        Person = DemoIds.Person(person),
        Act = act,
        Entity = entity,
        Area = area,
        Limit = kronor is { } limit ? NetAmount.FromMinor(limit * 100L) : null,
        From = From,
        Substitute = substitute is { } other ? DemoIds.Person(other) : null,
        Decision = Decisions[IndexOf(entity)].Decision,
    };

    private static int IndexOf(LegalEntityId entity) => Array.FindIndex(Decisions, row => row.Entity == entity);

    private static int Number(Person person) => Enumerable.Range(1, 99).First(number => DemoIds.Person(number) == person.Id);

    private static string CodeOf(Person person) => DemoUnits.All.Single(unit => unit.Id == person.HomeUnit).CostCode;
}
