using System.Globalization;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Ordering.Seed;

/// <summary>What becomes of a requisition of the demo.</summary>
internal enum Fate
{
    Draft,
    Awaiting,
    Asked,
    Returned,
    Withdrawn,
    Sent,
    Confirmed,
    Changed,
    Declined,
    Partly,
    BackOrdered,
    Received,
    GoodsReturned,
    Cancelled,
    Substituted,
}

/// <summary>A requisition of the demo: who orders what, and what becomes of it.</summary>
internal sealed record DemoOrder(int Orderer, string Purpose, Fate Fate, params (string Words, int Count)[] Lines);

/// <summary>A believable month of orders over all entities. Order of the list is the order of the numbers.</summary>
internal static class DemoOrders
{
    public static IReadOnlyList<DemoOrder> All { get; } =
    [
        new(1, "Patientkläder till avdelning 52", Fate.Received, ("patientskjorta", 120), ("patientskjorta byxa", 60)), // sv-literal
        new(1, "Kontorsmaterial, expeditionen", Fate.Received, ("kopieringspapper", 10), ("kulspetspenna", 50)), // sv-literal
        new(24, "Arbetskläder, akuten", Fate.Received, ("bussarong", 40)), // sv-literal
        new(24, "Papper och pennor, akuten", Fate.Received, ("kopieringspapper", 8), ("kulspetspenna", 100)), // sv-literal
        new(28, "Skrivare, receptionen", Fate.Received, ("kopieringspapper", 4)), // sv-literal
        new(30, "Städmaterial", Fate.Received, ("allrengöring", 24), ("fönsterputs", 12)), // sv-literal
        new(33, "Elektriker, byte av armaturer", Fate.Received, ("elektriker", 16)), // sv-literal
        new(36, "Affischer till höstens utställning", Fate.Received, ("affisch", 200)), // sv-literal
        new(1, "Sänglinne", Fate.Partly, ("påslakan", 80), ("handduk", 200)), // sv-literal
        new(24, "Blodtrycksmätare", Fate.BackOrdered, ("blodtrycksmätare", 4)), // sv-literal
        new(22, "Kontorsstolar, inköpsfunktionen", Fate.Confirmed, ("kontorsstol", 3)), // sv-literal
        new(23, "Bärbara datorer, ekonomistaben", Fate.Sent, ("bärbar dator", 2)), // sv-literal
        new(27, "Skrivbord, ekonomi", Fate.Changed, ("skrivbord", 4)), // sv-literal
        new(28, "Arbetskläder, tandsköterskor", Fate.GoodsReturned, ("bussarong", 20)), // sv-literal
        new(30, "Kopieringspapper", Fate.Cancelled, ("kopieringspapper", 6)), // sv-literal
        new(1, "Provrör", Fate.Substituted, ("provrör", 6)), // sv-literal
        new(33, "Fönsterputs till driften", Fate.Declined, ("fönsterputs", 30)), // sv-literal
        new(36, "Papper, museibutiken", Fate.Confirmed, ("kopieringspapper", 2)), // sv-literal
        new(1, "Handdukar och patientskjortor", Fate.Awaiting, ("handduk", 100), ("patientskjorta", 60)), // sv-literal
        new(24, "Pulsoximeter", Fate.Awaiting, ("pulsoximeter", 2)), // sv-literal
        new(28, "Broschyrer om munhälsa", Fate.Asked, ("broschyr", 1)), // sv-literal
        new(22, "Konsult, processkartläggning", Fate.Returned, ("verksamhetsutvecklare", 40)), // sv-literal
        new(30, "Budtransporter", Fate.Withdrawn, ("budtransport", 5)), // sv-literal
        new(1, "Kontorsmaterial, påfyllning", Fate.Draft, ("kopieringspapper", 5)), // sv-literal
    ];

    public static readonly SupplierId Coffee = SupplierId.From(Make(5, 38));

    public static readonly SupplierId Joiner = SupplierId.From(Make(5, 51));

    public static PersonId Person(int number) => PersonId.From(Make(3, number));

    public static LegalEntityId Entity(int number) => LegalEntityId.From(Make(1, number));

    private static Guid Make(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}"));
}
