// sv-literal: made-up procurements
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Seed;

/// <summary>A procurement of the demo with its rows.</summary>
internal sealed record DemoCase(Case Case, Strategy Strategy, IReadOnlyList<Lot> Lots, IReadOnlyList<Participant> Participants, TimePlan? Plan);

/// <summary>
/// The procurements of the demo. The joint framework is led by Region Sörmland for both regions and their dental companies; the museum takes part in none.
/// The court is made up.
/// </summary>
internal static class DemoCases
{
    private const int Sormland = 1;
    private const int Samira = 3;

    public static IEnumerable<DemoCase> All(DateOnly today) => [Gloves(today)];

    private static DemoCase Gloves(DateOnly today)
    {
        var id = DemoIds.Case(1);
        return new DemoCase(
            new Case
            {
                Id = id,
                Entity = DemoIds.Entity(Sormland),
                Title = "Undersökningshandskar och engångsmaterial",
                Need = "Nuvarande ramavtal löper ut. Vården och tandvården använder omkring 38 miljoner handskar om året och behöver ett nytt avtal utan glapp.",
                Description = "Ramavtal om undersökningshandskar, skyddsförkläden och andra engångsartiklar till vård och tandvård i Södermanlands och Västmanlands län.",
                Phase = CasePhase.Documents,
                Law = Act.Lou,
                Nature = Nature.Supplies,
                Cpv = CpvCode.Parse("33141420"),
                Region = NutsCode.Parse("SE122"),
                Estimate = Thousands(62_000),
                IsFramework = true,
                Months = 24,
                Extensions = 2,
                Buyer = DemoIds.Person(Samira),
                ContactEmail = "upphandling@inkop.example",
                ContactPhone = "+46 16 10 40 00",
                OpenedAt = At(today.AddDays(-120)),
            },
            new Strategy
            {
                Case = id,
                FollowUp = "Leveransprecision och kvalitetsavvikelser varje kvartal, fabriksrevision av en tillverkare per område det första året.",
                ResponsibleUnit = DemoIds.Unit(2),
                EnvironmentParty = DemoIds.Person(8),
                LabourNeed = LabourNeed.Needed,
                LabourReason = "Risken för dåliga arbetsvillkor i tillverkningen är hög. Varorna tillverkas utanför EES, så ILO:s kärnkonventioner ställs som villkor.",
                MarketDialogue = "Tre leverantörer och två tillverkare hördes i september. Minnesanteckningarna läggs ut till alla tillsammans med underlaget.",
            },
            [
                Lot(id, 1, "Undersökningshandskar av nitril", "Osterila handskar i fem storlekar, puderfria.", "33141420", 38_000),
                Lot(id, 2, "Sterila operationshandskar", "Sterila handskar i latexfritt material, sju storlekar.", "33141420", 15_000),
                Lot(id, 3, "Förkläden och skoskydd", "Engångsförkläden, ärmskydd och skoskydd.", "33199000", 9_000),
            ],
            [
                Part(id, 1, Sormland, ParticipantRole.Lead, "SE122"),
                Part(id, 2, 2, ParticipantRole.Active, "SE125"),
                Part(id, 3, 3, ParticipantRole.Passive, "SE122"),
                Part(id, 4, 4, ParticipantRole.Passive, "SE125"),
            ],
            Plan: null);
    }

    private static Lot Lot(CaseId id, int number, string title, string description, string cpv, int thousands) => new()
    {
        Id = DemoIds.Lot((NumberOf(id) * 10) + number),
        Case = id,
        Sequence = number,
        Title = title,
        Description = description,
        Cpv = CpvCode.Parse(cpv),
        Estimate = Thousands(thousands),
        Ceiling = Thousands(thousands * 13 / 10),
        MostSuppliers = 2,
    };

    private static Participant Part(CaseId id, int number, int entity, ParticipantRole role, string region) => new()
    {
        Id = DemoIds.Make(42, (NumberOf(id) * 10) + number),
        Case = id,
        Entity = DemoIds.Entity(entity),
        Role = role,
        Law = Act.Lou,
        Region = NutsCode.Parse(region),
        AskedBy = role == ParticipantRole.Lead ? null : DemoIds.Person(Samira),
    };

    private static int NumberOf(CaseId id) => id.Value.ToByteArray()[15];

    private static NetAmount Thousands(int thousands) => NetAmount.FromMinor(thousands * 100_000L);

    private static Instant At(DateOnly day) => new Deadline(day, new TimeOnly(9, 0)).Moment();
}
