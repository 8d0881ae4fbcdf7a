using System.Text;
using CsCheck;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Evaluation;

public sealed class PublishedEvaluationTests
{
    private static PublishedEvaluation Decided => new PublishedEvaluation(
        PublishedEvaluation.Current, "R 2026-1", Model(ModelKind.QualityCoefficient, Stepped("a", "0", "0.1", "0.3")),
        [Tender("A", "100", ("a", "s1")), Tender("B", "110.50", ("a", "s2"))], Lot: "2").Decided().OrThrow();

    [Fact]
    public void What_is_written_is_read_back_and_gives_the_same_ranking()
    {
        var written = Decided.Write();
        var read = PublishedEvaluation.Read(written).OrThrow();
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(read.Decided().OrThrow().Write()));
        Assert.Equal([new(1, "B", Fraction.Of(1547, 20)), new PublishedPlace(2, "A", Fraction.Of(175, 2))], read.Ranking!);
    }

    [Fact]
    public void Numbers_stand_as_written_names_stay_readable_and_endless_fractions_are_texts()
    {
        var model = Decided.Model with { Criteria = [Stepped("å", "0", "0.1")] };
        var text = Encoding.UTF8.GetString((Decided with { Model = model, Tenders = [Tender("A", "7", ("å", "s1"))] }).Decided().OrThrow().Write());
        Assert.Contains("\"å\"", text, StringComparison.Ordinal);
        Assert.Contains("\"value\": 0.1", text, StringComparison.Ordinal);
        Assert.Contains("\"figure\": 6.3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.Contains("\"figure\": \"1/3\"", Encoding.UTF8.GetString((Decided with { Ranking = [new(1, "A", Fraction.Of(1, 3))] }).Write()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_byte_order_and_comments_are_read_over()
    {
        var text = Encoding.UTF8.GetString(Decided.Write()).Insert(1, " // model as in the documents\n");
        Assert.Equal("R 2026-1", PublishedEvaluation.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]).OrThrow().Procurement);
    }

    [Fact]
    public void No_bytes_make_it_fall() =>
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Int[0, 2000]).Sample((noise, at) =>
        {
            var bytes = Decided.Write();
            noise.CopyTo(bytes, at % (bytes.Length - noise.Length));
            Assert.True(PublishedEvaluation.Read(bytes).Match(file => file.Decided().Match(_ => true, _ => true), refused => refused.Code.StartsWith("EVA-", StringComparison.Ordinal)));
        });
}
