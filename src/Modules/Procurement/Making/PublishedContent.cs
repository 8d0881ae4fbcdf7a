using System.Text.Json;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Making;

/// <summary>A date of what was announced, in both languages.</summary>
internal sealed record PublishedDate(string NameSv, string NameEn, DateOnly? Day, string WhySv, string WhyEn)
{
    public Text Name => new(NameSv, NameEn);
}

/// <summary>A buyer as announced.</summary>
internal sealed record PublishedBuyer(string Name, string Number, bool IsLead);

/// <summary>A lot as announced; amounts in whole öre.</summary>
internal sealed record PublishedLot(Guid Id, int Sequence, string Title, string Description, long? EstimateMinor, long? CeilingMinor);

/// <summary>A requirement as announced.</summary>
internal sealed record PublishedRequirement(RequirementKind Kind, Guid? Lot, string Title, string Body, ExpectedKind ExpectedKind, string Expected, string Unit, int Weight, string Evidence);

/// <summary>A document as announced.</summary>
internal sealed record PublishedDocument(Guid Id, string Title, string FileName, string MediaType, string Digest, long Length);

/// <summary>All that the public page shows of one announcement. It is made from the case once, when the notice goes out.</summary>
internal sealed record PublishedContent
{
    public required string Title { get; init; }

    public required string RegisterNumber { get; init; }

    public required string Description { get; init; }

    public required Nature Nature { get; init; }

    public required string Cpv { get; init; }

    public required Procedure Procedure { get; init; }

    public required Act Law { get; init; }

    public required bool IsFramework { get; init; }

    public required int Months { get; init; }

    public required int Extensions { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateOnly QuestionsThrough { get; init; }

    public required string ContactEmail { get; init; }

    public required string ContactPhone { get; init; }

    public required string Court { get; init; }

    public required IReadOnlyList<PublishedBuyer> Buyers { get; init; }

    public required IReadOnlyList<PublishedLot> Lots { get; init; }

    public required IReadOnlyList<PublishedDate> Dates { get; init; }

    public required IReadOnlyList<PublishedRequirement> Requirements { get; init; }

    public required IReadOnlyList<PublishedDocument> Documents { get; init; }

    /// <summary>What may be public of a case: no need, no strategy, no internal document, no person.</summary>
    public static PublishedContent Of(CaseFacts facts, IReadOnlyList<EntityView> entities)
    {
        var (one, plan) = (facts.Case, facts.Plan!);
        return new PublishedContent
        {
            Title = one.Title,
            RegisterNumber = one.RegisterNumber,
            Description = one.Description,
            Nature = one.Nature,
            Cpv = one.Cpv?.ToString() ?? string.Empty,
            Procedure = plan.Procedure,
            Law = one.Law,
            IsFramework = one.IsFramework,
            Months = one.Months,
            Extensions = one.Extensions,
            LastDay = plan.LastDay,
            QuestionsThrough = plan.QuestionsThrough,
            ContactEmail = one.ContactEmail,
            ContactPhone = one.ContactPhone,
            Court = plan.Court,
            Buyers = [.. facts.Participants.Select(part => entities.First(entity => entity.Id == part.Entity)).Select(entity => new PublishedBuyer(entity.Name, entity.OrganisationNumber, entity.Id == one.Entity))],
            Lots = [.. facts.Lots.Select(lot => new PublishedLot(lot.Id.Value, lot.Sequence, lot.Title, lot.Description, lot.Estimate?.Minor, lot.Ceiling?.Minor))],
            Dates = [.. DatePlanning.Chosen(one.Law, plan).Select(date => new PublishedDate(date.Name.Sv, date.Name.En, date.Date, date.Why.Sv, date.Why.En))],
            Requirements = [.. facts.Requirements.Select(row => new PublishedRequirement(row.Kind, row.Lot?.Value, row.Title, row.Body, row.ExpectedKind, row.Expected, row.Unit, row.Weight, row.Evidence))],
            Documents = [.. facts.PublicDocuments.Select(row => new PublishedDocument(row.Id, row.Title, row.FileName, row.MediaType, row.Digest, row.Length))],
        };
    }

    public static PublishedContent Read(string json) => JsonSerializer.Deserialize<PublishedContent>(json, OutboxJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, OutboxJson.Options);
}
