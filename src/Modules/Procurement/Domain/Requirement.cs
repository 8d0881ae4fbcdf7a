using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>What a requirement is in law.</summary>
internal enum RequirementKind
{
    Exclusion,
    Qualification,
    Technical,
    AwardCriterion,
    ContractTerm,
}

/// <summary>What is answered and compared.</summary>
internal enum ExpectedKind
{
    YesNo,
    Number,
    Date,
    Words,
}

/// <summary>What an award criterion measures.</summary>
internal enum AwardMeasure
{
    Price,
    Cost,
    Quality,
}

/// <summary>Which strategic aim a requirement serves; told in the notice (BT-06).</summary>
internal enum StrategicAim
{
    None,
    Environment,
    Social,
    Innovation,
}

/// <summary>What a requirement says; the same in the library and in a case.</summary>
internal abstract class RequirementText
{
    public RequirementKind Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>As tenderers read it.</summary>
    public required string Body { get; set; }

    public ExpectedKind ExpectedKind { get; set; }

    /// <summary>Smallest number, latest day or the word that is expected, in one canonical form; empty for award criteria without a floor.</summary>
    public string Expected { get; set; } = string.Empty;

    /// <summary>Unit of a number.</summary>
    public string Unit { get; set; } = string.Empty;

    public StrategicAim Aim { get; set; }

    public AwardMeasure Measure { get; set; }

    /// <summary>What proves it; asked of the winner only.</summary>
    public string Evidence { get; set; } = string.Empty;

    /// <summary>How it is followed up when the contract runs.</summary>
    public string FollowUpHow { get; set; } = string.Empty;

    public string FollowUpWhen { get; set; } = string.Empty;

    /// <summary>Who follows it up, by function.</summary>
    public string FollowUpBy { get; set; } = string.Empty;

    /// <summary>Takes everything from another.</summary>
    public void CopyFrom(RequirementText other)
    {
        (Kind, Title, Body, ExpectedKind, Expected, Unit) = (other.Kind, other.Title, other.Body, other.ExpectedKind, other.Expected, other.Unit);
        (Aim, Measure, Evidence, FollowUpHow, FollowUpWhen, FollowUpBy) = (other.Aim, other.Measure, other.Evidence, other.FollowUpHow, other.FollowUpWhen, other.FollowUpBy);
    }

    /// <summary>The expected value in its canonical form; refuses what is not of its kind (PRO-015).</summary>
    public static Result<string> Canonical(ExpectedKind kind, string? typed)
    {
        var text = typed?.Trim() ?? string.Empty;
        return text.Length == 0 ? string.Empty : kind switch
        {
            ExpectedKind.YesNo when text.ToUpperInvariant() is "JA" or "YES" => "ja",
            ExpectedKind.YesNo when text.ToUpperInvariant() is "NEJ" or "NO" => "nej",
            ExpectedKind.Number when decimal.TryParse(text.Replace(',', '.').Replace(" ", string.Empty, StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
            ExpectedKind.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => SwedishDates.Iso(day),
            ExpectedKind.Words => text,
            _ => Refusals.BadExpected.On("Expected"),
        };
    }
}

/// <summary>A requirement (krav) of a case, for all lots or for one.</summary>
internal sealed class Requirement : RequirementText
{
    public RequirementId Id { get; init; }

    public CaseId Case { get; init; }

    public LotId? Lot { get; set; }

    public int Sequence { get; set; }

    /// <summary>Share of an award criterion in per cent.</summary>
    public int Weight { get; set; }

    /// <summary>The library's requirement that it was taken from, and the version then.</summary>
    public Guid? LibraryLine { get; init; }

    public int? LibraryVersion { get; init; }
}

/// <summary>One version of a requirement in the library. A change is a new version; cases keep the one they took.</summary>
internal sealed class LibraryRequirement : RequirementText
{
    public Guid Id { get; init; }

    /// <summary>What all versions share.</summary>
    public Guid Line { get; init; }

    public int Version { get; init; }

    /// <summary>True for the latest version of its line.</summary>
    public bool IsCurrent { get; set; }

    public DateOnly ReviewedOn { get; init; }

    public PersonId? WrittenBy { get; init; }
}
