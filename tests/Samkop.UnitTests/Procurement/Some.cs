using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.UnitTests.Procurement;

/// <summary>A case in which nothing is missing.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static readonly Guid Paper = Guid.Parse("00000000-0000-4000-8000-000000000001");

    public static CaseFacts Facts()
    {
        var id = CaseId.From(Guid.Parse("00000000-0000-4000-8000-00000000000a"));
        var buyer = PersonId.From(Guid.Parse("00000000-0000-4000-8000-00000000000b"));
        return new CaseFacts
        {
            Case = new Case
            {
                Id = id,
                Title = "Handskar",
                Need = "Vi behöver dem",
                Description = "Handskar till vården",
                Phase = CasePhase.Documents,
                Law = Act.Lou,
                Cpv = CpvCode.Parse("33141420"),
                Region = NutsCode.Parse("SE122"),
                Estimate = NetAmount.FromMinor(1_000_000_000),
                Months = 24,
                ContactEmail = "inkop@example.se",
                ContactPhone = "+46 10 000 00 00",
                Buyer = buyer,
            },
            Strategy = new Strategy
            {
                Case = id,
                FollowUp = "Varje kvartal",
                ResponsibleUnit = UnitId.From(Guid.Parse("00000000-0000-4000-8000-00000000000c")),
                EnvironmentParty = buyer,
                NoLotsReason = "Litet",
                LabourNeed = LabourNeed.NotNeeded,
                LabourReason = "Sverige",
                MarketDialogue = "Ingen behövs",
            },
            Lots = [new Lot { Id = LotId.From(Guid.Parse("00000000-0000-4000-8000-00000000000d")), Case = id, Sequence = 1, Title = "Handskar", Description = "Alla", Cpv = CpvCode.Parse("33141420"), Estimate = NetAmount.FromMinor(1_000_000_000), Ceiling = NetAmount.FromMinor(1_200_000_000) }],
            Participants =
            [
                new Participant { Case = id, Entity = LegalEntityId.From(Guid.Parse("00000000-0000-4000-8000-000000000011")), Role = ParticipantRole.Lead, Region = NutsCode.Parse("SE122") },
                new Participant { Case = id, Entity = LegalEntityId.From(Guid.Parse("00000000-0000-4000-8000-000000000012")), Role = ParticipantRole.Passive, Region = NutsCode.Parse("SE125"), PowerFrom = Today, PowerThrough = Today, PowerDocument = Paper, ApprovedBy = buyer },
            ],
            Requirements = [new Requirement { Case = id, Kind = RequirementKind.AwardCriterion, Title = "Pris", Body = "Lägst", Measure = AwardMeasure.Price, Weight = 100 }],
            Documents = [new CaseDocument { Id = Paper, Case = id, Title = "Föreskrifter", FileName = "a.txt", MediaType = "text/plain", Digest = "x" }],
            Plan = new TimePlan
            {
                Case = id,
                Procedure = Procedure.Open,
                NoticeOn = Today,
                LastDay = Today.AddDays(40),
                QuestionsThrough = Today.AddDays(30),
                Court = "Rätten",
                CourtNumber = OrganisationNumber.Parse("2021009994"),
                CourtCity = "Granstad",
                CourtPostCode = "851 00",
                CourtRegion = NutsCode.Parse("SE321"),
            },
            EnvironmentDivisions = [new EnvironmentDivision { Division = "33", ValidFrom = new DateOnly(2020, 1, 1), Source = "beslut" }],
            Threshold = new Threshold { Law = Act.Lou, Nature = Nature.Supplies, ValidFrom = new DateOnly(2024, 1, 1), KnownThrough = new DateOnly(2025, 12, 31), Value = NetAmount.FromMinor(238_958_500), Source = "UHM" },
        };
    }
}
