// sv-literal: made-up models
using System.Globalization;
using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Procurement.Seed;

/// <summary>Evaluation models of the demo: deductions in money for what a test group finds, and a price form where a lot has several articles.</summary>
internal static class DemoModels
{
    private static readonly (string Sv, string En, int Thousandths)[] Steps = [("Godkänd", "Acceptable", 0), ("Bra", "Good", 15), ("Mycket bra", "Very good", 40)];

    /// <summary>One model for each lot that has quality criteria.</summary>
    /// <param name="one">The case, with its register number.</param>
    /// <param name="demo">What the demo says of it.</param>
    /// <param name="requirements">Its requirements.</param>
    /// <param name="participants">Names of the participants, in their order.</param>
    /// <param name="at">When they were set.</param>
    public static IEnumerable<LotModel> Of(Case one, DemoCase demo, IReadOnlyList<Requirement> requirements, IReadOnlyList<string> participants, Instant at)
    {
        foreach (var lot in demo.Lots)
        {
            var asked = ModelReadiness.Weighed(requirements, lot).ToList();
            if (asked.Count == 0)
            {
                continue;
            }

            var estimate = Fraction.FromDecimal(lot.Estimate!.Value.Money.ToDecimal());
            Criterion[] criteria = [.. asked.Select(row => new Criterion(LotModels.IdOf(row), Text.Same(row.Title), Steps: StepsOf(estimate)))];
            var model = new EvaluationModel(ModelKind.Deductions, criteria, [TieKey.LowestPrice, TieKey.Draw], LotModels.SeedOf(one, lot));
            if (demo.Articles.Count > 0 && lot.Sequence == 1)
            {
                model = model with
                {
                    Items = [.. demo.Articles.Select((article, index) => new PricedItem(IdOf(index), Text.Same(article.Name)))],
                    Participants = [.. participants.Select((name, place) => new ParticipantVolumes(name, [.. demo.Articles.Select((article, index) => VolumeOf(article.Volume, place, index))]))],
                };
            }

            yield return new LotModel
            {
                Lot = lot.Id,
                Case = one.Id,
                Json = EvaluationText.Write(model),
                Judged = string.Join(' ', criteria.Select(criterion => criterion.Id)),
                SpreadLow = (estimate * Fraction.Parse("0.85")).ToString(),
                SpreadHigh = estimate.ToString(),
                SetBy = one.Buyer,
                SetAt = at,
            };
        }
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"pris-{index + 1}");

    private static IReadOnlyList<Step> StepsOf(Fraction estimate) =>
        [.. Steps.Select((step, index) => new Step(string.Create(CultureInfo.InvariantCulture, $"s{index + 1}"), new Text(step.Sv, step.En), estimate * Fraction.Of(step.Thousandths, 1000)))];

    // The first participants are the large ones.
    private static Volume VolumeOf(int volume, int place, int index)
    {
        var expected = volume / (place + 1);
        return new Volume(IdOf(index), Fraction.Of(expected), Fraction.Of(expected * 4 / 5), Fraction.Of(expected * 7 / 5));
    }
}
