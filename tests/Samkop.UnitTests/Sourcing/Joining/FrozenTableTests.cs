using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Joining;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;
using static Samkop.UnitTests.Sourcing.Joining.JoiningSamples;

namespace Samkop.UnitTests.Sourcing.Joining;

public sealed class FrozenTableTests
{
    private static readonly FrozenTable Table = Frozen().Table!;

    [Fact]
    public void The_table_sums_what_the_notice_needs()
    {
        Assert.Equal(new LotVolume(F("140"), F("200"), F("30")), Table.Of("1"));
        Assert.Equal(new LotVolume(F("10"), F("20"), F("0")), Table.Of("2"));
        Assert.Equal([("Regionen", "RS 2026-1"), ("Regionen", "RS 2026-1"), ("Bolaget AB", "VD 4")], Table.Rows.Select(row => (row.Name, row.RegisterNumber)));
    }

    [Fact]
    public void The_table_is_the_evaluation_basket_of_each_participant()
    {
        var model = Model(ModelKind.LowestPrice) with { Items = [new("1", new("Del 1", "Lot 1")), new("2", new("Del 2", "Lot 2"))], Participants = Table.Basket() };
        var tender = new Tender("A", "A AB", new Dictionary<string, Answer>(), Prices: new Dictionary<string, Fraction> { ["1"] = F("2"), ["2"] = F("5") });
        Assert.Equal(F("330"), Rank(model, tender).Winner.Price);
        Assert.Equal((F("80"), F("150")), (model.Participants[0].Volumes[0].Low, model.Participants[0].Volumes[0].High));
    }

    [Fact]
    public void What_was_bought_is_held_against_what_was_joined_with()
    {
        var outcome = Table.Outcome(new Dictionary<(string, string), Fraction> { [(Region, "1")] = F("120"), [(Company, "1")] = F("25") });
        Assert.Equal([F("1.2"), F("0"), F("0.625")], outcome.Select(it => it.Share!.Value));
        Assert.Equal([F("0"), F("0"), F("5")], outcome.Select(it => it.Owed));
        Assert.Null(new CommitmentOutcome(Table.Rows[0] with { Volume = Volume("1", "0", "0", "9") }, F("3")).Share);
    }

    [Fact]
    public void A_ceiling_is_proposed_with_what_it_costs_to_be_wrong_both_ways()
    {
        var trial = CeilingTrial.Of(Table, "1", seed: 11);
        // Means of the triangles: (80+100+150)/3 + (30+40+50)/3 = 150; standard deviation 14.72 and 4.08 together 15.3.
        Assert.InRange(trial.Percentile(50).ToDecimal(), 146m, 151m);
        Assert.InRange(trial.Percentile(95).ToDecimal(), 173m, 180m);
        Assert.True(trial.Percentile(80) < trial.Percentile(95) && trial.Percentile(100) <= F("200"));
        var risk = trial.At(trial.Percentile(95));
        Assert.InRange(risk.ChanceTooSmall.ToDecimal(), 0.045m, 0.05m);
        Assert.InRange(risk.MeanShortfall.ToDecimal(), 2m, 8m);
        Assert.InRange(risk.MeanUnused.ToDecimal(), 24m, 31m);
        Assert.Equal((F("0"), F("0")), (trial.At(F("200")).ChanceTooSmall, trial.At(F("200")).MeanShortfall));
        Assert.Equal((F("1"), F("0")), (trial.At(F("110")).ChanceTooSmall, trial.At(F("110")).MeanUnused));
        Assert.Equal(trial.Percentile(95), CeilingTrial.Of(Table, "1", seed: 11).Percentile(95));
        Assert.Throws<ArgumentOutOfRangeException>(() => trial.Percentile(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => trial.Percentile(101));
    }
}
