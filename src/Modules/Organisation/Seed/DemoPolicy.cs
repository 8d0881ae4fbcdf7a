using Samkop.Kernel;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>The purchasing policy of the demo (ids of kinds 32 and 33); a made-up decision.</summary>
internal static class DemoPolicy
{
    private static readonly Guid Id = DemoIds.Make(32, 1);

    public static IEnumerable<PolicyGoal> Goals =>
    [
        Goal(1, "Det mesta köps på avtal", "Most is bought on contract", "Andel av fakturerat belopp på order mot avtal", "Share of the invoiced amount on orders against contracts", "90 %"), // sv-literal
        Goal(2, "Leverantörer får betalt i tid", "Suppliers are paid in time", "Andel fakturor betalda senast förfallodagen", "Share of invoices paid by their due date", "98 %"), // sv-literal
        Goal(3, "Avtal byts utan glapp", "Contracts are renewed without gaps", "Antal dagar utan avtal i ett område som hade ett", "Days without a contract in an area that had one", "0"), // sv-literal
    ];

    public static PolicyVersion Version(Instant now) => new()
    {
        Id = Id,
        Policy = DemoIds.Make(32, 100),
        Version = 1,
        TitleSv = "Inköpspolicy", // sv-literal
        TitleEn = "Purchasing policy",
        BodySv = "Vi köper gemensamt det som alla behöver, på avtal, till rätt kvalitet och pris.\n\nVarje köp har en beställare och en annan person som beslutar. Varje krona kan följas från avtal till betalning.\n\nVi ställer krav på miljö och sociala villkor som vi kan följa upp, och vi följer upp dem.", // sv-literal
        BodyEn = "Together we buy what all need, on contract, at the right quality and price.\n\nEvery purchase has one who orders and another who decides. Every krona can be followed from contract to payment.\n\nWe set environmental and social requirements that we can follow up, and we follow them up.",
        ValidFrom = new DateOnly(2025, 1, 1),
        DecidedBy = "Gemensamma inköpsnämnden", // sv-literal
        Decision = "2024-11-28 § 61",
        PublishedAt = now,
    };

    private static PolicyGoal Goal(int place, string sv, string en, string measureSv, string measureEn, string target) => new()
    {
        Id = DemoIds.Make(33, place),
        Version = Id,
        Place = place,
        WhatSv = sv,
        WhatEn = en,
        MeasureSv = measureSv,
        MeasureEn = measureEn,
        Target = target,
        ReachedBy = new DateOnly(2027, 12, 31),
    };
}
