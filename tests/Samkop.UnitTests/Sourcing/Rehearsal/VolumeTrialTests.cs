using Samkop.Sourcing.Rehearsal;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Rehearsal;

public sealed class VolumeTrialTests
{
    [Fact]
    public void Each_participant_sees_who_wins_for_its_own_basket_and_what_the_joint_award_costs_it()
    {
        // Joint: A 2·110 + 3·110 = 550, B 110 + 495 = 605.
        var winners = VolumeTrial.ByParticipant(TwoBaskets(), [Priced("A", "2", "3"), Priced("B", "1", "4.5")]).OrThrow();
        Assert.Equal([new("Region Ett", "B", F("145"), F("230")), new ParticipantWinner("Region Två", "A", F("320"), F("320"))], winners);
    }

    [Fact]
    public void A_participant_without_volume_has_no_winner()
    {
        var model = TwoBaskets() with { Participants = [.. TwoBaskets().Participants!, new("Bolaget", [new("gas", F("0"), High: F("9"))])] };
        Assert.DoesNotContain(VolumeTrial.ByParticipant(model, [Priced("A", "2", "3")]).OrThrow(), it => it.Participant == "Bolaget");
    }

    [Fact]
    public void Drawn_volumes_show_how_often_the_winner_wins()
    {
        Samkop.Sourcing.Evaluation.Tender[] tenders = [Priced("A", "2", "3"), Priced("B", "1", "4.5"), Priced("C", "9", "9")];
        var first = VolumeTrial.Run(TwoBaskets(), tenders, seed: 7, draws: 2000).OrThrow();
        Assert.Equal("A", first.Winner);
        Assert.Equal(2000, first.Wins.Values.Sum());
        Assert.Equal(0, first.Wins["C"]);
        // A wins when 1.5 × tape > gas: far more often than not, but gas can be 160 and tape only 30.
        Assert.InRange(first.WinnerShare.ToDecimal(), 0.85m, 0.999m);
        Assert.False(first.IsVolumeDeciding);
        Assert.Equal(first.Wins, VolumeTrial.Run(TwoBaskets(), tenders, seed: 7, draws: 2000).OrThrow().Wins);
        Assert.NotEqual(first.Wins, VolumeTrial.Run(TwoBaskets(), tenders, seed: 8, draws: 2000).OrThrow().Wins);
    }

    [Fact]
    public void A_winner_of_less_than_four_fifths_owes_it_to_the_guess()
    {
        var even = TwoBaskets() with { Participants = [new("R", [new("gas", F("100"), F("0"), F("200")), new("tape", F("100"))])] };
        var result = VolumeTrial.Run(even, [Priced("A", "1", "2"), Priced("B", "2", "1.1")], seed: 3, draws: 2000).OrThrow();
        Assert.True(result.IsVolumeDeciding);
        // The triangle from 0 over 100 to 200 lies to 40.5 % below 90, where B wins: 0.9² / 2.
        Assert.InRange(result.Wins["B"] / 2000m, 0.37m, 0.44m);
    }

    [Fact]
    public void The_sequence_of_the_seed_is_the_published_one()
    {
        // The first outputs for seed 1234567 in the reference implementation of SplitMix64.
        var random = new SplitMix(1234567);
        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821], Enumerable.Range(0, 5).Select(_ => random.Next()));
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(random.NextShare(), 0, 0.9999999999999999));
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(random.NextBelow(6), 0, 5));
    }
}
