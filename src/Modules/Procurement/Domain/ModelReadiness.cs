using Samkop.Sourcing.Evaluation;

namespace Samkop.Procurement.Domain;

/// <summary>What the evaluation models lack before they are published. A lot without quality criteria needs none: the lowest price is then the model.</summary>
internal static class ModelReadiness
{
    public static IEnumerable<Missing> Of(CaseFacts facts)
    {
        foreach (var lot in facts.Lots)
        {
            var asked = Weighed(facts.Requirements, lot).ToDictionary(LotModels.IdOf, row => row.Title, StringComparer.Ordinal);
            if (facts.Models.FirstOrDefault(row => row.Lot == lot.Id) is not { } row)
            {
                if (asked.Count > 0)
                {
                    yield return new(Refusals.NoModel.With(lot.Title), Links.Models(facts.Case.Id));
                }

                continue;
            }

            var at = Links.Model(facts.Case.Id, lot.Id);
            var model = row.Read();
            if (ModelCheck.Of(model) is { } no)
            {
                yield return new(Refusals.ModelRefused.Saying(lot.Title, no.What), at);
            }

            foreach (var missing in asked.Where(one => model.Criteria.All(criterion => criterion.Id != one.Key)))
            {
                yield return new(Refusals.CriterionNotInModel.With(lot.Title, missing.Value), at);
            }

            foreach (var gone in model.Criteria.Where(criterion => !asked.ContainsKey(criterion.Id)))
            {
                yield return new(Refusals.CriterionGone.Saying(lot.Title, gone.Name), at);
            }
        }
    }

    /// <summary>The award criteria of a lot that a model weighs besides the price.</summary>
    public static IEnumerable<Requirement> Weighed(IEnumerable<Requirement> requirements, Lot lot) =>
        requirements.Where(row => row.Kind == RequirementKind.AwardCriterion && row.Measure != AwardMeasure.Price && (row.Lot is null || row.Lot == lot.Id)).OrderBy(row => row.Sequence);
}
