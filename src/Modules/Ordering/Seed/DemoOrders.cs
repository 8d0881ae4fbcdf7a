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

/// <summary>A requisition of the demo: who orders what, how many days ago, and what becomes of it.</summary>
internal sealed record DemoOrder(int Orderer, string Purpose, int DaysAgo, Fate Fate, params (string Words, int Count)[] Lines);

/// <summary>A believable quarter of orders over all entities, oldest first: the order of the list is the order of the numbers.</summary>
internal static class DemoOrders
{
    public static IReadOnlyList<DemoOrder> All { get; } =
    [
        new(1, "Sänglinne, avdelning 52", 83, Fate.Received, ("påslakan", 60), ("handduk", 150)), // sv-literal
        new(24, "Arbetskläder, vikarier", 80, Fate.Received, ("bussarong", 30)), // sv-literal
        new(22, "Papper till inköpsfunktionen", 77, Fate.Received, ("kopieringspapper", 20), ("kulspetspenna", 100)), // sv-literal
        new(1, "Patientkläder, sommarens slitage", 75, Fate.Received, ("patientskjorta", 100)), // sv-literal
        new(27, "Kontorsstolar, ekonomi", 72, Fate.Received, ("kontorsstol", 4)), // sv-literal
        new(28, "Kontorsmaterial, receptionen", 70, Fate.Received, ("kopieringspapper", 6)), // sv-literal
        new(1, "Provrör, påfyllning", 67, Fate.Received, ("provrör", 12)), // sv-literal
        new(24, "Blodtrycksmätare, byte", 64, Fate.Received, ("blodtrycksmätare", 2)), // sv-literal
        new(33, "Fönsterputs", 62, Fate.Received, ("fönsterputs", 20)), // sv-literal
        new(23, "Bärbar dator, ny medarbetare", 36, Fate.Received, ("bärbar dator", 1)), // sv-literal
        new(1, "Handdukar", 35, Fate.Received, ("handduk", 200)), // sv-literal
        new(24, "Papper och pennor", 34, Fate.Received, ("kopieringspapper", 10), ("kulspetspenna", 60)), // sv-literal
        new(22, "Kontorsstol, nyanställd", 33, Fate.Received, ("kontorsstol", 1)), // sv-literal
        new(30, "Städmaterial, påfyllning", 32, Fate.Received, ("allrengöring", 30)), // sv-literal
        new(1, "Papper, expeditionen", 31, Fate.Received, ("kopieringspapper", 8)), // sv-literal
        new(27, "Papper, ekonomi", 29, Fate.Received, ("kopieringspapper", 12)), // sv-literal
        new(22, "Papper till upphandlarna", 23, Fate.Received, ("kopieringspapper", 15)), // sv-literal
        new(1, "Patientskjortor", 21, Fate.Received, ("patientskjorta", 80)), // sv-literal
        new(24, "Arbetskläder, nattpersonal", 20, Fate.Received, ("bussarong", 20)), // sv-literal
        new(30, "Städmaterial", 19, Fate.Received, ("allrengöring", 24), ("fönsterputs", 12)), // sv-literal
        new(36, "Affischer till höstens utställning", 18, Fate.Received, ("affisch", 200)), // sv-literal
        new(33, "Elektriker, byte av armaturer", 17, Fate.Received, ("elektriker", 16)), // sv-literal
        new(28, "Arbetskläder, tandsköterskor", 16, Fate.GoodsReturned, ("bussarong", 20)), // sv-literal
        new(1, "Patientkläder till avdelning 52", 14, Fate.Received, ("patientskjorta", 120), ("patientskjorta byxa", 60)), // sv-literal
        new(24, "Arbetskläder, akuten", 14, Fate.Received, ("bussarong", 40)), // sv-literal
        new(1, "Kontorsmaterial, expeditionen", 13, Fate.Received, ("kopieringspapper", 10), ("kulspetspenna", 50)), // sv-literal
        new(24, "Papper och pennor, akuten", 13, Fate.Received, ("kopieringspapper", 8), ("kulspetspenna", 100)), // sv-literal
        new(28, "Skrivare, receptionen", 12, Fate.Received, ("kopieringspapper", 4)), // sv-literal
        new(1, "Sänglinne", 12, Fate.Partly, ("påslakan", 80), ("handduk", 200)), // sv-literal
        new(24, "Blodtrycksmätare", 11, Fate.BackOrdered, ("blodtrycksmätare", 4)), // sv-literal
        new(30, "Kopieringspapper", 9, Fate.Cancelled, ("kopieringspapper", 6)), // sv-literal
        new(30, "Budtransporter", 8, Fate.Withdrawn, ("budtransport", 5)), // sv-literal
        new(22, "Kontorsstolar, inköpsfunktionen", 7, Fate.Confirmed, ("kontorsstol", 3)), // sv-literal
        new(27, "Skrivbord, ekonomi", 6, Fate.Changed, ("skrivbord", 4)), // sv-literal
        new(22, "Konsult, processkartläggning", 6, Fate.Returned, ("verksamhetsutvecklare", 40)), // sv-literal
        new(1, "Provrör", 5, Fate.Substituted, ("provrör", 6)), // sv-literal
        new(33, "Fönsterputs till driften", 4, Fate.Declined, ("fönsterputs", 30)), // sv-literal
        new(36, "Papper, museibutiken", 3, Fate.Confirmed, ("kopieringspapper", 2)), // sv-literal
        new(28, "Broschyrer om munhälsa", 3, Fate.Asked, ("broschyr", 1)), // sv-literal
        new(23, "Bärbara datorer, ekonomistaben", 2, Fate.Sent, ("bärbar dator", 2)), // sv-literal
        new(1, "Handdukar och patientskjortor", 2, Fate.Awaiting, ("handduk", 100), ("patientskjorta", 60)), // sv-literal
        new(24, "Pulsoximeter", 1, Fate.Awaiting, ("pulsoximeter", 2)), // sv-literal
        new(1, "Kontorsmaterial, påfyllning", 1, Fate.Draft, ("kopieringspapper", 5)), // sv-literal
    ];

    public static readonly SupplierId Coffee = SupplierId.From(Make(5, 38));

    public static readonly SupplierId Joiner = SupplierId.From(Make(5, 51));

    public static PersonId Person(int number) => PersonId.From(Make(3, number));

    public static LegalEntityId Entity(int number) => LegalEntityId.From(Make(1, number));

    private static Guid Make(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}"));
}
