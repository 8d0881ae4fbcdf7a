using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Domain;

/// <summary>What is missing before a case may go on. Every missing thing has a number, and a place where it is filled in.</summary>
internal static class Readiness
{
    private const int MostFrameworkMonths = 48;
    private const int Whole = 100;

    /// <summary>What is missing for a phase, in the order in which one works.</summary>
    public static IReadOnlyList<Missing> For(CasePhase next, CaseFacts facts, DateOnly today) => next switch
    {
        CasePhase.MarketDialogue or CasePhase.Documents when facts.Case.Phase == CasePhase.Strategy => [.. OfStrategy(facts).Where(missing => next == CasePhase.Documents || missing.Why.Code != Refusals.NoDialogue.Code)],
        CasePhase.Documents => [.. OfStrategy(facts)],
        CasePhase.Published => [.. OfStrategy(facts), .. OfFacts(facts), .. OfLots(facts), .. OfParticipants(facts, today), .. OfRequirements(facts), .. ModelReadiness.Of(facts), .. OfPlan(facts, today)],
        _ => [],
    };

    private static IEnumerable<Missing> OfStrategy(CaseFacts facts)
    {
        var (strategy, at) = (facts.Strategy, Links.Strategy(facts.Case.Id));
        if (strategy.FollowUp.Length == 0)
        {
            yield return new(Refusals.NoFollowUp.With(), at);
        }

        if (strategy.ResponsibleUnit is null)
        {
            yield return new(Refusals.NoResponsibleUnit.With(), at);
        }

        if (strategy.EnvironmentParty is null && facts.NeedsEnvironmentParty)
        {
            yield return new(Refusals.NoEnvironmentParty.With(facts.Case.Cpv!.Eight[..2]), at);
        }

        if (facts.Lots.Count < 2 && strategy.NoLotsReason.Length == 0)
        {
            yield return new(Refusals.NoLotsNoReason.With(), at);
        }

        if (strategy.LabourNeed == LabourNeed.NotAssessed || strategy.LabourReason.Length == 0)
        {
            yield return new(Refusals.LabourNotAssessed.With(), at);
        }

        if (strategy.MarketDialogue.Length == 0)
        {
            yield return new(Refusals.NoDialogue.With(), at);
        }
    }

    private static IEnumerable<Missing> OfFacts(CaseFacts facts)
    {
        var (one, at) = (facts.Case, Links.Facts(facts.Case.Id));
        if (one.Description.Length == 0 || one.Cpv is null || one.Region is null || one.Estimate is null || one.Months < 1 || one.ContactEmail.Length == 0 || one.ContactPhone.Length == 0)
        {
            yield return new(Refusals.FactsIncomplete.With(), at);
        }

        if (one.IsFramework && one.Months + (12 * one.Extensions) > MostFrameworkMonths && one.LongReason.Length == 0)
        {
            yield return new(Refusals.FrameworkTooLong.With(), at);
        }

        if (!facts.PublicDocuments.Any())
        {
            yield return new(Refusals.NoDocuments.With(), Links.NewDocument(one.Id));
        }
    }

    private static IEnumerable<Missing> OfLots(CaseFacts facts)
    {
        var at = Links.Lots(facts.Case.Id);
        if (facts.Lots.Count == 0)
        {
            yield return new(Refusals.NoLots.With(), at);
        }

        foreach (var lot in facts.Lots.Where(lot => lot.Cpv is null || lot.Estimate is null || lot.Description.Length == 0 || (facts.Case.IsFramework && (lot.Ceiling is not { } ceiling || ceiling < lot.Estimate))))
        {
            yield return new(Refusals.LotIncomplete.With(lot.Title), at);
        }
    }

    private static IEnumerable<Missing> OfParticipants(CaseFacts facts, DateOnly today)
    {
        var at = Links.Participants(facts.Case.Id);
        if (facts.Participants.Any(part => part.Region is null))
        {
            yield return new(Refusals.ParticipantWithoutRegion.With(), at);
        }

        if (facts.Participants.Count(part => !part.HasPowerOn(today)) is > 0 and var powerless)
        {
            yield return new(Refusals.NoPower.With(powerless), at);
        }

        if (facts.Participants.Count(part => part.NeedsPower && part.ApprovedBy is null) is > 0 and var waiting)
        {
            yield return new(Refusals.NotApproved.With(waiting), at);
        }
    }

    private static IEnumerable<Missing> OfRequirements(CaseFacts facts)
    {
        foreach (var lot in facts.Lots)
        {
            var criteria = facts.Requirements.Where(one => one.Kind == RequirementKind.AwardCriterion && (one.Lot is null || one.Lot == lot.Id)).ToList();
            if (criteria.Count == 0 || criteria.Sum(one => one.Weight) != Whole || !criteria.Exists(one => one.Measure != AwardMeasure.Quality))
            {
                yield return new(Refusals.CriteriaIncomplete.With(lot.Title), Links.Requirements(facts.Case.Id));
            }
        }
    }

    private static IEnumerable<Missing> OfPlan(CaseFacts facts, DateOnly today)
    {
        var at = Links.Dates(facts.Case.Id);
        if (facts.Plan is not { } plan)
        {
            yield return new(Refusals.NoPlan.With(), at);
            yield break;
        }

        if (plan.Court.Length == 0 || plan.CourtNumber is null || plan.CourtRegion is null || plan.CourtCity.Length == 0 || plan.CourtPostCode.Length == 0)
        {
            yield return new(Refusals.NoCourt.With(), at);
        }

        if (facts.Threshold is { } threshold && facts.IsBelowThreshold && facts.Case.Estimate >= threshold.Value)
        {
            yield return new(Refusals.AboveThreshold.With(threshold.Value.Money), at);
        }

        if (facts.Case.Law != Act.Lou)
        {
            yield return new(Refusals.NoForm.Saying(facts.Case.Law.Name()), at);
        }

        // The notice goes out today, whatever day it was planned for.
        if (DatePlanning.Refuse(facts.Case.Law, plan, today) is { } late)
        {
            yield return new(late, at);
        }
    }
}
