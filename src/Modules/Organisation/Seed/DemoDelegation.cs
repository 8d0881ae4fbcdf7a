using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>The delegation of authority of the demo's two regions; points and decisions are made up. Companies and the foundation decide by their boards' own mandates.</summary>
internal static class DemoDelegation
{
    private static readonly (DelegatedKind Kind, string Point)[] Points =
    [
        (DelegatedKind.SignContract, "4.2"),
        (DelegatedKind.UseOption, "4.3"),
        (DelegatedKind.RaiseCeiling, "4.4"),
        (DelegatedKind.MoveRoom, "4.5"),
        (DelegatedKind.DirectAward, "4.6"),
    ];

    public static IReadOnlyList<DelegationPoint> All =>
    [
        .. Of(DemoEntities.Sormland, 1, "Regionstyrelsen 2024-12-10 § 215"), // sv-literal
        .. Of(DemoEntities.Vastmanland, 2, "Regionstyrelsen 2024-12-11 § 199"), // sv-literal
    ];

    private static IEnumerable<DelegationPoint> Of(LegalEntityId entity, int index, string source) => Points.Select(row => new DelegationPoint
    {
        Id = DemoIds.Make(33, (index * 10) + (int)row.Kind),
        Entity = entity,
        Kind = row.Kind,
        ValidFrom = new DateOnly(2025, 1, 1),
        Board = "Regionstyrelsen", // sv-literal
        Point = row.Point,
        Source = source,
    });
}
